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

import { TicketClock } from '@helpdesk/backstage-plugin-helpdesk-common';
import { TicketRecord } from '../ticket/TicketRecord';
import { missedBefore } from './promises';
import { ServiceLevels } from './ServiceLevels';
import { breachedAt, Clock, ClockSchedule } from './Timekeeping';

/** A ticket's clocks as people see them; acceptance is between staff. */
export function describeClocks(
  { timekeeping }: Pick<TicketRecord, 'timekeeping'>,
  serviceLevels: ServiceLevels,
  staff: boolean,
  now: Date,
): TicketClock[] {
  return timekeeping.clocks
    .filter(({ kind }) => staff || kind !== 'acceptance')
    .flatMap(clock =>
      clock.schedule
        ? [describeClock(clock, clock.schedule, serviceLevels, staff, now)]
        : [],
    );
}

function describeClock(
  clock: Clock,
  schedule: ClockSchedule,
  serviceLevels: ServiceLevels,
  staff: boolean,
  now: Date,
): TicketClock {
  return {
    kind: clock.kind,
    startedAt: clock.startedAt.toISOString(),
    dueAt: schedule.dueAt.toISOString(),
    metAt: clock.metAt?.toISOString(),
    cancelledAt: clock.cancelledAt?.toISOString(),
    breachedAt: breachedAt(clock, now)?.toISOString(),
    pausedAt: schedule.pausedAt?.toISOString(),
    targetSeconds: Math.round(schedule.target / 1000),
    calendar: serviceLevels.calendarTitle(schedule.calendar),
    ...(staff && {
      warnAt: schedule.warnAt?.toISOString(),
      policy: schedule.policy,
      missedBefore: describeMissed(clock),
    }),
  };
}

function describeMissed(clock: Clock): TicketClock['missedBefore'] {
  const missed = missedBefore(clock);
  return missed.length > 0
    ? missed.map(({ target, missedAt }) => ({
        targetSeconds: Math.round(target / 1000),
        breachedAt: missedAt.toISOString(),
      }))
    : undefined;
}
