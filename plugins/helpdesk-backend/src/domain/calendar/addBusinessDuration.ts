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

import { durationToMilliseconds, HumanDuration } from '@backstage/types';
import type { BusinessCalendar } from '@helpdesk/backstage-plugin-helpdesk-node';
import { addBusinessTime } from './addBusinessTime';
import { countedTime } from './countedTime';
import { DAY, dayOf } from './day';
import { horizonOf } from './horizon';
import { nextWorkingInstant } from './nextWorkingInstant';
import { offsetSpans } from './offsetSpans';
import { toInstant } from './toInstant';

/** A length of business time; months and years of work have no meaning. */
export type BusinessDuration = Omit<HumanDuration, 'years' | 'months'>;

/**
 * When that much business time has passed since `from`, as people count it:
 *
 * - Counting begins with the next working instant from `from` on.
 * - **Weeks** lead to the same weekday and time of day as many weeks later,
 *   whether or not it is worked then.
 * - **Days** lead on to the N-th following date in the calendar's zone that has
 *   working time, at the same time of day. Three days from Thursday 16:00 are
 *   over on Tuesday 16:00, three days from any time on the weekend on Thursday
 *   as work begins.
 * - A time of day outside working time moves to the next working instant.
 * - The rest, **hours** to milliseconds, is working time from there on.
 *
 * Time of day is what the wall clock shows: where a calendar always works, N days
 * are N × 24 hours but for the hour or so by which the zone's clocks are changed
 * in between; in UTC they always are. A time that the clocks leave out is the
 * instant of their change, one that they show twice is the first.
 *
 * No time at all has always passed at `from`. `undefined` for never, as with
 * `addBusinessTime`.
 */
export function addBusinessDuration(
  calendar: BusinessCalendar,
  from: Date,
  { weeks = 0, days = 0, ...rest }: BusinessDuration,
): Date | undefined {
  const time = durationToMilliseconds(rest);
  const day =
    weeks || days ? addWorkingDays(calendar, from, weeks, days) : from;
  return day && addBusinessTime(calendar, day, time);
}

function addWorkingDays(
  calendar: BusinessCalendar,
  from: Date,
  weeks: number,
  days: number,
): Date | undefined {
  const start = nextWorkingInstant(calendar, from);
  if (!start) {
    return undefined;
  }
  const [{ offset }] = offsetSpans(calendar.zone, +start, +start + 1);
  const local = +start + offset;
  const timeOfDay = local - dayOf(local) * DAY;
  const day = findWorkingDay(calendar, dayOf(local) + 7 * weeks, days);
  return day === undefined
    ? undefined
    : nextWorkingInstant(
        calendar,
        toInstant(calendar.zone, day * DAY + timeOfDay),
      );
}

/** The N-th local day after this one that has working time; itself for 0. */
function findWorkingDay(
  calendar: BusinessCalendar,
  day: number,
  count: number,
): number | undefined {
  if (count <= 0) {
    return day;
  }
  const from = toInstant(calendar.zone, (day + 1) * DAY);
  let found = day;
  let left = count;
  for (const work of countedTime(calendar, +from, horizonOf(from))) {
    for (const span of offsetSpans(calendar.zone, work.from, work.to)) {
      const first = Math.max(found + 1, dayOf(span.from + span.offset));
      const last = dayOf(span.to - 1 + span.offset);
      const passed = Math.max(0, last - first + 1);
      if (passed >= left) {
        return first + left - 1;
      }
      left -= passed;
      found = Math.max(found, last);
    }
  }
  return undefined;
}
