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
  matchesTicket,
  TicketFilter,
} from '@helpdesk/backstage-plugin-helpdesk-node';
import { TicketRecord } from '../../domain/ticket/TicketRecord';
import { toTicketResource } from '../../domain/ticket/toTicketResource';
import { prepared } from '../query/prepared';
import { WHOLE_CONSULTATIONS } from '../rows/ConsultationRow';
import { StoreContext } from '../StoreContext';
import { parseTicketNumber } from '../ticketNumber';
import { readTickets, selectTickets, StoredTicket } from './readTickets';

/**
 * See `TicketStore.findTicket`. The filter is tried on what was read, so that
 * the statement is always the same and need not be planned again.
 */
export async function findTicket(
  context: StoreContext,
  number: string,
  filter: TicketFilter,
): Promise<TicketRecord | undefined> {
  const id = parseTicketNumber(context.numberPrefix, number);
  if (id === undefined) {
    return undefined;
  }
  const rows: StoredTicket[] = await context
    .knex('tickets')
    .modify(selectTickets, context, WHOLE_CONSULTATIONS)
    .where('id', id)
    .modify(prepared, 'find-ticket');
  const [ticket] = readTickets(context, rows, WHOLE_CONSULTATIONS);
  return ticket &&
    matchesTicket(filter, toTicketResource(ticket, context.desks))
    ? ticket
    : undefined;
}
