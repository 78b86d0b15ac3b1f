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

import {
  ClockKind,
  PendingReason,
} from '@helpdesk/backstage-plugin-helpdesk-common';

/** A time in which a ticket waited for something, or was solved. */
export interface Hold {
  reason: PendingReason | 'resolved';
  from: Date;
  /** Absent while it lasts. */
  to?: Date;
}

/** What a policy makes of a clock. */
export interface ClockSchedule {
  /** Name of the policy. */
  policy: string;
  /** Id of the calendar. */
  calendar: string;
  /** Business time in milliseconds. */
  target: number;
  /** While paused, as if it had gone on at the moment of the pause. */
  dueAt: Date;
  /** When the first level below the breach is reached; as `dueAt` while paused. */
  warnAt?: Date;
  /** Since when it stands still; not if its time was up before. */
  pausedAt?: Date;
}

/**
 * What was told of one target of a clock. Each target is a promise of its own: that
 * one was missed stays true when another takes its place.
 */
export interface ClockPromise {
  /** Business time in milliseconds. */
  target: number;
  /** Levels that were acted on, in percent of the target, in order. */
  fired: number[];
  /** When its time was up, where that was put on record. */
  missedAt?: Date;
}

/** A clock, which runs until it is met or cancelled. */
export interface Clock {
  kind: ClockKind;
  startedAt: Date;
  metAt?: Date;
  cancelledAt?: Date;
  /** Levels of the present target that were acted on, in percent of it. */
  fired: number[];
  /** What was told of each target that it has had; absent where nothing was. */
  promises?: ClockPromise[];
  /** Absent where the ticket's policy has no target for it. */
  schedule?: ClockSchedule;
}

/**
 * What is known of a ticket's time: when it stood still, and of each kind the
 * latest clock.
 */
export interface Timekeeping {
  holds: Hold[];
  clocks: Clock[];
}

export const NO_TIME_KEPT: Timekeeping = { holds: [], clocks: [] };

export function isRunning({ metAt, cancelledAt }: Clock): boolean {
  return metAt === undefined && cancelledAt === undefined;
}

/** When a clock ran out, if it has by now. */
export function breachedAt(
  { metAt, cancelledAt, schedule }: Clock,
  now: Date,
): Date | undefined {
  const ranOut =
    schedule &&
    !schedule.pausedAt &&
    schedule.dueAt < (metAt ?? cancelledAt ?? now);
  return ranOut ? schedule.dueAt : undefined;
}

/** Whether two are the same clock, perhaps at different times. */
export function isSame(one: Clock, other: Clock): boolean {
  return one.kind === other.kind && +one.startedAt === +other.startedAt;
}
