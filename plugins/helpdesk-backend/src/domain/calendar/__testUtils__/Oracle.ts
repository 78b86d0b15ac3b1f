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

import { ExcludedTime } from '../countedTime';
import { WEEKDAYS, WorkingWeek } from '../createWeeklyCalendar';
import { WorkingHours } from '../WorkingHours';

const DAY = 86_400;

/** Jest makes each look at a global dear; here they are looked at every second. */
const { floor } = Math;

export interface OracleOptions {
  zone: string;
  week: WorkingWeek;
  holidays: readonly string[];
  /** The range that it knows, in seconds; a whole minute. */
  from: number;
  to: number;
}

/**
 * What business time is, found by asking each second of a range in turn whether
 * it counts: no intervals, no offsets, no search. It shares no code with what it
 * judges; its wall clock is that of `Intl`, read once a minute. All times are in
 * whole seconds, and what lies beyond the range is `undefined`.
 */
export class Oracle {
  readonly #options: OracleOptions;
  readonly #wallAt: (second: number) => number;
  readonly #isWorked: (second: number) => boolean;

  constructor(options: OracleOptions) {
    const { from, to, zone, week, holidays } = options;
    const minutes = readWallClock(zone, from, to);
    const worked = new Uint8Array(to - from);
    let date = NaN;
    let hours: readonly WorkingHours[] = [];
    for (let passed = 0; passed < to - from; passed++) {
      const wall = minutes[floor(passed / 60)] + (passed % 60);
      if (dateOf(wall) !== date) {
        date = dateOf(wall);
        hours = hoursOf(date, week, holidays);
      }
      const shown = (wall - date * DAY) * 1000;
      for (const hour of hours) {
        if (hour.from <= shown && shown < hour.to) {
          worked[passed] = 1;
        }
      }
    }
    this.#options = options;
    this.#isWorked = second => worked[second - from] === 1;
    this.#wallAt = second =>
      minutes[floor((second - from) / 60)] + ((second - from) % 60);
  }

  /** The seconds of which somebody who noted them down from its start is wrong. */
  differsFrom(noted: Uint8Array): string[] {
    const isWorked = this.#isWorked;
    const { from, to } = this.#options;
    const wrong: string[] = [];
    for (let second = from; second < to; second++) {
      if (isWorked(second) !== (noted[second - from] === 1)) {
        wrong.push(new Date(second * 1000).toISOString());
      }
    }
    return wrong;
  }

  between(from: number, to: number, excluded: readonly ExcludedTime[] = []) {
    const counts = this.#counting(excluded);
    let sum = 0;
    for (let second = from; second < to; second++) {
      sum += counts(second) ? 1 : 0;
    }
    return sum;
  }

  add(from: number, amount: number, excluded: readonly ExcludedTime[] = []) {
    const counts = this.#counting(excluded);
    let left = amount;
    let second = from;
    for (; left > 0 && second < this.#options.to; second++) {
      left -= counts(second) ? 1 : 0;
    }
    return left > 0 || second === this.#options.to ? undefined : second;
  }

  next(at: number): number | undefined {
    return this.#find(at, this.#isWorked);
  }

  addDuration(
    from: number,
    { weeks, days, seconds }: { weeks: number; days: number; seconds: number },
  ): number | undefined {
    if (weeks + days === 0) {
      return this.add(from, seconds);
    }
    const start = this.next(from);
    if (start === undefined) {
      return undefined;
    }
    const wallAt = this.#wallAt;
    const isWorked = this.#isWorked;
    const timeOfDay = wallAt(start) - dateOf(wallAt(start)) * DAY;
    let date: number | undefined = dateOf(wallAt(start)) + 7 * weeks;
    for (let left = days; left > 0 && date !== undefined; left--) {
      const midnight: number = (date + 1) * DAY;
      const worked = this.#find(
        start,
        second => wallAt(second) >= midnight && isWorked(second),
      );
      date = worked && dateOf(wallAt(worked));
    }
    if (date === undefined) {
      return undefined;
    }
    const wall = date * DAY + timeOfDay;
    const reached = this.#find(start, second => wallAt(second) >= wall);
    const begin = reached && this.next(reached);
    return begin && this.add(begin, seconds);
  }

  #counting(excluded: readonly ExcludedTime[]) {
    const isWorked = this.#isWorked;
    const pauses = excluded.map(({ from, to }) => ({
      from: +from / 1000,
      to: to && +to / 1000,
    }));
    return (second: number) =>
      isWorked(second) &&
      !pauses.some(
        ({ from, to }) => from <= second && (to === undefined || second < to),
      );
  }

  #find(from: number, matches: (second: number) => boolean) {
    const { to } = this.#options;
    for (let second = from; second < to; second++) {
      if (matches(second)) {
        return second;
      }
    }
    return undefined;
  }
}

function dateOf(wall: number): number {
  return floor(wall / DAY);
}

function hoursOf(day: number, week: WorkingWeek, holidays: readonly string[]) {
  const date = new Date(day * DAY * 1000);
  const sundayFirst = [WEEKDAYS[6], ...WEEKDAYS.slice(0, 6)];
  return holidays.includes(date.toISOString().slice(0, 10))
    ? []
    : week[sundayFirst[date.getUTCDay()]] ?? [];
}

const clocks = new Map<string, Float64Array>();

/** The wall time of each minute; remembered, for properties ask again. */
function readWallClock(zone: string, from: number, to: number): Float64Array {
  const key = [zone, from, to].join();
  let wall = clocks.get(key);
  if (!wall) {
    const format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: zone,
      dateStyle: 'short',
      timeStyle: 'medium',
    });
    wall = Float64Array.from({ length: (to - from) / 60 }, (_, minute) => {
      const shown = format.format((from + minute * 60) * 1000);
      return Date.parse(`${shown.replace(' ', 'T')}Z`) / 1000;
    });
    clocks.set(key, wall);
  }
  return wall;
}
