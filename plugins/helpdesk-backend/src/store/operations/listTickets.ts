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
import { ListedTicket } from '../../domain/ticket/TicketRecord';
import { OrderColumn } from '../query/PageOrder';
import { readPage } from '../query/readPage';
import { CONSULTATION_OUTLINES } from '../rows/ConsultationRow';
import { StoreContext } from '../StoreContext';
import { PageResult, StoreOrderField, TicketListRequest } from '../TicketStore';
import { queryTickets } from './queryTickets';
import { readTickets, selectTickets, StoredTicket } from './readTickets';

const ID: OrderColumn = { name: 'id', type: 'bigint' };
const CREATED: OrderColumn = { name: 'created_at', type: 'time' };

/** Each has its index. */
const ORDER_COLUMNS: Record<StoreOrderField, OrderColumn[]> = {
  urgency: [{ name: 'rank', type: 'smallint' }, CREATED, ID],
  createdAt: [CREATED, ID],
  updatedAt: [{ name: 'updated_at', type: 'time' }, ID],
  dueAt: [{ name: 'due_at', type: 'time' }, ID],
  promisedAt: [{ name: 'promised_at', type: 'time' }, ID],
};

/** See `TicketStore.listTickets`. */
export async function listTickets(
  context: StoreContext,
  { filter, orElse, text, order, ...page }: TicketListRequest,
): Promise<PageResult<ListedTicket>> {
  const { items, ...cursors } = await readPage<StoredTicket>(
    [filter, ...(orElse ? [orElse] : [])].map(part =>
      queryTickets(context, part, text).modify(
        selectTickets,
        context,
        CONSULTATION_OUTLINES,
      ),
    ),
    {
      name: order.field,
      columns: ORDER_COLUMNS[order.field],
      direction: order.direction,
    },
    page,
  );
  return {
    items: readTickets(context, items, CONSULTATION_OUTLINES),
    ...cursors,
  };
}
