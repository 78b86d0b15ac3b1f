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

import type {
  BusinessCalendar,
  WorkingInterval,
} from '@helpdesk/backstage-plugin-helpdesk-node';
import { DAY, dateOf, dayOf } from './day';
import { offsetSpans } from './offsetSpans';
import { Span } from './Span';
import { WorkingHours } from './WorkingHours';

export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

export type Weekday = (typeof WEEKDAYS)[number];

/** The hours of each day, ascending and apart; none on a day that is absent. */
export type WorkingWeek = Partial<Record<Weekday, readonly WorkingHours[]>>;

export interface WeeklyCalendarOptions {
  id: string;
  title: string;
  zone: string;
  week: WorkingWeek;
  /** Whether nobody works on a local date, such as `2026-12-25`. */
  isHoliday?: (date: string) => boolean;
}

/** A little more than what a search up to the horizon passes. */
const MOST_DAYS_KEPT = 4_000;

/**
 * A calendar of the same hours every week, except on holidays.
 *
 * What it means is a set: an instant is working time if and only if the wall
 * clock of the zone then shows a time within the hours of the date it shows,
 * and that date is no holiday. So an hour that the clocks leave out is not
 * worked, one that they show twice is worked twice, and a date that a country
 * skips (Apia, 2011-12-30) has no hours.
 */
export function createWeeklyCalendar({
  id,
  title,
  zone,
  week,
  isHoliday = () => false,
}: WeeklyCalendarOptions): BusinessCalendar {
  const hoursOf = (localDay: number): readonly WorkingHours[] => {
    const weekday = WEEKDAYS[(((localDay + 3) % 7) + 7) % 7]; // 0 is a Thursday
    const hours = week[weekday] ?? [];
    return hours.length && isHoliday(dateOf(localDay)) ? [] : hours;
  };

  /** The working time of a UTC day, which has parts of two or three local ones. */
  const computeDay = (day: number): Span[] =>
    offsetSpans(zone, day * DAY, (day + 1) * DAY).flatMap(span => {
      const toUtc = -span.offset;
      const result: Span[] = [];
      const last = dayOf(span.to - 1 + span.offset);
      for (let local = dayOf(span.from + span.offset); local <= last; local++) {
        for (const hours of hoursOf(local)) {
          const from = Math.max(span.from, local * DAY + hours.from + toUtc);
          const to = Math.min(span.to, local * DAY + hours.to + toUtc);
          if (from < to) {
            result.push({ from, to });
          }
        }
      }
      return result;
    });

  const days = new Map<number, Span[]>();
  const spansOf = (day: number): Span[] => {
    let spans = days.get(day);
    if (!spans) {
      spans = computeDay(day);
      if (days.size >= MOST_DAYS_KEPT) {
        days.clear();
      }
      days.set(day, spans);
    }
    return spans;
  };

  return {
    id,
    title,
    zone,
    workingTime(from, to) {
      const result: WorkingInterval[] = [];
      for (let day = dayOf(+from); day * DAY < +to; day++) {
        for (const span of spansOf(day)) {
          result.push({ from: new Date(span.from), to: new Date(span.to) });
        }
      }
      return result;
    },
  };
}
