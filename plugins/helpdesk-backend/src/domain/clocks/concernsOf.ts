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
  TICKET_CONCERNS,
  TicketConcern,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { TicketRecord } from '../ticket/TicketRecord';
import { breachedAt, Clock, isRunning } from './Timekeeping';

/** What a missed target of each clock is to who controls the execution. */
const MISSED: Record<ClockKind, TicketConcern> = {
  'first-response': 'breached',
  resolution: 'breached',
  'next-update': 'update-overdue',
  acceptance: 'not-accepted',
};

/** What is wrong with a ticket now, the worst first. */
export function concernsOf(
  ticket: Pick<TicketRecord, 'timekeeping' | 'status' | 'returnedAt'>,
  now: Date,
): TicketConcern[] {
  const running = ticket.timekeeping.clocks.filter(isRunning);
  const found = new Set<TicketConcern>(
    running.flatMap(clock => concernOfClock(clock, now) ?? []),
  );
  if (ticket.status === 'resolved') {
    found.add('awaiting-confirmation');
  }
  if (ticket.returnedAt) {
    found.add('returned');
  }
  return TICKET_CONCERNS.filter(concern => found.has(concern));
}

function concernOfClock(clock: Clock, now: Date): TicketConcern | undefined {
  if (breachedAt(clock, now)) {
    return MISSED[clock.kind];
  }
  const { warnAt, pausedAt } = clock.schedule ?? {};
  return warnAt && !pausedAt && warnAt < now ? 'at-risk' : undefined;
}
