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

import { MessageRecord } from '../../domain/ticket/MessageRecord';
import { StoredTime, toDate } from './values';

/** A row of `messages` as the database returns it. */
export interface StoredMessageRow {
  position: number | string;
  id: string;
  ticket_id: number | string;
  author: string;
  side: MessageRecord['side'];
  visibility: MessageRecord['visibility'];
  body: string;
  created_at: StoredTime;
}

export const MESSAGE_COLUMNS: readonly (keyof StoredMessageRow)[] = [
  'position',
  'id',
  'ticket_id',
  'author',
  'side',
  'visibility',
  'body',
  'created_at',
];

/** The row of a message, without what the database gives it. */
export function toMessageRow(
  message: MessageRecord,
): Omit<StoredMessageRow, 'position'> {
  return {
    id: message.id,
    ticket_id: message.ticketId,
    author: message.author,
    side: message.side,
    visibility: message.visibility,
    body: message.body,
    created_at: message.createdAt,
  };
}

export function toMessageRecord(row: StoredMessageRow): MessageRecord {
  return {
    id: row.id,
    ticketId: Number(row.ticket_id),
    author: row.author,
    side: row.side,
    visibility: row.visibility,
    body: row.body,
    createdAt: toDate(row.created_at),
  };
}
