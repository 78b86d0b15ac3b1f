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
 * The backend of the demo portal in its production form, inside this process:
 * its sources, the way `backstage-cli package start` runs them, without the
 * watcher around them. It stops on SIGTERM.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from './project.mjs';

/**
 * Runs a module of packages/backend as the program of this process.
 *
 * @param entry - a path in packages/backend, such as `./src/index.ts`
 * @param configs - config files in the order in which they override
 */
export function runBackend(entry, configs) {
  const backend = join(ROOT, 'packages', 'backend');
  process.env.NODE_ENV = 'production';
  process.argv.splice(
    2,
    Infinity,
    ...configs.flatMap(file => ['--config', file]),
  );
  process.chdir(backend);
  process.setSourceMapsEnabled(true);

  const require = createRequire(join(backend, 'package.json'));
  require('@backstage/cli/config/nodeTransform.cjs');
  require(entry);
}
