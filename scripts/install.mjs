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
 * Why: `npm start` and `npm test` on a fresh clone install by themselves, and
 * cost nothing when the installed dependencies are already the locked ones.
 * The stamp lives in node_modules, so that it goes when they go.
 */
import { join } from 'node:path';
import { runOrThrow } from './process.mjs';
import { ROOT, workspacePackages } from './project.mjs';
import { hashOf, oncePer } from './stamp.mjs';
import { prepareToolchain, versionOf } from './toolchain.mjs';

/**
 * Makes sure of the toolchain and the locked dependencies.
 *
 * @returns the environment to run the project's commands in
 */
export async function prepareProject() {
  const env = await prepareToolchain();
  const inputs = [
    ...['package.json', 'yarn.lock', '.yarnrc.yml'].map(f => join(ROOT, f)),
    ...workspacePackages().map(({ folder }) => join(folder, 'package.json')),
  ];
  const hash = hashOf(inputs, versionOf('node', env));
  await oncePer(hash, join(ROOT, 'node_modules', '.installed'), async () => {
    console.log('Installing dependencies (some minutes the first time) …');
    await runOrThrow('yarn', ['install', '--immutable'], { cwd: ROOT, env });
  });
  return env;
}
