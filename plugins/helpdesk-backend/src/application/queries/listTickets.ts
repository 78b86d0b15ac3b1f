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

import { InputError } from '@backstage/errors';
import {
  LIMITS,
  TicketField,
  TicketOrderField,
  TicketPage,
  TicketQuery,
  TicketView,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { TicketFilter } from '@helpdesk/backstage-plugin-helpdesk-node';
import { Desks } from '../../domain/desk/Desks';
import { TicketListRequest, TicketStore } from '../../store/TicketStore';
import { Caller } from '../caller/Caller';
import { HelpdeskDependencies } from '../HelpdeskDependencies';
import { checkText } from '../input/text';
import { toTicket } from '../toTicket';
import { noteConfidential } from './noteConfidential';
import { PAGE_LENGTH, readLimit } from './readLimit';
import { toTicketFilters } from './toTicketFilters';

/** One page of the tickets that the caller may read and asks for. */
export async function listTickets<F extends TicketField>(
  dependencies: HelpdeskDependencies,
  query: TicketQuery<F>,
  caller: Caller,
): Promise<TicketPage<F>> {
  const { store, desks } = dependencies;
  const [filter, ...orElse] = toTicketFilters(query, caller, desks);
  const text = query.text && checkText('text', query.text, LIMITS.searchText);
  const page = await store.listTickets({
    filter,
    orElse,
    text,
    order: toStoreOrder(
      readOrder(query.orderBy ?? defaultOrder(query, caller, desks)),
      query,
    ),
    limit: readLimit(query.limit),
    maxLength: asksForTexts(query) ? PAGE_LENGTH : undefined,
    cursor: query.cursor,
  });
  noteConfidential(page.items, caller);
  return {
    items: page.items.map(record =>
      toTicket(record, caller, dependencies, query.fields),
    ),
    pageInfo: { nextCursor: page.nextCursor, prevCursor: page.prevCursor },
    ...(query.count && {
      totalItems: await countAll(store, [filter, ...orElse], text),
    }),
  };
}

/** Those that can be long; see `LIMITS`. */
const TEXTS: readonly TicketField[] = ['description', 'resolution', 'routing'];

function asksForTexts({ fields }: TicketQuery): boolean {
  return !fields || TEXTS.some(field => fields.includes(field));
}

async function countAll(
  store: TicketStore,
  parts: TicketFilter[],
  text: string | undefined,
): Promise<number> {
  const counts = await Promise.all(
    parts.map(part => store.countTickets(part, text)),
  );
  return counts.reduce((total, count) => total + count, 0);
}

/**
 * Who works on tickets takes the most urgent first, who controls them what
 * burns first; others look for their newest, as all do in the archive.
 */
function defaultOrder(
  { view, archived }: TicketQuery,
  { person }: Caller,
  desks: Desks,
): TicketOrderField {
  if (archived) {
    return 'createdAt';
  }
  if (view === 'controlled') {
    return 'dueAt';
  }
  return isWorkList(view) || desks.isStaffOfAny(person)
    ? 'urgency'
    : 'createdAt';
}

/** The caller is staff of everything in these lists; `viewFilters` sees to it. */
function isWorkList(view: TicketView | undefined): boolean {
  return view !== undefined && view !== 'mine';
}

/**
 * What is due to whom is for staff; others go by what they were promised. In the
 * archive nothing is due to anybody.
 */
function toStoreOrder(
  { field, direction }: TicketOrderRequest,
  { view, archived }: TicketQuery,
): TicketListRequest['order'] {
  const forStaff = isWorkList(view) || archived;
  return {
    field: field === 'dueAt' && !forStaff ? 'promisedAt' : field,
    direction,
  };
}

interface TicketOrderRequest {
  field: TicketOrderField;
  direction: 'asc' | 'desc';
}

/** The direction in which each order is wanted most. */
const DEFAULT_DIRECTION: Record<TicketOrderField, 'asc' | 'desc'> = {
  urgency: 'desc',
  createdAt: 'desc',
  updatedAt: 'desc',
  dueAt: 'asc',
};

function readOrder(orderBy: string): TicketOrderRequest {
  const [field, direction, ...rest] = orderBy.split(':');
  const known = Object.hasOwn(DEFAULT_DIRECTION, field);
  const valid =
    direction === undefined || direction === 'asc' || direction === 'desc';
  if (!known || !valid || rest.length > 0) {
    throw new InputError(`orderBy: '${orderBy}' is not an order of tickets`);
  }
  const orderField = field as TicketOrderField;
  return {
    field: orderField,
    direction: direction ?? DEFAULT_DIRECTION[orderField],
  };
}
