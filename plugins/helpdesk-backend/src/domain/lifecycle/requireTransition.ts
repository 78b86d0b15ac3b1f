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

import { ConflictError, NotAllowedError } from '@backstage/errors';
import {
  findTransition,
  TicketAction,
  TicketGuard,
  TicketRelation,
  Transition,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { Desks } from '../desk/Desks';
import { TicketRecord } from '../ticket/TicketRecord';
import { archivedError } from './archivedError';
import { factsOf } from './factsOf';

const GUARD_REFUSALS: Record<TicketGuard, (ticket: TicketRecord) => string> = {
  unassigned: ticket => `it is already with ${ticket.assignee}`,
  assigned: () => 'nobody has it',
  'with-second-line': () => 'the first line has it',
  'awaiting-acceptance': () => 'it does not wait to be accepted',
  'waits-for-requester': () => 'it does not wait for the requester',
  unsupervised: ticket => `${ticket.supervisor} controls it`,
  'not-confidential': () =>
    'it is confidential, so other teams must not read it',
  'within-reopen-window': () =>
    'it was closed too long ago; please file a new ticket',
};

/**
 * The life cycle's row for what an actor wants to do to a ticket. Throws a
 * `NotAllowedError` when this is never the actor's to do, and a `ConflictError`
 * that names the present state when it is not possible now.
 */
export function requireTransition(
  action: TicketAction,
  ticket: TicketRecord,
  relations: ReadonlySet<TicketRelation>,
  desks: Desks,
  now: Date,
): Transition {
  const outcome = findTransition(
    action,
    factsOf(ticket, desks),
    relations,
    now,
  );
  if ('transition' in outcome) {
    return outcome.transition;
  }
  if (outcome.refused === 'relation') {
    throw new NotAllowedError(`You may not ${action} ticket ${ticket.number}`);
  }
  if (outcome.refused === 'archived') {
    throw archivedError(ticket);
  }
  const why =
    outcome.refused === 'guard'
      ? `: ${GUARD_REFUSALS[outcome.guard](ticket)}`
      : '';
  throw new ConflictError(
    `Ticket ${ticket.number} is ${ticket.status}, '${action}' is not possible now${why}`,
  );
}
