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

import fc from 'fast-check';
import { ExcludedTime } from '../countedTime';
import { createWeeklyCalendar, WEEKDAYS } from '../createWeeklyCalendar';
import { WorkingHours } from '../WorkingHours';
import { CLOCK_CHANGES } from './clockChanges';
import { OracleOptions } from './Oracle';

const DAY = 86_400;
const DAYS_BEFORE = 7;
const DAYS_AFTER = 12;

/** Hours of a day: up to three times, apart or touching, to the second. */
const hours: fc.Arbitrary<WorkingHours[]> = fc
  .uniqueArray(
    fc.oneof(
      fc.integer({ min: 0, max: 24 }).map(hour => hour * 3600),
      fc.integer({ min: 0, max: DAY }),
    ),
    { minLength: 0, maxLength: 6 },
  )
  .map(marks => {
    const sorted = marks.sort((a, b) => a - b).map(mark => mark * 1000);
    return Array.from(
      { length: Math.floor(sorted.length / 2) },
      (_, index) => ({
        from: sorted[2 * index],
        to: sorted[2 * index + 1],
      }),
    );
  });

const always = fc.constant<WorkingHours[]>([{ from: 0, to: DAY * 1000 }]);
const day = fc.oneof({ weight: 4, arbitrary: hours }, always);
const anyWeek = fc.record(
  Object.fromEntries(WEEKDAYS.map(name => [name, day])),
);

/**
 * A weekly calendar with the range around a change of its clocks that an oracle
 * knows.
 */
export const world: fc.Arbitrary<OracleOptions> = fc
  .record({
    change: fc.constantFrom(...CLOCK_CHANGES),
    week: anyWeek,
    holidays: fc.uniqueArray(
      fc.integer({ min: -DAYS_BEFORE, max: DAYS_AFTER }),
      { maxLength: 5 },
    ),
  })
  .map(({ change: { zone, at }, holidays, ...options }) => {
    const middle = Date.parse(at) / 1000;
    return {
      ...options,
      zone,
      from: middle - DAYS_BEFORE * DAY,
      to: middle + DAYS_AFTER * DAY,
      holidays: holidays.map(distance =>
        new Date((middle + distance * DAY) * 1000).toISOString().slice(0, 10),
      ),
    };
  });

/** A second of the range. */
export function secondOf({ from, to }: OracleOptions): fc.Arbitrary<number> {
  return fc.integer({ min: from, max: to - 1 });
}

/** Pauses anywhere near the range, one of them perhaps without an end. */
export function pausesIn(options: OracleOptions): fc.Arbitrary<ExcludedTime[]> {
  const second = secondOf({
    ...options,
    from: options.from - DAY,
    to: options.to + DAY,
  });
  const pause = fc
    .tuple(second, fc.integer({ min: 0, max: 3 * DAY }))
    .map(([from, length]) => ({
      from: toDate(from),
      to: toDate(from + length),
    }));
  const open = second.map(from => ({ from: toDate(from) }));
  return fc
    .tuple(
      fc.array<ExcludedTime>(pause, { maxLength: 5 }),
      fc.option<ExcludedTime>(open, { freq: 4 }),
    )
    .map(([pauses, last]) => (last ? [last, ...pauses] : pauses));
}

export function calendarOf({ zone, week, holidays }: OracleOptions) {
  return createWeeklyCalendar({
    id: 'world',
    title: 'World',
    zone,
    week,
    isHoliday: date => holidays.includes(date),
  });
}

/** The second of an answer, which an oracle does not know beyond its range. */
export function secondWithin(
  { to }: OracleOptions,
  answer: Date | undefined,
): number | undefined {
  return answer && +answer < to * 1000 ? +answer / 1000 : undefined;
}

export function toDate(second: number): Date {
  return new Date(second * 1000);
}
