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
 * `yarn bench`: what the helpdesk costs on PostgreSQL with many tickets.
 *
 *   yarn bench --sizes 1k,100k,1m --operations create,queue --seconds 5 --event-bus
 *
 * For each size it fills a PostgreSQL of its own, starts the demo's backend in
 * its production form, and lets people of several teams call it over HTTP,
 * eight requests at a time, with the permission framework on. What counts is
 * processor time, of the backend's processes and PostgreSQL's together, since
 * that hardly depends on what else the machine does. Signals go to pages that are
 * connected to this one process, unless `--event-bus` has them go by way of all
 * replicas. The last lines are a table in Markdown.
 */
import { parseArgs } from 'node:util';
import { benchSize } from './bench/benchSize.mjs';
import { operationsNamed } from './bench/operations.mjs';
import { readSize } from './bench/readSize.mjs';
import { toMarkdown } from './bench/table.mjs';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1k,100k,1m' },
    operations: { type: 'string', default: '' },
    seconds: { type: 'string', default: '5' },
    'event-bus': { type: 'boolean', default: false },
  },
});

const sizes = values.sizes.split(',').map(readSize);
const operations = operationsNamed(
  values.operations
    .split(',')
    .map(part => part.trim())
    .filter(Boolean),
);
const seconds = Number(values.seconds);

for (const size of sizes) {
  const result = await benchSize({
    ...{ size, operations, seconds },
    eventBus: values['event-bus'],
  });
  console.log(`\n${toMarkdown(result)}\n`);
}
