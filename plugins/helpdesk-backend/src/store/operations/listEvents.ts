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
import { TicketEventRecord } from '../../domain/ticket/TicketEventRecord';
import { PageOrder } from '../query/PageOrder';
import { readPage } from '../query/readPage';
import {
  StoredTicketEventRow,
  toTicketEventRecord,
} from '../rows/TicketEventRow';
import { StoreContext } from '../StoreContext';
import { PageRequest, PageResult } from '../TicketStore';

const ORDER: PageOrder = {
  name: 'events',
  columns: [{ name: 'version', type: 'integer' }],
  direction: 'asc',
};

/** See `TicketStore.listEvents`. */
export async function listEvents(
  { knex }: StoreContext,
  ticketId: number,
  { includeInternal, ...page }: PageRequest & { includeInternal: boolean },
): Promise<PageResult<TicketEventRecord>> {
  const query = knex('ticket_events').where('ticket_id', ticketId);
  if (!includeInternal) {
    query.where('internal', false);
  }
  const result = await readPage<StoredTicketEventRow>(query, ORDER, page);
  return { ...result, items: result.items.map(toTicketEventRecord) };
}
