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

/**
 * What is measured: towards the requester the `first-response`, the
 * `next-update` and the `resolution` (SLA); towards the first line the
 * `acceptance` by the team that it escalated to (OLA).
 * @public
 */
export type ClockKind =
  | 'first-response'
  | 'next-update'
  | 'resolution'
  | 'acceptance';

/** @public */
export const CLOCK_KINDS: readonly ClockKind[] = [
  'first-response',
  'next-update',
  'resolution',
  'acceptance',
];

/**
 * One measured obligation of a ticket, the latest of its kind. Times are ISO
 * 8601 in UTC. It runs while none of `metAt`, `cancelledAt` and `pausedAt` is
 * there. `acceptance` is shown to staff alone.
 * @public
 */
export interface TicketClock {
  kind: ClockKind;
  startedAt: string;
  /**
   * By when it is to be met. While it is paused, what it would be if it went on
   * at the moment of the pause.
   */
  dueAt: string;
  /**
   * Staff only: from when on it is at risk; absent where the policy does not
   * warn.
   */
  warnAt?: string;
  /** When what was promised was done, in time or not. */
  metAt?: string;
  /** When it ended without a verdict, since the ticket left the team. */
  cancelledAt?: string;
  /** When it ran out; stays if it was met later. */
  breachedAt?: string;
  /** Since when it stands still. */
  pausedAt?: string;
  /** Working time that it may take, in seconds. */
  targetSeconds: number;
  /** Staff only: name of the policy that gives the target. */
  policy?: string;
  /**
   * The working hours that count: the title that the config gives them, else the
   * hours themselves, which pages put into the reader's language, as
   * `Mo-Fr 09:00-13:00,14:00-18:00; Sa 10:00-14:00 Europe/Kyiv`, in the notation
   * of OpenStreetMap's opening hours with the zone behind it.
   */
  calendar: string;
}

/**
 * What is wrong with a ticket in the eyes of who controls its execution, the
 * worst first: an SLA target missed; not accepted in time; an update overdue;
 * a target at risk; returned by the second line; resolved and waiting for
 * confirmation.
 * @public
 */
export type TicketConcern =
  | 'breached'
  | 'not-accepted'
  | 'update-overdue'
  | 'at-risk'
  | 'returned'
  | 'awaiting-confirmation';

/** @public */
export const TICKET_CONCERNS: readonly TicketConcern[] = [
  'breached',
  'not-accepted',
  'update-overdue',
  'at-risk',
  'returned',
  'awaiting-confirmation',
];

/**
 * The clock that made the helpdesk act by itself.
 * @public
 */
export interface ClockCause {
  clock: ClockKind;
  /** Name of the policy. */
  policy: string;
  /** How much of the target was used up, in percent; 100 is a breach. */
  percent: number;
  /** When that was, ISO 8601 in UTC. */
  at: string;
  /** Whether it was noticed late, for example after an outage. */
  late: boolean;
  /**
   * Whom the policy has told: `assignee`, `team`, `supervisor`, `desk`,
   * `management` or a group by its full entity ref.
   */
  notify: readonly string[];
}

/**
 * Which tickets to compute the clocks of anew, in the order of registration.
 * @public
 */
export interface ClockRecomputation {
  /** Number of the ticket after which to begin; the first one if absent. */
  after?: string;
  /** How many tickets at most: 1 to 200, 50 if absent. */
  limit?: number;
}

/**
 * What a recomputation of clocks came to.
 * @public
 */
export interface RecomputedClocks {
  checked: number;
  /** Numbers of tickets whose times were not what their history says. */
  corrected: string[];
  /** To be given as `after` for the following tickets; absent at the end. */
  next?: string;
}
