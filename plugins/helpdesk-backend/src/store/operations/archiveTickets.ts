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

import { NewTicketEvent } from '../../domain/ticket/TicketEventRecord';
import { isPostgres } from '../isPostgres';
import { toTicketEventRow } from '../rows/TicketEventRow';
import { StoreContext } from '../StoreContext';
import { ClosedTicket } from '../TicketStore';

/**
 * See `TicketTransaction.archiveTickets`. So many statements for any number of
 * tickets, which is what makes a backlog of years cheap.
 */
export async function archiveTickets(
  { knex }: StoreContext,
  tickets: ClosedTicket[],
  eventOf: (ticket: ClosedTicket) => NewTicketEvent,
  at: Date,
): Promise<void> {
  if (tickets.length === 0) {
    return;
  }
  const ids = tickets.map(({ id }) => id);
  await knex('tickets')
    .whereIn('id', ids)
    .update({
      archived_at: at,
      updated_at: at,
      version: knex.raw('version + 1'),
    });
  await knex('ticket_events').insert(
    tickets.map(ticket =>
      toTicketEventRow({
        ...eventOf(ticket),
        ticketId: ticket.id,
        version: ticket.version + 1,
      }),
    ),
  );
  if (isPostgres(knex)) {
    await knex.raw(
      `with moved as (
        delete from ticket_search where ticket_id = any(?) returning ticket_id, words
      )
      insert into archived_ticket_search (ticket_id, words)
        select ticket_id, words from moved`,
      [ids],
    );
  }
}
