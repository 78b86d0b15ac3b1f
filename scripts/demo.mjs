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
 * The demo portal in its production form: one process that serves the API and
 * the app on one port, and stops on SIGTERM.
 *
 * Takes config overlays: `--config a.yaml --config b.yaml`, on top of
 * app-config.yaml and app-config.production.yaml.
 */
import { resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { ConfigSources } from '@backstage/config-loader';
import { isOk } from './backend-process.mjs';
import { buildApp, DEMO_CONFIGS } from './build-app.mjs';
import { ROOT } from './project.mjs';
import { runBackend } from './run-backend.mjs';

const { values } = parseArgs({
  options: { config: { type: 'string', multiple: true, default: [] } },
});
const overlays = values.config
  .map(file => resolve(process.env.INIT_CWD ?? process.cwd(), file))
  .filter(file => !DEMO_CONFIGS.includes(file));
const configs = [...DEMO_CONFIGS, ...overlays];

await buildApp(process.env);
runBackend('./src/index.ts', configs);
await announce();

/** Says where the portal is, once it is ready to serve. */
async function announce() {
  const config = await ConfigSources.toConfig(
    ConfigSources.default({
      argv: configs.flatMap(file => ['--config', file]),
      rootDir: ROOT,
    }),
  );
  const url = `http://localhost:${portOf(config.get('backend.listen'))}`;
  config.close();
  while (!(await isOk(`${url}/.backstage/health/v1/readiness`))) {
    await delay(1000);
  }
  console.log(`\nThe helpdesk demo portal is ready: ${url}\n`);
}

/** The port of `{ port: 7007 }`, `7007`, `':7007'` or `'0.0.0.0:7007'`. */
function portOf(listen) {
  return String(listen.port ?? listen)
    .split(':')
    .pop();
}
