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
 * Why: the production form serves the app as files. They are built once, and
 * again when something that goes into them changed; the stamp lives beside
 * them, so that it goes when they go.
 */
import { join } from 'node:path';
import { runOrThrow } from './process.mjs';
import { ROOT, workspacePackages } from './project.mjs';
import { filesIn, hashOf, oncePer } from './stamp.mjs';

const BROWSER_ROLES = [
  'frontend',
  'frontend-plugin',
  'frontend-plugin-module',
  'web-library',
  'common-library',
];

/** Config files of the demo portal, in the order in which they override. */
export const DEMO_CONFIGS = [
  join(ROOT, 'app-config.yaml'),
  join(ROOT, 'app-config.production.yaml'),
];

/**
 * Builds packages/app for production unless its files are up to date.
 *
 * @returns where its scripts and styles are
 */
export async function buildApp(env) {
  const app = join(ROOT, 'packages', 'app');
  const dist = join(app, 'dist');
  await oncePer(hashOf(inputs()), join(dist, '.built'), async () => {
    console.log('Building the app …');
    const configs = DEMO_CONFIGS.flatMap(file => ['--config', file]);
    await runOrThrow(
      'yarn',
      ['backstage-cli', 'package', 'build', ...configs],
      { cwd: app, env },
    );
  });
  return { files: join(dist, 'static') };
}

function inputs() {
  const sources = workspacePackages()
    .filter(({ role }) => BROWSER_ROLES.includes(role))
    .flatMap(({ folder }) =>
      filesIn(
        ...['src', 'public', 'config.d.ts', 'package.json'].map(name =>
          join(folder, name),
        ),
      ),
    )
    .filter(file => !/\.test\.\w+$/.test(file));
  return [...sources, ...DEMO_CONFIGS, join(ROOT, 'yarn.lock')];
}
