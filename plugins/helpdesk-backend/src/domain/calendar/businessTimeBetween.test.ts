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

import type { BusinessCalendar } from '@helpdesk/backstage-plugin-helpdesk-node';
import fc from 'fast-check';
import { addBusinessTime } from './addBusinessTime';
import { businessTimeBetween } from './businessTimeBetween';
import { BIZ, BUSINESS_TIME } from './__testUtils__/published';
import { officeHours, weekly } from './__testUtils__/calendars';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

function between(calendar: BusinessCalendar, from: string, to: string) {
  return businessTimeBetween(calendar, new Date(from), new Date(to));
}

describe('businessTimeBetween', () => {
  it.each<[string, string, number]>([
    ['2026-11-23T09:00Z', '2026-11-23T09:00:00.001Z', 1],
    ['2026-11-23T00:00Z', '2026-11-24T00:00Z', 9 * HOUR],
    ['2026-11-23T17:59:59.999Z', '2026-11-24T09:00:00.001Z', 2],
    ['2026-11-27T18:00Z', '2026-11-30T09:00Z', 0],
    ['2026-11-23T12:00Z', '2026-11-23T12:00Z', 0],
    ['2026-11-24T12:00Z', '2026-11-23T12:00Z', 0],
    ['2026-01-01T00:00Z', '2027-01-01T00:00Z', 261 * 9 * HOUR],
    ['2000-01-01T00:00Z', '2028-01-01T00:00Z', 7_305 * 9 * HOUR],
  ])('from %s to %s are %i ms of office hours', (from, to, expected) => {
    expect(between(officeHours(), from, to)).toBe(expected);
  });

  const officeOf2012 = weekly({
    zone: 'Europe/Kyiv',
    week: {
      monday: '09:00-18:00',
      tuesday: '09:00-18:00',
      wednesday: '09:00-18:00',
    },
  });
  const evenings = weekly({
    week: { monday: '08:00-20:00', tuesday: '08:00-20:00' },
  });

  it.each<[string, BusinessCalendar, string, string, number]>([
    [
      'business_time',
      BUSINESS_TIME.saturday,
      '2010-12-24T15:00Z',
      '2010-12-27T11:00Z',
      9,
    ],
    [
      'business_time',
      BUSINESS_TIME.wholeDays,
      '2010-12-24T15:00Z',
      '2010-12-27T11:00Z',
      24,
    ],
    [
      'business_time',
      BUSINESS_TIME.longWeekend,
      '2010-12-24T15:00Z',
      '2010-12-27T11:00Z',
      68,
    ],
    [
      'business_time',
      evenings,
      '2014-05-12T20:50Z',
      '2014-05-13T08:10Z',
      1 / 6,
    ],
    [
      'business_time',
      officeOf2012,
      '2012-05-28T11:04:26+03:00',
      '2012-05-29T17:56:45+03:00',
      (6 * 3600 + 55 * 60 + 34 + 8 * 3600 + 56 * 60 + 45) / 3600,
    ],
    ['biz', BIZ.week, '2006-01-01', '2006-01-08', 39.5],
    ['biz', BIZ.week, '2006-01-08', '2006-01-01', 0],
    ['biz', BIZ.week, '2006-01-15', '2006-01-20', 6 + 6],
  ])('agrees with %s (%#)', (_, calendar, from, to, hours) => {
    expect(between(calendar, from, to)).toBeCloseTo(hours * HOUR, 3);
  });
});

describe('business time over years', () => {
  const zones = [
    'UTC',
    'Europe/Kyiv',
    'America/New_York',
    'Australia/Lord_Howe',
    'Pacific/Apia',
    'America/Sao_Paulo',
    'Africa/Casablanca',
    'Asia/Kathmandu',
  ];
  const calendars = zones.flatMap(zone => [
    officeHours({ zone, holidays: ['2010-12-31', '2012-01-02'] }),
    weekly({ zone, week: { sunday: '00:00-24:00', monday: '01:30-02:45' } }),
  ]);
  const at = fc
    .date({ min: new Date('2008-01-01'), max: new Date('2020-01-01') })
    .filter(date => !Number.isNaN(+date));
  const amount = fc.integer({ min: 1, max: 400 * HOUR });
  const pauses = fc.array(
    fc
      .tuple(at, fc.integer({ min: 0, max: 90 * DAY }))
      .map(([from, length]) => ({ from, to: new Date(+from + length) })),
    { maxLength: 5 },
  );
  const any = { calendar: fc.constantFrom(...calendars), pauses };

  it('has between an instant and the one added to it what was added', () => {
    fc.assert(
      fc.property(
        fc.record({ ...any, from: at, amount }),
        ({ calendar, from, amount: added, pauses: excluded }) => {
          const due = addBusinessTime(calendar, from, added, excluded);
          expect(
            due && businessTimeBetween(calendar, from, due, excluded),
          ).toBe(added);
          // No earlier instant will do.
          expect(
            due &&
              businessTimeBetween(calendar, from, new Date(+due - 1), excluded),
          ).toBe(added - 1);
        },
      ),
    );
  });

  it('is the sum of its parts, and never less for a longer time', () => {
    fc.assert(
      fc.property(
        fc.record({ ...any, marks: fc.tuple(at, at, at) }),
        ({ calendar, marks, pauses: excluded }) => {
          const [a, b, c] = marks.sort((one, other) => +one - +other);
          const [first, second, whole] = [
            [a, b],
            [b, c],
            [a, c],
          ].map(([from, to]) =>
            businessTimeBetween(calendar, from, to, excluded),
          );
          expect(first + second).toBe(whole);
          expect(Math.min(first, second)).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('comes in two steps to the same instant as in one', () => {
    fc.assert(
      fc.property(
        fc.record({ ...any, from: at, first: amount, second: amount }),
        ({ calendar, from, first, second, pauses: excluded }) => {
          const half = addBusinessTime(calendar, from, first, excluded);
          expect(
            half && addBusinessTime(calendar, half, second, excluded),
          ).toEqual(addBusinessTime(calendar, from, first + second, excluded));
        },
      ),
    );
  });

  it('is due no earlier for a later start', () => {
    fc.assert(
      fc.property(
        fc.record({ ...any, starts: fc.tuple(at, at), amount }),
        ({ calendar, starts, amount: added, pauses: excluded }) => {
          const [earlier, later] = starts
            .sort((one, other) => +one - +other)
            .map(from => addBusinessTime(calendar, from, added, excluded));
          expect(Number(earlier)).toBeLessThanOrEqual(Number(later));
        },
      ),
    );
  });
});
