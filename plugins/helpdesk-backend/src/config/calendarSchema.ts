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

import { InputError } from '@backstage/errors';
import { z } from 'zod';
import {
  isKnownCountry,
  isKnownRegion,
} from '../calendars/createPublicHolidays';
import { describeWeek } from '../calendars/describeWeek';
import { WEEKDAYS } from '../domain/calendar/createWeeklyCalendar';
import {
  parseWorkingHours,
  WorkingHours,
} from '../domain/calendar/WorkingHours';
import { isKnownZone } from '../domain/calendar/zoneOffset';
import { CalendarDefinition } from './HelpdeskConfig';
import { identifier } from './identifier';

const hours = z.string().transform((value, context): WorkingHours => {
  try {
    return parseWorkingHours(value);
  } catch (error) {
    if (!InputError.is(error)) {
      throw error;
    }
    context.addIssue({ code: 'custom', message: error.message });
    return z.NEVER;
  }
});

/** The hours of one day, one interval or a list of them in any order. */
const day = z
  .preprocess(
    given => (given === undefined ? given : [given].flat()),
    z.array(hours).optional(),
  )
  .transform(given => given?.sort((a, b) => a.from - b.from))
  .refine(
    given => !given?.some(({ from }, index) => from < given[index - 1]?.to),
    { error: 'has hours that overlap' },
  );

const date = z.string().refine(isDate, {
  error: ({ input }) => `"${input}" is not a date such as 2026-12-25`,
});

const holidays = z
  .strictObject({
    country: z.string().toUpperCase().optional(),
    region: z.string().toUpperCase().optional(),
    dates: z.array(date).default([]),
    except: z.array(date).default([]),
  })
  .superRefine(({ country, region }, context) => {
    const report = (key: string, message: string) =>
      context.addIssue({ code: 'custom', message, path: [key] });

    if (country !== undefined && !isKnownCountry(country)) {
      report('country', `"${country}" is not a known country, such as UA`);
    } else if (region !== undefined && country === undefined) {
      report('region', 'needs a country');
    } else if (country && region && !isKnownRegion({ country, region })) {
      report('region', `"${region}" is not a known region of ${country}`);
    }
  });

/** An item of `helpdesk.calendars`. */
export const calendarSchema = z
  .strictObject({
    id: identifier.refine(id => id !== 'always', {
      error: '"always" is the calendar of desks that name none',
    }),
    title: z.string().trim().min(1).optional(),
    zone: z.string().refine(isKnownZone, {
      error: ({ input }) =>
        `"${input}" is not a known time zone, such as Europe/Kyiv`,
    }),
    week: z
      .strictObject({
        monday: day,
        tuesday: day,
        wednesday: day,
        thursday: day,
        friday: day,
        saturday: day,
        sunday: day,
      })
      .refine(week => WEEKDAYS.some(weekday => week[weekday]?.length), {
        error: 'needs hours on at least one day',
      }),
    holidays: holidays.optional(),
  })
  .transform(
    ({ title, ...calendar }): CalendarDefinition => ({
      ...calendar,
      title: title ?? describeWeek(calendar.week, calendar.zone),
      holidays: calendar.holidays ?? { dates: [], except: [] },
    }),
  );

function isDate(value: string): boolean {
  const time = Date.parse(`${value}T00:00Z`);
  return (
    /^\d{4}-\d\d-\d\d$/.test(value) &&
    !Number.isNaN(time) &&
    new Date(time).toISOString().startsWith(value)
  );
}
