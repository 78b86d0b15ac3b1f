/*
 * Copyright 2026 The Helpdesk for Backstage Authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const BACKEND = dirname(require.resolve('backend/package.json'));
const TRANSFORM = require.resolve('@backstage/cli/config/nodeTransform.cjs');
const END_WITH_PARENT = require.resolve('./endWithParent.js');
const DEMO_CONFIGS = ['app-config.yaml', 'app-config.production.yaml'];

const BOOT_MILLISECONDS = 180_000; // the machine may be slow and busy
const POLL_MILLISECONDS = 50;

/** Who takes longer to say that it is ready is not. */
const PATIENCE_MILLISECONDS = 1_000;

/**
 * One process of the demo portal's backend, as production runs it: the demo's
 * own entry and config, with some keys laid over. It can be started again after
 * it has ended, at the same address.
 */
export class Replica {
  readonly name: string;
  readonly url: string;
  readonly #config: Record<string, object>;
  readonly #log: string;
  #process?: ChildProcess;
  #ending = false;
  #crashes = 0;

  constructor(options: {
    name: string;
    port: number;
    /** By root key; what it does not say is as in the demo. */
    config: Record<string, object>;
    /** The file to which the output is appended. */
    log: string;
  }) {
    const { name, port, config, log } = options;
    this.name = name;
    this.url = `http://127.0.0.1:${port}`;
    this.#log = log;
    this.#config = {
      ...config,
      backend: {
        ...config.backend,
        baseUrl: this.url,
        listen: { host: '127.0.0.1', port },
      },
    };
  }

  /** Resolves when it serves. */
  async start(): Promise<void> {
    this.#ending = false;
    const child = this.#spawn();
    this.#process = child;
    const deadline = Date.now() + BOOT_MILLISECONDS;
    while (!(await this.isReady())) {
      if (hasEnded(child) || Date.now() > deadline) {
        await this.kill();
        const output = readFileSync(this.#log, 'utf8').slice(-3_000);
        throw new Error(`${this.name} does not start:\n${output}`);
      }
      await delay(POLL_MILLISECONDS);
    }
  }

  /** How often it has ended without having been told to. */
  get crashes(): number {
    return this.#crashes;
  }

  /** What a load balancer asks before it sends a request. */
  async isReady(): Promise<boolean> {
    return fetch(`${this.url}/.backstage/health/v1/readiness`, {
      signal: AbortSignal.timeout(PATIENCE_MILLISECONDS),
    }).then(
      response => response.ok,
      () => false,
    );
  }

  /** Ends it at once, whatever it is doing. */
  kill(): Promise<void> {
    return this.#end('SIGKILL');
  }

  /** Asks it to end, and resolves when it has. */
  stop(): Promise<void> {
    return this.#end('SIGTERM');
  }

  #spawn(): ChildProcess {
    const log = openSync(this.#log, 'a');
    try {
      const child = spawn(
        process.execPath,
        [
          ...['--require', END_WITH_PARENT, '--require', TRANSFORM],
          ...['--enable-source-maps', 'src/index.ts'],
          ...DEMO_CONFIGS.flatMap(file => ['--config', `../../${file}`]),
        ],
        {
          cwd: BACKEND,
          stdio: ['pipe', log, log],
          env: { ...process.env, ...this.#environment() },
        },
      );
      child.once('exit', () => {
        this.#crashes += this.#ending ? 0 : 1;
      });
      return child;
    } finally {
      closeSync(log);
    }
  }

  /** Backstage takes config from the environment, too. */
  #environment(): Record<string, string> {
    return {
      NODE_ENV: 'production',
      LOG_LEVEL: 'warn',
      ...Object.fromEntries(
        Object.entries(this.#config).map(([key, value]) => [
          `APP_CONFIG_${key}`,
          JSON.stringify(value),
        ]),
      ),
    };
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#process;
    this.#ending = true;
    if (child && !hasEnded(child)) {
      const ended = once(child, 'exit');
      child.kill(signal);
      await ended;
    }
  }
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}
