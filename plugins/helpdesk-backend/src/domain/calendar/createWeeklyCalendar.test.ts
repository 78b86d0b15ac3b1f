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

import { Oracle } from './__testUtils__/Oracle';
import { CLOCK_CHANGES } from './__testUtils__/clockChanges';
import { weekly } from './__testUtils__/calendars';
import { createWeeklyCalendar, WorkingWeek } from './createWeeklyCalendar';
import { parseWorkingHours } from './WorkingHours';
import { zoneOffset } from './zoneOffset';

const DAY = 86_400_000;

function spans(
  calendar: ReturnType<typeof weekly>,
  from: string,
  to: string,
): [string, string][] {
  return calendar
    .workingTime(new Date(from), new Date(to))
    .map(span => [span.from.toISOString(), span.to.toISOString()]);
}

describe('createWeeklyCalendar', () => {
  it.each(CLOCK_CHANGES)(
    'meets a change of $minutes minutes in $zone at $at',
    ({ zone, at, minutes }) => {
      const change = Date.parse(at);
      const moved = zoneOffset(zone, change) - zoneOffset(zone, change - 1);
      expect(moved).toBe(minutes * 60_000);
    },
  );

  it('works the hours of each day', () => {
    const calendar = weekly({
      week: { monday: '09:00-12:30 13:00-18:00', tuesday: '22:00-24:00' },
      holidays: ['2026-11-30'],
    });
    expect(spans(calendar, '2026-11-23T00:00Z', '2026-12-02T00:00Z')).toEqual([
      ['2026-11-23T09:00:00.000Z', '2026-11-23T12:30:00.000Z'],
      ['2026-11-23T13:00:00.000Z', '2026-11-23T18:00:00.000Z'],
      ['2026-11-24T22:00:00.000Z', '2026-11-25T00:00:00.000Z'],
      ['2026-12-01T22:00:00.000Z', '2026-12-02T00:00:00.000Z'],
    ]);
  });

  it('does not work in an hour that the clocks leave out', () => {
    // On 2006-04-02 it was 3:00 at once after 1:59.
    const calendar = weekly({
      zone: 'America/Los_Angeles',
      week: { sunday: '02:00-03:00', monday: '09:00-17:00' },
    });
    expect(spans(calendar, '2006-04-02T08:00Z', '2006-04-04T08:00Z')).toEqual([
      ['2006-04-03T16:00:00.000Z', '2006-04-04T00:00:00.000Z'],
    ]);
  });

  it('works twice in an hour that the clocks show twice', () => {
    const calendar = weekly({
      zone: 'Europe/Kyiv',
      week: { sunday: '03:15-03:45' },
    });
    expect(spans(calendar, '2026-10-25T00:00Z', '2026-10-26T00:00Z')).toEqual([
      ['2026-10-25T00:15:00.000Z', '2026-10-25T00:45:00.000Z'],
      ['2026-10-25T01:15:00.000Z', '2026-10-25T01:45:00.000Z'],
    ]);
  });

  it('asks for each date once', () => {
    const isHoliday = jest.fn(() => false);
    const calendar = createWeeklyCalendar({
      id: 'asking',
      title: 'Asking',
      zone: 'UTC',
      week: { monday: [parseWorkingHours('09:00-18:00')] },
      isHoliday,
    });
    const range = ['2026-11-23T00:00Z', '2026-12-02T00:00Z'] as const;
    expect(spans(calendar, ...range)).toEqual(spans(calendar, ...range));
    expect(isHoliday.mock.calls).toEqual([['2026-11-23'], ['2026-11-30']]);
  });

  it.each([
    ['Europe/Kyiv', 2026],
    ['Australia/Lord_Howe', 2026],
    ['Pacific/Apia', 2011],
  ])(
    'works in %s in the whole of %i the seconds that it should',
    (zone, year) => {
      const hours = ['01:45-02:10', '09:00-12:30', '23:59-24:00'];
      const days = ['monday', 'wednesday', 'friday', 'saturday', 'sunday'];
      const week: WorkingWeek = Object.fromEntries(
        days.map(name => [name, hours.map(parseWorkingHours)]),
      );
      const holidays = [`${year}-01-01`, `${year}-05-01`, `${year}-12-31`];
      const calendar = createWeeklyCalendar({
        id: 'year',
        title: 'Year',
        zone,
        week,
        isHoliday: date => holidays.includes(date),
      });
      const range = { from: Date.UTC(year, 0), to: Date.UTC(year + 1, 0) };
      const oracle = new Oracle({
        zone,
        week,
        holidays,
        from: range.from / 1000,
        to: range.to / 1000,
      });

      const seconds = (range.to - range.from) / 1000;
      const worked = new Uint8Array(seconds);
      for (let from = range.from; from < range.to; from += 7 * DAY) {
        const to = Math.min(from + 7 * DAY, range.to);
        calendar
          .workingTime(new Date(from), new Date(to))
          .forEach(span =>
            worked.fill(
              1,
              (+span.from - range.from) / 1000,
              (+span.to - range.from) / 1000,
            ),
          );
      }
      expect(oracle.differsFrom(worked)).toEqual([]);
      expect(worked.includes(1)).toBe(true);
    },
    60_000,
  );
});
