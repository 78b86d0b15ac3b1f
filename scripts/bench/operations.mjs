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
 * What is measured: for each operation the calls of a person, and the same done
 * by SQL alone, without a thought of who may do it, as the limit.
 */
import { writes } from './operations/writes.mjs';
import { reads } from './operations/reads.mjs';
import { lists } from './operations/lists.mjs';
import { searches } from './operations/searches.mjs';

/**
 * @typedef {object} Operation
 * @property {string} name - for the table and for `--operations`
 * @property {number[]} target - milliseconds of processor time it may take with
 * up to 100 k tickets, and with more
 * @property {string} [pool] - SQL for what the calls work on, one row each, and
 * from the beginning again where `repeats`
 * @property {boolean} [repeats]
 * @property {(n: number, row: object) => Call[]} calls - the requests of one
 * operation, made one after the other
 * @property {(n: number, row: object) => [string, unknown[]][]} sql
 */
/**
 * @typedef {object} Call
 * @property {string} as - name of a user
 * @property {string} path - below `/api/helpdesk`
 * @property {object} [body] - of a POST; without it, it is a GET
 */

/** @type {Operation[]} */
export const OPERATIONS = [...writes, ...reads, ...lists, ...searches];

/** The operations whose names begin in any of the given ways; all for none. */
export function operationsNamed(beginnings) {
  const unknown = beginnings.filter(
    beginning => !OPERATIONS.some(({ name }) => name.startsWith(beginning)),
  );
  if (unknown.length > 0) {
    throw new Error(
      `There is no operation '${unknown}', but: ${OPERATIONS.map(
        ({ name }) => name,
      ).join(', ')}`,
    );
  }
  return beginnings.length === 0
    ? OPERATIONS
    : OPERATIONS.filter(({ name }) =>
        beginnings.some(beginning => name.startsWith(beginning)),
      );
}
