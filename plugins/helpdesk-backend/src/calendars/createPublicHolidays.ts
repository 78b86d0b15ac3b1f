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

import Holidays from 'date-holidays';
import { DAY, dayOf } from '../domain/calendar/day';

const HOUR = 3_600_000;

/** A country by its ISO 3166-1 code, and a part of it: `BY`, or `BY-A`. */
export interface HolidayPlace {
  country: string;
  region?: string;
}

const known = new Holidays();

export function isKnownCountry(country: string): boolean {
  return Object.hasOwn(known.getCountries(), country);
}

export function isKnownRegion({ country, region = '' }: HolidayPlace): boolean {
  const [state, part] = region.split('-', 2);
  const states = known.getStates(country) ?? {};
  const parts = known.getRegions(country, state) ?? {};
  return (
    region === (part === undefined ? state : `${state}-${part}`) &&
    Object.hasOwn(states, state) &&
    (part === undefined || Object.hasOwn(parts, part))
  );
}

/**
 * Whether a local date, such as `2026-12-25`, is a public holiday of a place,
 * days in lieu included. One that takes only a part of the time from 6 to 18
 * o'clock, such as the afternoon before a feast, is a working day.
 *
 * The lists are those of `date-holidays`, worked out for each year when it is
 * asked for.
 */
export function createPublicHolidays({
  country,
  region,
}: HolidayPlace): (date: string) => boolean {
  const place = [country, region].filter(Boolean).join('-');
  // With its clock in UTC, instants are local times.
  const list = new Holidays(place, { types: ['public'], timezone: 'UTC' });
  const years = new Map<number, Set<string>>();
  const datesOf = (year: number) => {
    const dates = years.get(year) ?? new Set(datesIn(list.getHolidays(year)));
    years.set(year, dates);
    return dates;
  };

  return date => {
    const year = Number(date.slice(0, 4));
    // What begins in December may end in January.
    return datesOf(year).has(date) || datesOf(year - 1).has(date);
  };
}

function datesIn(holidays: { start: Date; end: Date }[]): string[] {
  return holidays.flatMap(({ start, end }) => {
    const dates: string[] = [];
    for (let day = dayOf(+start); day * DAY + 18 * HOUR <= +end; day++) {
      if (+start <= day * DAY + 6 * HOUR) {
        dates.push(new Date(day * DAY).toISOString().slice(0, 10));
      }
    }
    return dates;
  });
}
