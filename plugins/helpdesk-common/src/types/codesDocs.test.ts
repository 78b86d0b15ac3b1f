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
import { join } from 'node:path';
import { EXPLANATIONS } from './explanation';
import { ROUTING_STEPS } from './routing';

const PAGE = join(__dirname, '../../../../docs/reference/codes.md');

/** Codes and parameters in the table below a heading, as the page has them. */
function tableBelow(heading: string): string[][] {
  const [, section = ''] = readFileSync(PAGE, 'utf8').split(`## ${heading}\n`);
  const [, , ...rows] = section
    .split('\n## ')[0]
    .split('\n')
    .filter(line => line.startsWith('|'));
  return rows.map(row =>
    row
      .split('|')
      .slice(1, 3)
      .map(cell => cell.replace(/`/g, '').trim()),
  );
}

const toCells = ([code, kinds]: [string, object]) => [
  code,
  Object.entries(kinds)
    .map(([name, kind]) => `${name} ${kind}`)
    .join(', '),
];

describe('the page about codes', () => {
  it.each([
    ['Explanations', EXPLANATIONS],
    ['Routing steps', ROUTING_STEPS],
  ])('has all %s with their parameters', (heading, codes) => {
    expect(tableBelow(heading)).toEqual(Object.entries(codes).map(toCells));
  });
});
