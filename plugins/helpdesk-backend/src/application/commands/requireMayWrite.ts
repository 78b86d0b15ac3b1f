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

import { NotAllowedError } from '@backstage/errors';
import { relationsOf } from '../../domain/access/relations';
import { requireTransition } from '../../domain/lifecycle/requireTransition';
import { TicketRecord } from '../../domain/ticket/TicketRecord';
import { Caller } from '../caller/Caller';
import { HelpdeskDependencies } from '../HelpdeskDependencies';
import { toTicket } from '../toTicket';

/** Throws unless the caller may write a reply or a note on the ticket now. */
export function requireMayWrite(
  dependencies: HelpdeskDependencies,
  ticket: TicketRecord,
  caller: Caller,
): void {
  const { desks, now } = dependencies;
  const { allowedActions } = toTicket(ticket, caller, dependencies, [
    'allowedActions',
  ]);
  if (allowedActions.includes('reply') || allowedActions.includes('note')) {
    return;
  }
  const relations = relationsOf(caller.person, ticket, desks);
  requireTransition('reply', ticket, relations, desks, now());
  throw new NotAllowedError(
    `The portal's policy does not let you write on ticket ${ticket.number}`,
  );
}
