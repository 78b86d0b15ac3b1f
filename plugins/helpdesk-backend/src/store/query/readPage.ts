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
import { PageRequest, PageResult } from '../TicketStore';
import { StoredTime, toDate } from '../rows/values';
import { Cursor, decodeCursor, encodeCursor } from './cursor';
import { PageOrder } from './PageOrder';
import { prepared } from './prepared';

const OPPOSITE = { asc: 'desc', desc: 'asc' } as const;

/** Puts the rows of a query in the page's order and ends it after the page. */
type Narrow = (query: Knex.QueryBuilder) => Knex.QueryBuilder;

/**
 * Reads one page of a query by position rather than by count, so that rows
 * that come or go meanwhile neither repeat nor hide others, and a late page
 * costs what the first one does. The query must select the order's columns. It
 * may be made of several that `narrow` each to what can be on the page.
 *
 * @param statement - stands for the query where it is always the same text, see
 * `prepared`
 */
export async function readPage<Row extends object>(
  query: Knex.QueryBuilder | ((narrow: Narrow) => Knex.QueryBuilder),
  order: PageOrder,
  page: PageRequest,
  statement?: string,
): Promise<PageResult<Row>> {
  const cursor =
    page.cursor === undefined ? undefined : decodeCursor(order, page.cursor);
  const backward = cursor?.position === 'before';
  const direction = backward ? OPPOSITE[order.direction] : order.direction;

  const narrow: Narrow = part => {
    if (cursor) {
      startAt(part, order, cursor, direction);
    }
    for (const { name } of order.columns) {
      part.orderBy(name, direction);
    }
    return part.limit(page.limit + 1);
  };
  const narrowed = narrow(typeof query === 'function' ? query(narrow) : query);
  if (statement) {
    prepared(narrowed, `${statement}-${cursor?.position ?? 'first'}`);
  }
  const rows: Row[] = await narrowed;

  const items = rows.slice(0, countFitting(rows, page));
  const more = rows.length > items.length;
  if (backward) {
    items.reverse();
  }
  const cursorAt = (position: Cursor['position'], row: Row | undefined) =>
    row && encodeCursor(order, { position, keys: keysOf(row, order) });
  return {
    items,
    nextCursor: backward || more ? cursorAt('after', items.at(-1)) : undefined,
    prevCursor:
      (backward && more) || (cursor && !backward)
        ? cursorAt('before', items[0])
        : undefined,
  };
}

/** How many rows, from the first on, make up the page. */
function countFitting(
  rows: object[],
  { limit, maxLength = Infinity }: PageRequest,
): number {
  let length = 0;
  const tooMuch = rows.findIndex((row, index) => {
    length += lengthOf(row);
    return index === limit || (index > 0 && length > maxLength);
  });
  return tooMuch === -1 ? rows.length : tooMuch;
}

/** Of the texts in it; all else in a row is small. */
function lengthOf(row: object): number {
  return Object.values(row).reduce<number>(
    (length, value) => length + (typeof value === 'string' ? value.length : 0),
    0,
  );
}

function startAt(
  query: Knex.QueryBuilder,
  { columns }: PageOrder,
  { keys }: Cursor,
  direction: 'asc' | 'desc',
): void {
  const names = columns.map(() => '??').join(', ');
  const values = columns.map(() => '?').join(', ');
  query.whereRaw(`(${names}) ${direction === 'asc' ? '>' : '<'} (${values})`, [
    ...columns.map(({ name }) => name),
    ...columns.map(({ type }, index) =>
      type === 'time' ? new Date(keys[index]) : keys[index],
    ),
  ]);
}

function keysOf(row: object, { columns }: PageOrder): number[] {
  const values: Record<string, StoredTime> = { ...row };
  return columns.map(({ name, type }) =>
    type === 'time' ? toDate(values[name]).getTime() : Number(values[name]),
  );
}
