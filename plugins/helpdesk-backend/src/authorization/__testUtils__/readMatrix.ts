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
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const FILE = resolve(
  __dirname,
  '../../../../../docs/reference/authorisation.md',
);

/** By kind of ticket, role and operation: what the file says. */
export type Matrix = Record<string, Record<string, Record<string, string>>>;

/** Reads the tables that stand below a heading of a kind of ticket. */
export function readMatrix(): Matrix {
  const [, ...sections] = readFileSync(FILE, 'utf8').split(/^## /m);
  return Object.fromEntries(
    sections.map(section => [
      section.slice(0, section.indexOf('\n')).trim(),
      readTables(section),
    ]),
  );
}

function readTables(section: string): Matrix[string] {
  const rows = section
    .split('\n')
    .filter(line => line.startsWith('|'))
    .map(line => line.split('|').slice(1, -1))
    .map(cells => cells.map(cell => cell.trim()))
    .filter(([first]) => !/^-+$/.test(first));
  const roles: Matrix[string] = {};
  let operations: string[] = [];
  for (const [role, ...cells] of rows) {
    if (role === '') {
      operations = cells;
    } else {
      const pairs = operations.map((name, index) => [name, cells[index]]);
      roles[role] = { ...roles[role], ...Object.fromEntries(pairs) };
    }
  }
  return roles;
}
