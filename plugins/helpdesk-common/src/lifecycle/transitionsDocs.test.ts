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
import { CONSULTATION_TRANSITIONS } from './consultations';
import { TICKET_GUARDS } from './guards';
import { TICKET_TRANSITIONS, Transition } from './transitions';

const PAGE = join(__dirname, '../../../../docs/reference/life-cycle.md');

/** The cells of every table row below a heading, without their formatting. */
function tableBelow(heading: string): string[][] {
  const [, section = ''] = readFileSync(PAGE, 'utf8').split(`## ${heading}\n`);
  const [, , ...rows] = section
    .split('\n## ')[0]
    .split('\n')
    .filter(line => line.startsWith('|'));
  return rows.map(row =>
    row
      .split('|')
      .slice(1, -1)
      .map(cell => cell.replace(/`/g, '').trim()),
  );
}

function toCells({ action, from, to, by, guards = [] }: Transition): string[] {
  return [
    action,
    from.join(', '),
    to ?? 'stays',
    by.join(', '),
    guards.join(', '),
  ];
}

describe('the page about the life cycle', () => {
  it('has every transition, in the order in which they are tried', () => {
    expect(tableBelow('Transitions')).toEqual(TICKET_TRANSITIONS.map(toCells));
  });

  it('has every step of a consultation', () => {
    expect(tableBelow('Consultations')).toEqual(
      CONSULTATION_TRANSITIONS.map(({ action, from, to, by }) => [
        action,
        from.join(', '),
        to,
        by.join(', '),
      ]),
    );
  });

  it('explains every guard', () => {
    const guards = tableBelow('Guards');
    expect(guards.map(([guard]) => guard)).toEqual(Object.keys(TICKET_GUARDS));
    expect(guards.every(([, meaning]) => meaning !== '')).toBe(true);
  });
});
