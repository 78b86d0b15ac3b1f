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

import { StoredTime, toDate } from '../rows/values';
import { StoreContext } from '../StoreContext';
import { formatTicketNumber, parseTicketNumber } from '../ticketNumber';
import { ResolvedTicket } from '../TicketStore';

interface ResolvedRow {
  id: number | string;
  resolved_at: StoredTime;
}

/** See `TicketStore.listResolved`. */
export async function listResolved(
  { knex, numberPrefix }: StoreContext,
  desk: string,
  { after, limit }: { after?: ResolvedTicket; limit: number },
): Promise<ResolvedTicket[]> {
  const query = knex('tickets')
    .select('id', 'resolved_at')
    .whereRaw(`status = 'resolved'`)
    .where('desk', desk)
    .orderBy(['resolved_at', 'id'])
    .limit(limit);
  if (after) {
    query.whereRaw('(resolved_at, id) > (?, ?)', [
      after.resolvedAt,
      parseTicketNumber(numberPrefix, after.number) ?? 0,
    ]);
  }
  const rows: ResolvedRow[] = await query;
  return rows.map(row => ({
    number: formatTicketNumber(numberPrefix, Number(row.id)),
    desk,
    resolvedAt: toDate(row.resolved_at),
  }));
}
