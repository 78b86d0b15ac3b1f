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
import { TicketFilter } from '@helpdesk/backstage-plugin-helpdesk-node';
import { TicketRecord } from '../../domain/ticket/TicketRecord';
import { isPostgres } from '../isPostgres';
import { prepared } from '../query/prepared';
import { StoreContext } from '../StoreContext';
import { parseTicketNumber } from '../ticketNumber';
import { findTicket } from './findTicket';

/**
 * See `TicketTransaction.lockTicket`. The lock comes first and the ticket is
 * read after it, since a statement that waits for a lock goes on to see the
 * ticket as it became, but its watchers and entities as they were. It leaves the
 * key alone, so that rows which refer to the ticket can be added meanwhile: a
 * migration that does so and a writer would otherwise wait for each other.
 *
 * SQLite needs no lock: its one connection is the transaction's.
 */
export async function lockTicket(
  context: StoreContext,
  number: string,
  filter: TicketFilter,
): Promise<TicketRecord | undefined> {
  const id = parseTicketNumber(context.numberPrefix, number);
  if (id !== undefined && isPostgres(context.knex)) {
    await context
      .knex('tickets')
      .select('id')
      .where('id', id)
      .forNoKeyUpdate()
      .modify(prepared, 'lock-ticket');
  }
  return findTicket(context, number, filter);
}
