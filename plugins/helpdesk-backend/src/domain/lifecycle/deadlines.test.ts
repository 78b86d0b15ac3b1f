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

import { SERVICE_DESK } from '../../application/__testUtils__/TestHelpdesk';
import { officeHours } from '../calendar/__testUtils__/calendars';
import { Calendars } from '../calendar/Calendars';
import { Desks } from '../desk/Desks';
import { archivesAt, closesAt, reopenableUntil, resumesAt } from './deadlines';

const OFFICE = { ...officeHours({ zone: 'Europe/Kyiv' }), id: 'office' };
const NEVER = { ...OFFICE, id: 'never', workingTime: () => [] };

const desks = new Desks(
  [
    { ...SERVICE_DESK, id: 'office', calendar: 'office' },
    { ...SERVICE_DESK, id: 'always', archiveAfter: { days: 365 } },
    {
      ...SERVICE_DESK,
      id: 'hours',
      calendar: 'office',
      autoCloseAfter: { hours: 12 },
      reopenWindow: { hours: 12 },
      archiveAfter: { days: 2 },
    },
    {
      ...SERVICE_DESK,
      id: 'patient',
      calendar: 'office',
      autoCloseAfter: undefined,
      reopenWindow: {},
    },
    {
      ...SERVICE_DESK,
      id: 'gone',
      calendar: 'never',
      archiveAfter: { days: 1 },
    },
  ],
  new Calendars([OFFICE, NEVER]),
);

// 2026-03-05 is a Thursday; Kyiv is two hours ahead of UTC, from the 29th three.
const THURSDAY = new Date('2026-03-05T14:00:00.000Z');
const SATURDAY = new Date('2026-03-07T10:00:00.000Z');
const MONDAY = new Date('2026-03-09T07:00:00.000Z');

describe('time alone', () => {
  it.each([
    ['office', THURSDAY, '2026-03-10T14:00:00.000Z'],
    ['office', SATURDAY, '2026-03-12T07:00:00.000Z'],
    ['hours', THURSDAY, '2026-03-09T08:00:00.000Z'],
    ['always', THURSDAY, '2026-03-08T14:00:00.000Z'],
    // the clocks are changed on Sunday
    [
      'office',
      new Date('2026-03-27T14:00:00.000Z'),
      '2026-04-01T13:00:00.000Z',
    ],
    ['patient', THURSDAY, undefined],
    ['gone', THURSDAY, undefined],
    // of such a desk nothing is known, so nothing is done
    ['unknown', THURSDAY, undefined],
  ])(
    'closes a ticket of %s that was resolved at %s',
    (desk, resolvedAt, at) => {
      expect(closesAt({ desk, resolvedAt }, desks)?.toISOString()).toBe(at);
    },
  );

  it.each([
    ['office', THURSDAY, '2026-03-16T14:00:00.000Z'],
    ['always', THURSDAY, '2026-03-12T14:00:00.000Z'],
    ['hours', SATURDAY, '2026-03-10T10:00:00.000Z'],
    ['patient', SATURDAY, SATURDAY.toISOString()],
    ['gone', THURSDAY, undefined],
  ])('lets a ticket of %s that was closed at %s be', (desk, closedAt, at) => {
    expect(reopenableUntil({ desk, closedAt }, desks)?.toISOString()).toBe(at);
  });

  it.each([
    ['always', THURSDAY, '2027-03-05T14:00:00.000Z'],
    ['hours', THURSDAY, '2026-03-09T08:00:00.000Z'],
    ['hours', MONDAY, '2026-03-11T07:00:00.000Z'],
    ['patient', THURSDAY, undefined],
    ['gone', THURSDAY, undefined],
  ])('archives a ticket of %s that was closed at %s', (desk, closedAt, at) => {
    expect(archivesAt({ desk, closedAt }, desks)?.toISOString()).toBe(at);
  });

  it.each([
    ['office', THURSDAY, THURSDAY.toISOString()],
    ['office', SATURDAY, '2026-03-09T07:00:00.000Z'],
    ['always', SATURDAY, SATURDAY.toISOString()],
    ['gone', SATURDAY, SATURDAY.toISOString()],
  ])('opens a ticket of %s that was put off to %s', (desk, followUpAt, at) => {
    expect(resumesAt({ desk, followUpAt }, desks)?.toISOString()).toBe(at);
  });

  it('does nothing where there is nothing to count from', () => {
    const ticket = { desk: 'office' };
    expect([
      closesAt(ticket, desks),
      reopenableUntil(ticket, desks),
      resumesAt(ticket, desks),
      archivesAt({ desk: 'always' }, desks),
    ]).toEqual([undefined, undefined, undefined, undefined]);
  });
});
