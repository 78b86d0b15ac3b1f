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
import { FollowUp } from '../TicketStore';

interface FollowUpRow {
  id: number | string;
  desk: string;
  follow_up_at: StoredTime;
}

/** See `TicketStore.listFollowUps`. */
export async function listFollowUps(
  { knex, numberPrefix }: StoreContext,
  now: Date,
  { after, limit }: { after?: FollowUp; limit: number },
): Promise<FollowUp[]> {
  const query = knex<FollowUpRow>('tickets')
    .select('id', 'desk', 'follow_up_at')
    .whereRaw(`status = 'pending'`)
    .where('follow_up_at', '<=', now)
    .orderBy(['follow_up_at', 'id'])
    .limit(limit);
  if (after) {
    query.whereRaw('(follow_up_at, id) > (?, ?)', [
      after.followUpAt,
      parseTicketNumber(numberPrefix, after.number) ?? 0,
    ]);
  }
  const rows: FollowUpRow[] = await query;
  return rows.map(row => ({
    number: formatTicketNumber(numberPrefix, Number(row.id)),
    desk: row.desk,
    followUpAt: toDate(row.follow_up_at),
  }));
}
