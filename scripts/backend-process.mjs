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

/* Whole backends as processes of their own, for what drives them from outside. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';

/** How long a backend may take to be ready, in milliseconds. */
const PATIENCE = 180_000;

/**
 * Starts a script that runs a backend, and waits until it is ready to serve.
 *
 * @param script - such as `scripts/demo.mjs`
 * @param options - the url that its config makes it listen on, config overlays,
 * and what else it finds in its environment
 * @returns the process's id, and functions that end it
 */
export async function startBackend(script, { url, configs, env = {} }) {
  const child = spawn(
    process.execPath,
    [script, ...configs.flatMap(file => ['--config', file])],
    {
      env: { LOG_LEVEL: 'error', ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  const exited = once(child, 'exit');
  const end = async signal => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill(signal);
      await exited;
    }
  };
  const endWithParent = () => child.kill('SIGKILL');
  process.once('exit', endWithParent);
  exited.then(() => process.off('exit', endWithParent));

  try {
    await untilReady(child, url);
  } catch (error) {
    await end('SIGKILL');
    throw error;
  }
  return {
    pid: child.pid,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  };
}

async function untilReady(child, url) {
  const deadline = Date.now() + PATIENCE;
  while (!(await isOk(`${url}/.backstage/health/v1/readiness`))) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Error('The backend ended before it was ready');
    }
    if (Date.now() > deadline) {
      throw new Error(`The backend is not ready after ${PATIENCE} ms`);
    }
    await delay(200);
  }
}

/** Whether a URL answers well. */
export function isOk(url) {
  return fetch(url).then(
    response => response.ok,
    () => false,
  );
}
