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
  SlaLevel,
  SlaPolicy,
} from '@helpdesk/backstage-plugin-helpdesk-node';
import { addBusinessTime } from '../calendar/addBusinessTime';
import { Clock, ClockSchedule, Hold } from './Timekeeping';

/** A level of a target, and when it is reached. */
export interface LevelReached {
  level: SlaLevel;
  at: Date;
}

/**
 * What a policy makes of a clock: a pure function of start, holds, target and
 * calendar. Pauses shift what is due by the business time that they take up.
 * `undefined` where the policy has no target for it, or its calendar works too
 * little to ever reach it.
 */
export function scheduleClock(
  clock: Clock,
  holds: readonly Hold[],
  policy: SlaPolicy,
  calendar: BusinessCalendar,
): ClockSchedule | undefined {
  const target = policy.targets[clock.kind];
  if (!target) {
    return undefined;
  }
  const pauses = pausesOf(clock, holds, policy);
  const lasting = pauses.find(({ to }) => to === undefined);
  const past = pauses.filter(({ to }) => to !== undefined);
  const reach = (percent: number, without: readonly Hold[]) =>
    addBusinessTime(
      calendar,
      clock.startedAt,
      (target.within * percent) / 100,
      without,
    );
  const dueAt = reach(100, past);
  if (!dueAt) {
    return undefined;
  }
  const warning = Math.min(...target.levels.map(level => level.percent));
  return {
    policy: policy.name,
    calendar: calendar.id,
    target: target.within,
    dueAt,
    warnAt: warning < 100 ? reach(warning, past) : undefined,
    pausedAt: lasting && dueAt > lasting.from ? lasting.from : undefined,
  };
}

/** When each level of the target is reached, as far as no pause keeps it away. */
export function levelsReached(
  clock: Clock,
  holds: readonly Hold[],
  policy: SlaPolicy,
  calendar: BusinessCalendar,
): LevelReached[] {
  const target = policy.targets[clock.kind];
  const pauses = pausesOf(clock, holds, policy);
  return (target?.levels ?? []).flatMap(level => {
    const at = addBusinessTime(
      calendar,
      clock.startedAt,
      (target!.within * level.percent) / 100,
      pauses,
    );
    return at ? [{ level, at }] : [];
  });
}

/**
 * Nobody waits for the requester to accept a ticket: that clock never pauses.
 * A pause ends for a clock when the clock does.
 */
function pausesOf(
  { kind, metAt, cancelledAt }: Clock,
  holds: readonly Hold[],
  { pauseOn }: SlaPolicy,
): Hold[] {
  return kind === 'acceptance'
    ? []
    : holds
        .filter(
          ({ reason }) => reason === 'resolved' || pauseOn.includes(reason),
        )
        .map(hold => ({ ...hold, to: hold.to ?? metAt ?? cancelledAt }));
}
