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
import { TicketClock } from '@helpdesk/backstage-plugin-helpdesk-common';
import { clockFixture } from '../testUtils/clockFixture';
import { ClockState, readClock } from './readClock';

const at = (time: string) => `2026-01-05T${time}:00.000Z`;
const HOUR_MS = 3_600_000;

/** Due at 16:00, warns at 14:00. */
const clock = (fields: Partial<TicketClock>) =>
  clockFixture({ dueAt: at('16:00'), warnAt: at('14:00'), ...fields });

describe('readClock', () => {
  it.each<[string, string, Partial<TicketClock>, ClockState, number]>([
    ['has time left', '13:00', {}, 'running', 3],
    ['is at risk from the warning on', '14:00', {}, 'at-risk', 2],
    ['does not warn unasked', '15:00', { warnAt: undefined }, 'running', 1],
    ['is not late at the last moment', '16:00', {}, 'at-risk', 0],
    ['is late afterwards', '18:00', {}, 'late', 2],
    [
      'stands still when paused, whatever the time is',
      '23:00',
      { pausedAt: at('13:00') },
      'paused',
      3,
    ],
    [
      'was late before it was paused',
      '23:00',
      { pausedAt: at('17:00') },
      'paused-late',
      1,
    ],
    ['was met', '23:00', { metAt: at('15:00') }, 'met', 1],
    [
      'was missed, if met at all',
      '23:00',
      { metAt: at('20:00'), breachedAt: at('16:00') },
      'missed',
      4,
    ],
    ['ended', '23:00', { cancelledAt: at('15:00') }, 'ended', 1],
    ['ended too late', '23:00', { cancelledAt: at('17:00') }, 'missed', 1],
  ])('%s', (_, now, fields, state, hours) => {
    expect(readClock(clock(fields), Date.parse(at(now)))).toEqual({
      state,
      distance: hours * HOUR_MS,
    });
  });
});
