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
import { DueAlarm } from '../TicketStore';

interface DueAlarmRow {
  id: number | string;
  alarm_at: StoredTime;
}

/** See `TicketStore.listDueAlarms`. */
export async function listDueAlarms(
  { knex, numberPrefix }: StoreContext,
  now: Date,
  { after, limit }: { after?: DueAlarm; limit: number },
): Promise<DueAlarm[]> {
  const query = knex<DueAlarmRow>('tickets')
    .select('id', 'alarm_at')
    .whereNotNull('alarm_at')
    .where('alarm_at', '<', now)
    .orderBy(['alarm_at', 'id'])
    .limit(limit);
  if (after) {
    query.whereRaw('(alarm_at, id) > (?, ?)', [
      after.alarmAt,
      parseTicketNumber(numberPrefix, after.number) ?? 0,
    ]);
  }
  const rows: DueAlarmRow[] = await query;
  return rows.map(row => ({
    number: formatTicketNumber(numberPrefix, Number(row.id)),
    alarmAt: toDate(row.alarm_at),
  }));
}
