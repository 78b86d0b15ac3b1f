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
import { DAY } from './day';
import { Span } from './Span';

/**
 * Time that is not counted although it may be working time, such as a pause of
 * a clock. Without `to` it goes on for ever.
 */
export interface ExcludedTime {
  from: Date;
  to?: Date;
}

/** How much of a calendar is asked for at once: little first, then more. */
const FIRST_WINDOW = 4 * DAY;
const LONGEST_WINDOW = 128 * DAY;

/**
 * The time from `from` to `until` that counts: working time of the calendar
 * without what is excluded, in ascending order. All business-time arithmetic is
 * a walk along these spans, which ends where it has seen enough; so the cost is
 * that of the days walked over.
 *
 * The excluded times may come in any order and overlap each other; one that ends
 * before it begins excludes nothing.
 */
export function* countedTime(
  calendar: BusinessCalendar,
  from: number,
  until: number,
  excluded: readonly ExcludedTime[] = [],
): Generator<Span> {
  const gaps = excluded
    .map(gap => ({ from: +gap.from, to: gap.to ? +gap.to : Infinity }))
    .filter(gap => gap.from < gap.to)
    .sort((a, b) => a.from - b.from);
  const forEver = gaps.find(gap => gap.to === Infinity);
  const end = Math.min(until, forEver?.from ?? Infinity);

  let next = 0; // of the gaps; those before it are over
  for (const span of workingTime(calendar, from, end)) {
    let start = span.from;
    for (; next < gaps.length && gaps[next].from < span.to; next++) {
      const gap = gaps[next];
      if (start < gap.from) {
        yield { from: start, to: gap.from };
      }
      start = Math.max(start, gap.to);
      if (gap.to > span.to) {
        break; // it may go on in the next span
      }
    }
    if (start < span.to) {
      yield { from: start, to: span.to };
    }
  }
}

/** What a calendar says, in windows that grow, each of which counts only itself. */
function* workingTime(
  calendar: BusinessCalendar,
  since: number,
  until: number,
): Generator<Span> {
  let window = FIRST_WINDOW;
  for (let start = since; start < until; ) {
    const end = Math.min(start + window, until);
    for (const span of calendar.workingTime(new Date(start), new Date(end))) {
      const from = Math.max(+span.from, start);
      const to = Math.min(+span.to, end);
      if (from < to) {
        yield { from, to };
      }
    }
    start = end;
    window = Math.min(2 * window, LONGEST_WINDOW);
  }
}
