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

import { isPostgres } from '../isPostgres';
import { StoredTime, toDate } from '../rows/values';
import { StoreContext } from '../StoreContext';
import { ClosedTicket } from '../TicketStore';

interface ClosedRow {
  id: number | string;
  version: number;
  closed_at: StoredTime;
}

/** See `TicketTransaction.lockClosed`. SQLite needs no lock; see `lockTicket`. */
export async function lockClosed(
  { knex }: StoreContext,
  desk: string,
  { before, limit }: { before: Date; limit: number },
): Promise<ClosedTicket[]> {
  const query = knex<ClosedRow>('tickets')
    .select('id', 'version', 'closed_at')
    .whereRaw(`status = 'closed'`)
    .whereNull('archived_at')
    .where('desk', desk)
    .where('closed_at', '<=', before)
    .orderBy(['closed_at', 'id'])
    .limit(limit);
  if (isPostgres(knex)) {
    query.forNoKeyUpdate().skipLocked();
  }
  const rows: ClosedRow[] = await query;
  return rows.map(row => ({
    id: Number(row.id),
    desk,
    version: row.version,
    closedAt: toDate(row.closed_at),
  }));
}
