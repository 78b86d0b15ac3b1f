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
import { StoredTime, toDate, toOptional } from './values';

/** A row of `ticket_events` as the database returns it. */
export interface StoredTicketEventRow {
  ticket_id: number | string;
  version: number;
  type: TicketEventRecord['type'];
  actor: string;
  at: StoredTime;
  internal: boolean;
  reason: string | null;
  message_id: string | null;
  data: string;
}

export const TICKET_EVENT_COLUMNS: readonly (keyof StoredTicketEventRow)[] = [
  'ticket_id',
  'version',
  'type',
  'actor',
  'at',
  'internal',
  'reason',
  'message_id',
  'data',
];

export function toTicketEventRow(
  event: TicketEventRecord,
): StoredTicketEventRow {
  const { changes, internalChanges, cause, explanation } = event;
  return {
    ticket_id: event.ticketId,
    version: event.version,
    type: event.type,
    actor: event.actor,
    at: event.at,
    internal: event.internal,
    reason: event.reason ?? null,
    message_id: event.messageId ?? null,
    data: JSON.stringify({ changes, internalChanges, cause, explanation }),
  };
}

export function toTicketEventRecord(
  row: StoredTicketEventRow,
): TicketEventRecord {
  const { changes, internalChanges, cause, explanation } = JSON.parse(row.data);
  return {
    ticketId: Number(row.ticket_id),
    version: row.version,
    type: row.type,
    actor: row.actor,
    at: toDate(row.at),
    changes,
    internalChanges,
    cause,
    explanation,
    reason: toOptional(row.reason),
    internal: Boolean(row.internal),
    messageId: toOptional(row.message_id),
  };
}
