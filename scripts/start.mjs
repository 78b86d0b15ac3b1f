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
 * `npm start` starts the demo portal on a machine that has nothing but npm:
 * one production process on one port. `yarn start` is Backstage's habit for
 * those who develop it: two processes with hot reload. Both run the script
 * named "start"; which of the two called says so in its user agent.
 */
import { join } from 'node:path';
import { prepareProject } from './install.mjs';
import { endWithNpm, run } from './process.mjs';
import { ROOT } from './project.mjs';
import { prepareToolchain } from './toolchain.mjs';

const args = process.argv.slice(2);

endWithNpm();

try {
  process.exitCode = process.env.npm_config_user_agent?.startsWith('yarn/')
    ? await startDevelopment()
    : await startDemo();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

async function startDevelopment() {
  const env = await prepareToolchain();
  return run('yarn', ['backstage-cli', 'repo', 'start', ...args], { env });
}

async function startDemo() {
  const env = await prepareProject();
  return run('node', [join(ROOT, 'scripts', 'demo.mjs'), ...args], { env });
}
