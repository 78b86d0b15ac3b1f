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
 * `yarn bench:migrations --size 1m`: whether migrations let people work.
 *
 * It fills a PostgreSQL of its own with so many tickets, takes the schema back
 * to that of the first migration, and applies the others one by one while two
 * hands write, in the way of the first release, and two read. A table in
 * Markdown tells how long each took, and the longest that a write, a read and a
 * wait for a lock in either of them took meanwhile. A write that fails ends it
 * with an error.
 */
import { parseArgs } from 'node:util';
import { benchMigrations } from './bench/migrations/benchMigrations.mjs';
import { readSize } from './bench/readSize.mjs';

const COLUMNS = [
  ['migration', ({ name }) => name.replace(/\.js$/, '')],
  ['took s', ({ took }) => (took / 1000).toFixed(1)],
  ['longest write ms', ({ write }) => write.toFixed(0)],
  ['longest read ms', ({ read }) => read.toFixed(0)],
  ['longest lock ms', ({ lock }) => lock.toFixed(0)],
];

const { values } = parseArgs({
  options: { size: { type: 'string', default: '1m' } },
});
const rows = await benchMigrations(readSize(values.size));
const lines = [
  COLUMNS.map(([title]) => title),
  COLUMNS.map((_column, index) => (index === 0 ? '---' : '--:')),
  ...rows.map(row => COLUMNS.map(([, show]) => show(row))),
];
console.log(`\n${lines.map(cells => `| ${cells.join(' | ')} |`).join('\n')}\n`);
