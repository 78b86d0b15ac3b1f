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

/*
 * Child processes the way every script here wants them: output straight to the
 * terminal, and a signal that reaches the script reaches the child.
 */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Environment without what npm exports to the scripts it runs. Its settings
 * (`npm_config_nodedir` above all) describe the Node that npm runs on, which
 * is not always the one that the project runs on.
 */
export function withoutNpm(env) {
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => !name.startsWith('npm_')),
  );
}

/**
 * Ends this process, as by SIGTERM, when npm is gone. A SIGTERM to npm ends the
 * shell in which npm runs its scripts, and that shell does not pass it on.
 */
export function endWithNpm() {
  if (process.env.npm_lifecycle_event) {
    const parent = process.ppid;
    setInterval(() => {
      if (process.ppid !== parent) {
        process.kill(process.pid, 'SIGTERM');
      }
    }, 200).unref();
  }
}

/**
 * Runs a command and resolves to its exit code. A child ended by a signal
 * counts as the shell's 128 + number.
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: 'inherit',
      shell: process.platform === 'win32', // npm and yarn are .cmd files there
      ...options,
    });
    const forward = signal => child.kill(signal);
    FORWARDED.forEach(signal => process.on(signal, forward));
    const release = () =>
      FORWARDED.forEach(signal => process.off(signal, forward));

    child.once('error', error => {
      release();
      reject(new Error(`Cannot run ${command}: ${error.message}`));
    });
    child.once('close', (code, signal) => {
      release();
      resolve(signal ? 128 + constants.signals[signal] : code);
    });
  });
}

/** Like `run`, but an exit code other than 0 is an error. */
export async function runOrThrow(command, args, options) {
  const code = await run(command, args, options);
  if (code !== 0) {
    throw new Error(`${[command, ...args].join(' ')} ended with code ${code}`);
  }
}
