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
import { addBusinessDuration, BusinessDuration } from './addBusinessDuration';
import { ALWAYS } from './always';
import { WORKING_HOURS } from './__testUtils__/published';
import { officeHours, weekly } from './__testUtils__/calendars';

const DAILY = {
  monday: '00:00-24:00',
  tuesday: '00:00-24:00',
  wednesday: '00:00-24:00',
  thursday: '00:00-24:00',
  friday: '00:00-24:00',
  saturday: '00:00-24:00',
  sunday: '00:00-24:00',
};

const office = officeHours({ holidays: ['2026-12-25', '2027-01-01'] });

function add(
  calendar: BusinessCalendar,
  from: string,
  duration: BusinessDuration,
) {
  return addBusinessDuration(calendar, new Date(from), duration)?.toISOString();
}

describe('addBusinessDuration', () => {
  it.each<[string, BusinessDuration, string]>([
    // 2026-11-23 is a Monday.
    ['2026-11-26T16:00Z', { days: 3 }, '2026-12-01T16:00:00.000Z'],
    ['2026-11-23T09:00Z', { days: 1 }, '2026-11-24T09:00:00.000Z'],
    ['2026-11-23T17:59:59.999Z', { days: 4 }, '2026-11-27T17:59:59.999Z'],
    ['2026-11-27T12:00Z', { days: 1 }, '2026-11-30T12:00:00.000Z'],
    // Outside working time it is as if asked when work begins.
    ['2026-11-23T07:00Z', { days: 1 }, '2026-11-24T09:00:00.000Z'],
    ['2026-11-23T18:00Z', { days: 1 }, '2026-11-25T09:00:00.000Z'],
    ['2026-11-27T20:00Z', { days: 3 }, '2026-12-03T09:00:00.000Z'],
    ['2026-11-28T12:00Z', { days: 3 }, '2026-12-03T09:00:00.000Z'],
    ['2026-11-29T23:59Z', { days: 3 }, '2026-12-03T09:00:00.000Z'],
    // Holidays are no days.
    ['2026-12-24T12:00Z', { days: 1 }, '2026-12-28T12:00:00.000Z'],
    ['2026-12-31T12:00Z', { days: 2 }, '2027-01-05T12:00:00.000Z'],
    // A week later, even if it is then free.
    ['2026-11-25T12:00Z', { weeks: 1 }, '2026-12-02T12:00:00.000Z'],
    ['2026-12-18T12:00Z', { weeks: 1 }, '2026-12-28T09:00:00.000Z'],
    ['2026-12-18T12:00Z', { weeks: 1, days: 1 }, '2026-12-28T12:00:00.000Z'],
    ['2026-11-28T12:00Z', { weeks: 2 }, '2026-12-14T09:00:00.000Z'],
    // The rest is working time.
    ['2026-11-27T12:00Z', { hours: 8 }, '2026-11-30T11:00:00.000Z'],
    ['2026-11-27T12:00Z', { days: 1, hours: 8 }, '2026-12-01T11:00:00.000Z'],
    ['2026-11-27T12:00Z', { hours: 36 }, '2026-12-03T12:00:00.000Z'],
    [
      '2026-11-27T17:59Z',
      { minutes: 1, seconds: 1, milliseconds: 1 },
      '2026-11-30T09:00:01.001Z',
    ],
    // No time at all has passed at once.
    ['2026-11-28T12:00Z', {}, '2026-11-28T12:00:00.000Z'],
    ['2026-11-28T12:00Z', { days: 0 }, '2026-11-28T12:00:00.000Z'],
  ])('from %s on, %j of office hours are over at %s', (from, duration, due) => {
    expect(add(office, from, duration)).toBe(due);
  });

  it('moves on where the hours of a day are shorter', () => {
    const calendar = weekly({
      week: { monday: '09:00-18:00', tuesday: '09:00-12:00' },
    });
    expect(add(calendar, '2026-11-23T15:00Z', { days: 1 })).toBe(
      '2026-11-30T09:00:00.000Z',
    );
  });

  it.each<[BusinessCalendar, string, number, string]>([
    [WORKING_HOURS.office, '1991-11-15T14:00:42Z', 1, '1991-11-18T14:00:42Z'],
    [WORKING_HOURS.office, '1991-11-15T09:00Z', 2, '1991-11-19T09:00Z'],
    [WORKING_HOURS.few, '2014-04-07T12:00Z', 1, '2014-04-09T12:00Z'],
    [WORKING_HOURS.few, '2014-04-08T09:00Z', 1, '2014-04-10T09:00Z'],
    [WORKING_HOURS.office, '2014-05-01T09:00Z', 1, '2014-05-05T09:00Z'],
    [WORKING_HOURS.fewer, '2014-04-07T09:00Z', 3, '2014-04-21T09:00Z'],
  ])('agrees with working_hours (%#)', (calendar, from, days, due) => {
    expect(add(calendar, from, { days })).toBe(new Date(due).toISOString());
  });

  it('has days of 24 hours around the clock', () => {
    expect(add(ALWAYS, '2026-03-28T12:34:56.789Z', { days: 3 })).toBe(
      '2026-03-31T12:34:56.789Z',
    );
    expect(add(ALWAYS, '2026-03-28T12:34:56.789Z', { weeks: 1, days: 1 })).toBe(
      '2026-04-05T12:34:56.789Z',
    );
  });

  it.each([
    ['forward', '2026-03-28T10:00Z', '2026-03-29T09:00:00.000Z'],
    ['back', '2026-10-24T09:00Z', '2026-10-25T10:00:00.000Z'],
    [
      'forward, into the hour left out',
      '2026-03-28T01:30Z',
      '2026-03-29T01:00:00.000Z',
    ],
    [
      'back, into the hour shown twice',
      '2026-10-24T00:30Z',
      '2026-10-25T00:30:00.000Z',
    ],
    [
      'back, from the second of the two',
      '2026-10-25T01:30Z',
      '2026-10-26T01:30:00.000Z',
    ],
  ])('keeps the time of day where clocks go %s', (_, from, due) => {
    const kyiv = weekly({ zone: 'Europe/Kyiv', week: DAILY });
    expect(add(kyiv, from, { days: 1 })).toBe(due);
  });

  it('does not count a date that a country left out', () => {
    const apia = weekly({ zone: 'Pacific/Apia', week: DAILY });
    // Thursday 2011-12-29 12:00, then Saturday the 31st.
    expect(add(apia, '2011-12-29T22:00Z', { days: 1 })).toBe(
      '2011-12-30T22:00:00.000Z',
    );
  });

  it.each<BusinessDuration>([{ days: 1 }, { weeks: 1 }, { hours: 1 }])(
    'never comes without working time: %j',
    duration => {
      const calendar = weekly({ week: {} });
      expect(add(calendar, '2026-11-23T09:00Z', duration)).toBeUndefined();
    },
  );

  it('never comes if it takes more than ten years', () => {
    expect(add(office, '2026-11-23T09:00Z', { days: 3_000 })).toBeUndefined();
  });
});
