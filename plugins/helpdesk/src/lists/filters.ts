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
  LIMITS,
  PRIORITIES,
  Priority,
  TICKET_STATUSES,
  TICKET_TYPES,
  TicketOrder,
  TicketQuery,
  TicketStatus,
  TicketType,
} from '@helpdesk/backstage-plugin-helpdesk-common';

/** Orders that a person can choose from. */
export const TICKET_ORDERS = [
  'urgency',
  'dueAt',
  'createdAt:desc',
  'createdAt:asc',
  'updatedAt:desc',
  'updatedAt:asc',
] as const satisfies readonly TicketOrder[];

/** Stands for the signed-in person in an assignee filter. */
export const ME = 'me';

/** Stands for nobody in an assignee filter, as it does for the backend. */
export const UNASSIGNED = 'none';

/** Numbers of tickets on a page that a person can choose from. */
export const PAGE_SIZES = [25, 50, 100] as const;

/** How a person narrowed a list; an empty filter does not narrow. */
export interface ListFilters {
  /** Whether to look at the archive instead. */
  archived: boolean;
  status: TicketStatus[];
  priority: Priority[];
  type: TicketType[];
  team: string[];
  assignee: string[];
  entity: string[];
  text: string;
  orderBy?: (typeof TICKET_ORDERS)[number];
  pageSize?: (typeof PAGE_SIZES)[number];
  cursor?: string;
}

/** Reads filters from a URL; what makes no sense there is left out. */
export function parseFilters(url: URLSearchParams): ListFilters {
  const order = url.get('orderBy');
  const size = Number(url.get('pageSize'));
  return {
    archived: url.get('archived') === 'true',
    status: known(url.getAll('status'), TICKET_STATUSES),
    priority: known(url.getAll('priority'), PRIORITIES),
    type: known(url.getAll('type'), TICKET_TYPES),
    team: url.getAll('team').filter(Boolean),
    assignee: url.getAll('assignee').filter(Boolean),
    entity: url.getAll('entity').filter(Boolean),
    text: (url.get('text') ?? '').slice(0, LIMITS.searchText),
    orderBy: TICKET_ORDERS.find(candidate => candidate === order),
    pageSize: PAGE_SIZES.find(candidate => candidate === size),
    cursor: url.get('cursor') ?? undefined,
  };
}

/** Writes filters into a URL, without those that do not narrow. */
export function formatFilters(filters: Partial<ListFilters>): URLSearchParams {
  const url = new URLSearchParams();
  for (const [name, value] of Object.entries(filters)) {
    for (const single of [value].flat()) {
      if (single) {
        url.append(name, String(single));
      }
    }
  }
  return url;
}

/**
 * What to ask the backend for a list as the person narrowed it.
 *
 * @param person - full entity ref of the signed-in person
 */
export function queryOf(
  list: { query: TicketQuery; orderBy: TicketOrder },
  filters: ListFilters,
  person?: string,
): TicketQuery {
  const { archived } = filters;
  return {
    ...list.query,
    archived: archived || undefined,
    // What is archived was closed, whatever the list is about.
    status: some(filters.status) ?? (archived ? undefined : list.query.status),
    priority: some(filters.priority),
    type: some(filters.type),
    team: some(filters.team),
    assignee: some(
      filters.assignee.flatMap(who => (who === ME ? person ?? [] : who)),
    ),
    entity: some(filters.entity),
    text: filters.text || undefined,
    orderBy: orderOf(list, filters),
    cursor: filters.cursor,
    limit: filters.pageSize ?? PAGE_SIZES[0],
  };
}

/** What was chosen; or else what the list is worked by, and newest in the archive. */
export function orderOf(
  list: { orderBy: TicketOrder },
  { archived, orderBy }: Pick<ListFilters, 'archived' | 'orderBy'>,
): TicketOrder {
  return orderBy ?? (archived ? 'createdAt:desc' : list.orderBy);
}

function known<T extends string>(values: string[], of: readonly T[]): T[] {
  return of.filter(candidate => values.includes(candidate));
}

function some<T>(values: T[]): T[] | undefined {
  return values.length > 0 ? values : undefined;
}
