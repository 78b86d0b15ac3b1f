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
import { addBusinessTime } from './addBusinessTime';
import { ALWAYS } from './always';
import { BIZ, BUSINESS_TIME, WORKING_HOURS } from './__testUtils__/published';
import { officeHours, weekly } from './__testUtils__/calendars';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

const office = officeHours();

function add(
  calendar: BusinessCalendar,
  from: string,
  amount: number,
  excluded: [string, string?][] = [],
) {
  return addBusinessTime(
    calendar,
    new Date(from),
    amount,
    excluded.map(([start, end]) => ({
      from: new Date(start),
      to: end ? new Date(end) : undefined,
    })),
  )?.toISOString();
}

describe('addBusinessTime', () => {
  // The worked example of the field, which Request Tracker's suite has, too.
  it.each([
    ['America/New_York', '2007-01-02T15:00:00.000Z'],
    ['Europe/Moscow', '2007-01-02T08:00:00.000Z'],
  ])('counts the hours of %s', (zone, due) => {
    const calendar = officeHours({ zone });
    expect(add(calendar, '2007-01-01T22:00Z', 120 * MINUTE)).toBe(due);
  });

  it.each<[string, number, string]>([
    // 2026-11-23 is a Monday.
    ['2026-11-23T09:00Z', HOUR, '2026-11-23T10:00:00.000Z'],
    ['2026-11-23T08:59:59.999Z', 1, '2026-11-23T09:00:00.001Z'],
    ['2026-11-23T00:00Z', HOUR, '2026-11-23T10:00:00.000Z'],
    ['2026-11-23T17:00Z', HOUR, '2026-11-23T18:00:00.000Z'],
    ['2026-11-23T17:00Z', HOUR + 1, '2026-11-24T09:00:00.001Z'],
    ['2026-11-23T17:59:59.999Z', 1, '2026-11-23T18:00:00.000Z'],
    ['2026-11-23T17:59:59.999Z', 2, '2026-11-24T09:00:00.001Z'],
    ['2026-11-23T18:00Z', 1, '2026-11-24T09:00:00.001Z'],
    ['2026-11-23T12:34:56.789Z', 9 * HOUR, '2026-11-24T12:34:56.789Z'],
    ['2026-11-27T17:30Z', HOUR, '2026-11-30T09:30:00.000Z'],
    ['2026-11-28T12:00Z', HOUR, '2026-11-30T10:00:00.000Z'],
    ['2026-11-29T23:59Z', HOUR, '2026-11-30T10:00:00.000Z'],
    ['2026-12-31T17:00Z', 2 * HOUR, '2027-01-01T10:00:00.000Z'],
    ['2024-02-28T09:00Z', 27 * HOUR, '2024-03-01T18:00:00.000Z'],
    ['2026-01-01T09:00Z', 261 * 9 * HOUR, '2026-12-31T18:00:00.000Z'],
  ])('from %s on, %i ms of office hours end at %s', (from, amount, due) => {
    expect(add(office, from, amount)).toBe(due);
  });

  it.each(['2026-11-23T12:00:00.000Z', '2026-11-28T12:00:00.000Z'])(
    'has always passed no time and less at %s',
    at => {
      expect([add(office, at, 0), add(office, at, -HOUR)]).toEqual([at, at]);
      expect(add(office, at, 0, [['2026-11-01T00:00Z']])).toBe(at);
    },
  );

  it.each<[string, BusinessCalendar, string, number, string]>([
    [
      'business_time',
      BUSINESS_TIME.office,
      '2010-08-04T09:35Z',
      8,
      '2010-08-05T09:35Z',
    ],
    [
      'business_time',
      BUSINESS_TIME.office,
      '2010-04-09T16:50Z',
      1,
      '2010-04-12T09:50Z',
    ],
    [
      'business_time',
      BUSINESS_TIME.office,
      '2010-07-02T16:50Z',
      1,
      '2010-07-06T09:50Z',
    ],
    [
      'business_time',
      BUSINESS_TIME.office,
      '2010-04-12T09:50Z',
      3,
      '2010-04-12T12:50Z',
    ],
    [
      'business_time',
      BUSINESS_TIME.saturday,
      '2010-12-24T15:00Z',
      9,
      '2010-12-27T11:00Z',
    ],
    [
      'business_time',
      BUSINESS_TIME.saturday,
      '2010-12-24T08:00Z',
      15,
      '2010-12-27T11:00Z',
    ],
    [
      'business_time',
      BUSINESS_TIME.saturday,
      '2010-12-24T08:00Z',
      8,
      '2010-12-24T17:00Z',
    ],
    [
      'business_time',
      BUSINESS_TIME.wholeDays,
      '2010-12-24T15:00Z',
      24,
      '2010-12-27T11:00Z',
    ],
    [
      'business_time',
      BUSINESS_TIME.wholeDays,
      '2010-12-25T08:00Z',
      15,
      '2010-12-27T11:00Z',
    ],
    ['biz', BIZ.week, '2006-01-02T11:00Z', 19, '2006-01-04T16:00Z'],
    [
      'working_hours',
      WORKING_HOURS.office,
      '1991-11-15T14:00:42Z',
      2,
      '1991-11-15T16:00:42Z',
    ],
    [
      'working_hours',
      WORKING_HOURS.tokyo,
      '1991-11-15T07:00Z',
      3,
      '1991-11-18T02:00Z',
    ],
    [
      'working_hours',
      WORKING_HOURS.twice,
      '1991-11-11T05:00Z',
      6,
      '1991-11-11T14:00Z',
    ],
    [
      'working_hours',
      WORKING_HOURS.office,
      '1991-11-15T16:30:42Z',
      0.75,
      '1991-11-18T09:15:42Z',
    ],
    [
      'working_hours',
      WORKING_HOURS.office,
      '1991-11-15T16:59:42Z',
      1 / 30,
      '1991-11-18T09:01:42Z',
    ],
    [
      'working_hours',
      WORKING_HOURS.mondays,
      '2014-04-07T23:59:30Z',
      1 / 60,
      '2014-04-14T00:00:30Z',
    ],
  ])('agrees with %s (%#)', (_, calendar, from, hours, due) => {
    expect(add(calendar, from, hours * HOUR)).toBe(new Date(due).toISOString());
  });

  it.each<[string, [string, string?][], string | undefined]>([
    ['none', [], '2026-11-23T13:00:00.000Z'],
    [
      'one in working time',
      [['2026-11-23T10:00Z', '2026-11-23T11:30:00.001Z']],
      '2026-11-23T14:30:00.001Z',
    ],
    [
      'several that overlap, in no order',
      [
        ['2026-11-23T11:00Z', '2026-11-23T12:00Z'],
        ['2026-11-23T10:00Z', '2026-11-23T10:30Z'],
        ['2026-11-23T10:10Z', '2026-11-23T11:15Z'],
        ['2026-11-23T10:00Z', '2026-11-23T10:30Z'],
      ],
      '2026-11-23T15:00:00.000Z',
    ],
    [
      'one over night',
      [['2026-11-23T12:00Z', '2026-11-24T10:00Z']],
      '2026-11-24T11:00:00.000Z',
    ],
    [
      'a long one with a short one in it',
      [
        ['2026-11-23T12:00Z', '2026-11-26T10:00Z'],
        ['2026-11-24T10:00Z', '2026-11-24T11:00Z'],
      ],
      '2026-11-26T11:00:00.000Z',
    ],
    [
      'outside working time',
      [['2026-11-23T18:00Z', '2026-11-24T09:00Z']],
      '2026-11-23T13:00:00.000Z',
    ],
    [
      'before',
      [['2026-11-20T09:00Z', '2026-11-23T09:00Z']],
      '2026-11-23T13:00:00.000Z',
    ],
    [
      'of no time',
      [['2026-11-23T10:00Z', '2026-11-23T10:00Z']],
      '2026-11-23T13:00:00.000Z',
    ],
    [
      'backwards',
      [['2026-11-23T11:00Z', '2026-11-23T10:00Z']],
      '2026-11-23T13:00:00.000Z',
    ],
    [
      'open after it is used up',
      [['2026-11-23T13:00Z']],
      '2026-11-23T13:00:00.000Z',
    ],
    ['open before it is used up', [['2026-11-23T12:59:59.999Z']], undefined],
    [
      'open from the start',
      [['2026-11-01T00:00Z'], ['2026-11-23T10:00Z']],
      undefined,
    ],
  ])('does not count pauses: %s', (_, pauses, due) => {
    expect(add(office, '2026-11-23T09:00Z', 4 * HOUR, pauses)).toBe(due);
  });

  it('is plain time around the clock, whatever clocks show', () => {
    expect(add(ALWAYS, '2026-03-29T00:30Z', 100 * MINUTE)).toBe(
      '2026-03-29T02:10:00.000Z',
    );
  });

  it('counts nothing twice of a calendar that answers with whole shifts', () => {
    const shift = { from: new Date('2026-11-01'), to: new Date('2026-12-01') };
    const calendar = { ...ALWAYS, workingTime: () => [shift] };
    expect(add(calendar, '2026-11-20T00:00Z', 11 * 24 * HOUR)).toBe(
      '2026-12-01T00:00:00.000Z',
    );
    expect(add(calendar, '2026-11-20T00:00Z', 11 * 24 * HOUR + 1)).toBe(
      undefined,
    );
  });

  it.each<[string, BusinessCalendar]>([
    ['a calendar without hours', weekly({ week: {} })],
    ['one that never answers with any', { ...office, workingTime: () => [] }],
  ])('never comes with %s', (_, calendar) => {
    expect(add(calendar, '2026-11-23T09:00Z', 1)).toBeUndefined();
  });

  it('never comes if it takes more than ten years', () => {
    const rare = weekly({ week: { monday: '09:00-09:01' } });
    expect(add(rare, '2026-11-23T09:00Z', 521 * MINUTE)).toBe(
      '2036-11-10T09:01:00.000Z',
    );
    expect(add(rare, '2026-11-23T09:00Z', 530 * MINUTE)).toBeUndefined();
  });
});
