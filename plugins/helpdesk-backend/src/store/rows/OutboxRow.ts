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
import { OutboxEntry } from '../OutboxStore';
import { StoredTime, toDate } from './values';

/** A row of `outbox` as whoever is to deliver it gets it. */
export interface StoredOutboxRow {
  id: number | string;
  sink: string;
  ticket_id: number | string;
  version: number;
  payload: string;
  attempts: number;
  next_attempt_at: StoredTime;
}

export const OUTBOX_COLUMNS: readonly (keyof StoredOutboxRow)[] = [
  'id',
  'sink',
  'ticket_id',
  'version',
  'payload',
  'attempts',
  'next_attempt_at',
];

/** What is held until the next attempt of others. */
export function toOutboxEntry(row: StoredOutboxRow): OutboxEntry {
  return {
    id: Number(row.id),
    sink: row.sink,
    ticketId: Number(row.ticket_id),
    version: row.version,
    payload: JSON.parse(row.payload),
    attempts: row.attempts,
    leaseUntil: toDate(row.next_attempt_at),
  };
}
