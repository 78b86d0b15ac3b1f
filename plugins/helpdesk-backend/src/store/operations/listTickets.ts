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
import { Knex } from 'knex';
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
  { filter, orElse = [], text, order, ...page }: TicketListRequest,
): Promise<PageResult<ListedTicket>> {
  const parts = [filter, ...orElse].map(part =>
    queryTickets(context, part, text),
  );
  const select = (tickets: Knex.QueryBuilder) =>
    tickets.modify(selectTickets, context, CONSULTATION_OUTLINES);
  const { items, ...cursors } = await readPage<StoredTicket>(
    parts.length > 1 || text
      ? narrow => select(firstOf(context, parts.map(narrow)))
      : select(parts[0]),
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

/**
 * The tickets that several parts of a list begin with. Each part is read in the
 * order of its own index, where all of them as one condition would have to be
 * found and sorted. What a search finds is one part: it may be a lot to sort, which
 * an index has all about, and only a page of it is then looked at.
 */
function firstOf(
  { knex }: StoreContext,
  parts: Knex.QueryBuilder[],
): Knex.QueryBuilder {
  const [first, ...others] = parts.map(part =>
    knex.select('id').from(part.select('id').as('part')),
  );
  return knex('tickets').whereIn('tickets.id', first.unionAll(others));
}
