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
 * `yarn chaos`: kills backends, stops them and restarts their database while
 * people work, and then looks whether every promise was kept. Ends with code 1
 * if one was not.
 *
 *   --seconds N    for how long things break (60)
 *   --replicas N   backend processes (2)
 *   --seed N       repeats the choices of an earlier run
 *   --standby      fails over to a standby, too, that each commit has waited for
 *   --end-leases   does not wait for what the dead had taken to be free again
 */
import { mkdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { withPostgres } from './postgres.mjs';
import { withStandby } from './postgres-standby.mjs';
import { ROOT } from './project.mjs';

const MOST_SHOWN = 20;

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    replicas: { type: 'string', default: '2' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    standby: { type: 'boolean', default: false },
    'end-leases': { type: 'boolean', default: false },
  },
});

const folder = join(ROOT, '.cache', 'chaos');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const require = createRequire(join(ROOT, 'packages', 'replicas', 'src', '_'));
require('@backstage/cli/config/nodeTransform.cjs');
const { runChaos } = require('./index.ts');

// PostgreSQL is stopped first; the backends end with this process.
const interrupted = new Promise((_, reject) => {
  ['SIGINT', 'SIGTERM'].forEach(signal =>
    process.once(signal, () => reject(new Error(`Ended by ${signal}`))),
  );
});

console.log(`Seed ${values.seed}; ledger and logs are in ${folder}`);
const { figures, violations } = await (values.standby
  ? withStandby
  : withPostgres)(
  postgres =>
    Promise.race([
      interrupted,
      runChaos({
        postgres,
        folder,
        seconds: Number(values.seconds),
        replicas: Number(values.replicas),
        seed: Number(values.seed),
        endLeases: values['end-leases'],
      }),
    ]),
  { fsync: 'on' }, // what is acknowledged is on the disk
);

console.table({ ...figures, violations: violations.length });
violations.slice(0, MOST_SHOWN).forEach(violation => console.error(violation));
process.exitCode = violations.length > 0 ? 1 : 0;
