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

import { TICKET_ACTIONS, TicketAction, TicketRelation } from './actions';
import { TICKET_GUARDS, TicketFacts, TicketGuard } from './guards';
import { speakingFor } from './sides';
import { TICKET_TRANSITIONS, Transition } from './transitions';

/**
 * Either the transition that applies, or what stands in its way: the actor's
 * relation to the ticket, the archive that it is in, its status, or a guard.
 * @public
 */
export type TransitionOutcome =
  | { transition: Transition }
  | { refused: 'relation' | 'archived' | 'status' }
  | { refused: 'guard'; guard: TicketGuard };

/**
 * Looks an action up in the life cycle. Pure: the same ticket, relations and
 * time give the same answer on the server, in a test and in a browser.
 * @public
 */
export function findTransition(
  action: TicketAction,
  ticket: TicketFacts,
  relations: ReadonlySet<TicketRelation>,
  now: Date,
): TransitionOutcome {
  const acting = action === 'reply' ? speakingFor(relations) : relations;
  const byThisActor = TICKET_TRANSITIONS.filter(
    row => row.action === action && row.by.some(who => acting.has(who)),
  );
  if (byThisActor.length === 0) {
    return { refused: 'relation' };
  }
  if (ticket.archived) {
    return { refused: 'archived' };
  }
  const fromThisStatus = byThisActor.filter(row =>
    row.from.includes(ticket.status),
  );
  if (fromThisStatus.length === 0) {
    return { refused: 'status' };
  }
  const failedGuards = fromThisStatus.map(row =>
    row.guards?.find(guard => !TICKET_GUARDS[guard](ticket, now)),
  );
  const firstFitting = failedGuards.indexOf(undefined);
  return firstFitting >= 0
    ? { transition: fromThisStatus[firstFitting] }
    : { refused: 'guard', guard: failedGuards[0]! };
}

/**
 * Everything that somebody with these relations may do to the ticket now.
 * @public
 */
export function allowedActions(
  ticket: TicketFacts,
  relations: ReadonlySet<TicketRelation>,
  now: Date,
): TicketAction[] {
  return TICKET_ACTIONS.filter(
    action => 'transition' in findTransition(action, ticket, relations, now),
  );
}
