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

import { HistoryEntry } from '../../domain/clocks/replayTime';
import {
  StoredTicketEventRow,
  toTicketEventRecord,
} from '../rows/TicketEventRow';
import { StoreContext } from '../StoreContext';

interface StoredHistoryRow extends StoredTicketEventRow {
  side: NonNullable<HistoryEntry['message']>['side'] | null;
  visibility: NonNullable<HistoryEntry['message']>['visibility'] | null;
}

/** See `TicketStore.readHistory`. */
export async function readHistory(
  { knex }: StoreContext,
  ticketId: number,
): Promise<HistoryEntry[]> {
  const rows: StoredHistoryRow[] = await knex('ticket_events')
    .leftJoin('messages', 'messages.id', 'ticket_events.message_id')
    .select('ticket_events.*', 'messages.side', 'messages.visibility')
    .where('ticket_events.ticket_id', ticketId)
    .orderBy('ticket_events.version');
  return rows.map(({ side, visibility, ...row }) => ({
    event: toTicketEventRecord(row),
    message: side && visibility ? { side, visibility } : undefined,
  }));
}
