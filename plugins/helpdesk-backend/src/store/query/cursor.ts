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
import { z } from 'zod';
import { OrderColumn, PageOrder } from './PageOrder';

/** A place in an ordered list: just after, or just before, a row's keys. */
export interface Cursor {
  position: 'after' | 'before';
  /** Times as milliseconds since the epoch. */
  keys: number[];
}

/** What a column can be compared with; more would be the database's error. */
const LARGEST: Record<OrderColumn['type'], number> = {
  smallint: 2 ** 15 - 1,
  integer: 2 ** 31 - 1,
  bigint: Number.MAX_SAFE_INTEGER,
  time: Date.parse('9999-12-31T23:59:59.999Z'),
};

const payloadSchema = z.tuple(
  [z.string(), z.enum(['asc', 'desc']), z.enum(['after', 'before'])],
  z.int().min(0),
);

/** Opaque to clients; bound to the order of the list it was made for. */
export function encodeCursor(
  order: PageOrder,
  { position, keys }: Cursor,
): string {
  const payload = [order.name, order.direction, position, ...keys];
  return Buffer.from(JSON.stringify(payload)).toString('base64url');
}

/** The inverse of `encodeCursor`; an `InputError` for anything else. */
export function decodeCursor(order: PageOrder, text: string): Cursor {
  const [name, direction, position, ...keys] = parsePayload(text);
  const fits =
    name === order.name &&
    direction === order.direction &&
    keys.length === order.columns.length &&
    order.columns.every(({ type }, index) => keys[index] <= LARGEST[type]);
  const cursor = { position, keys };
  if (!fits || encodeCursor(order, cursor) !== text) {
    throw invalidCursor();
  }
  return cursor;
}

function parsePayload(text: string) {
  try {
    return payloadSchema.parse(
      JSON.parse(Buffer.from(text, 'base64url').toString()),
    );
  } catch {
    throw invalidCursor();
  }
}

function invalidCursor(): InputError {
  return new InputError('cursor: not one that this list has returned');
}
