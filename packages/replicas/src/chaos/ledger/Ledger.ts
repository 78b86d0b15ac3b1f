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

import { appendFileSync, readFileSync } from 'node:fs';
import { LedgerLine } from './LedgerLine';

type Entry = LedgerLine extends infer Line
  ? Line extends LedgerLine
    ? Omit<Line, 'at'>
    : never
  : never;

/**
 * What was sent, what was answered and what was broken, in a file that outlives
 * whatever happens to those who took part. A line is on its way to the disk
 * before what it says is done.
 */
export class Ledger {
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  write(entry: Entry): void {
    const line = JSON.stringify({ at: Date.now(), ...entry });
    appendFileSync(this.#file, `${line}\n`);
  }

  read(): LedgerLine[] {
    return readFileSync(this.#file, 'utf8')
      .split('\n')
      .filter(line => line !== '')
      .map(line => JSON.parse(line));
  }
}
