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
  Ticket,
  TicketClock,
  UNRESOLVED_STATUSES,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { firstDue, isPending, isRunning } from './mostUrgentClock';

/** What a requester may expect. */
export type PromiseState =
  | 'answer-due'
  | 'answer-late'
  | 'solution-due'
  | 'solution-late'
  | 'waiting-for-requester'
  | 'on-hold';

/** What was promised to a requester, and by or since when (ISO 8601). */
export interface RequesterPromise {
  state: PromiseState;
  at: string;
}

/**
 * What the requester of a ticket may expect at `now` (milliseconds): an answer
 * as long as one is owed, else that it goes on when what it waits for is there,
 * else the solution. Pure.
 */
export function promiseOf(
  ticket: Pick<Ticket, 'status' | 'pendingReason' | 'clocks'>,
  now: number,
): RequesterPromise | undefined {
  if (!UNRESOLVED_STATUSES.includes(ticket.status)) {
    return undefined;
  }
  const running = ticket.clocks.filter(isRunning);
  const answer = firstDue(
    running.filter(
      ({ kind }) => kind === 'first-response' || kind === 'next-update',
    ),
  );
  if (answer) {
    return byWhen('answer', answer, now);
  }
  const pausedAt = ticket.clocks.find(
    clock => clock.pausedAt && isPending(clock),
  )?.pausedAt;
  if (pausedAt) {
    return {
      state:
        ticket.pendingReason === 'requester'
          ? 'waiting-for-requester'
          : 'on-hold',
      at: pausedAt,
    };
  }
  const solution = running.find(({ kind }) => kind === 'resolution');
  return solution && byWhen('solution', solution, now);
}

function byWhen(
  what: 'answer' | 'solution',
  { dueAt }: TicketClock,
  now: number,
): RequesterPromise {
  return {
    state: `${what}-${now > Date.parse(dueAt) ? 'late' : 'due'}`,
    at: dueAt,
  };
}
