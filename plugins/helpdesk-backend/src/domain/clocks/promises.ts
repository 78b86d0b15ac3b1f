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

import { Clock, ClockPromise, ClockSchedule } from './Timekeeping';

/*
 * Who was told of what a clock promised.
 *
 * A target is a promise: it is warned of once and missed once. When another policy
 * gives the clock another target, people are told of that one anew; when the former
 * target comes back, what was told of it still counts. All of this follows from the
 * levels that were acted on, which are events of the ticket and name their target, so
 * it comes out the same when the history is replayed.
 *
 * `fired` repeats the present promise's levels, as releases before this one read and
 * write them; what they added is taken over when the clock is looked at next.
 */

const BREACH = 100;

/** A level of a clock that was acted on. */
export interface FiredLevel {
  percent: number;
  /** The target; the present one where events of former releases do not say. */
  target?: number;
  /** When the level was reached. */
  at: Date;
}

/** A clock after a level of one of its promises was acted on. */
export function markFired(
  clock: Clock,
  { percent, target = clock.schedule?.target, at }: FiredLevel,
): Clock {
  if (target === undefined) {
    return clock;
  }
  const told: ClockPromise = {
    target,
    fired: [percent],
    missedAt: percent === BREACH ? at : undefined,
  };
  return settle(clock, [...promisesOf(clock), told], clock.schedule);
}

/** A clock on another schedule, which may be another promise. */
export function withSchedule(
  clock: Clock,
  schedule: ClockSchedule | undefined,
): Clock {
  return settle(clock, promisesOf(clock), schedule);
}

/** Promises that were missed and that others have taken the place of. */
export function missedBefore({
  promises = [],
  schedule,
}: Clock): (ClockPromise & { missedAt: Date })[] {
  return promises.flatMap(({ missedAt, ...promise }) =>
    missedAt && promise.target !== schedule?.target
      ? [{ ...promise, missedAt }]
      : [],
  );
}

function promisesOf({ promises = [], fired, schedule }: Clock): ClockPromise[] {
  if (!schedule || fired.length === 0) {
    return promises;
  }
  const { target, dueAt } = schedule;
  const missedAt = fired.includes(BREACH) ? dueAt : undefined;
  return [...promises, { target, fired, missedAt }];
}

function settle(
  clock: Clock,
  all: ClockPromise[],
  schedule: ClockSchedule | undefined,
): Clock {
  const promises = [...new Set(all.map(({ target }) => target))]
    .sort((a, b) => a - b)
    .map(target => merge(all.filter(promise => promise.target === target)));
  const present = promises.find(({ target }) => target === schedule?.target);
  return {
    ...clock,
    fired: present?.fired ?? [],
    promises: promises.length > 0 ? promises : undefined,
    schedule,
  };
}

/** What different records say of one target; what was missed is so since the first. */
function merge(records: ClockPromise[]): ClockPromise {
  const fired = new Set(records.flatMap(record => record.fired));
  return {
    target: records[0].target,
    fired: [...fired].sort((a, b) => a - b),
    missedAt: records.find(({ missedAt }) => missedAt)?.missedAt,
  };
}
