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

import { TicketFacts } from '@helpdesk/backstage-plugin-helpdesk-common';
import { Desks } from '../desk/Desks';
import { ListedTicket } from '../ticket/TicketRecord';
import { reopenableUntil } from './deadlines';

/** Whether a second-line team has yet to accept or return the ticket. */
export function isAwaitingAcceptance(ticket: ListedTicket): boolean {
  return ticket.escalatedAt !== undefined && ticket.acceptedAt === undefined;
}

/** What the life cycle's guards need to know of a ticket. */
export function factsOf(ticket: ListedTicket, desks: Desks): TicketFacts {
  return {
    status: ticket.status,
    pendingReason: ticket.pendingReason,
    assignee: ticket.assignee,
    supervisor: ticket.supervisor,
    firstLine: desks.isFirstLine(ticket),
    awaitingAcceptance: isAwaitingAcceptance(ticket),
    confidential: ticket.confidential,
    reopenableUntil: reopenableUntil(ticket, desks),
    archived: ticket.archivedAt !== undefined,
  };
}
