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

import { OPEN_CONSULTATION_STATES } from '@helpdesk/backstage-plugin-helpdesk-common';
import { isOneOf } from '../query/isOneOf';
import { StoredTime, toDate } from '../rows/values';
import { StoreContext } from '../StoreContext';
import { formatTicketNumber, parseTicketNumber } from '../ticketNumber';
import { OverdueConsultation } from '../TicketStore';

interface OverdueRow {
  ticket_id: number | string;
  due_at: StoredTime;
}

/** See `TicketStore.listOverdueConsultations`. */
export async function listOverdueConsultations(
  { knex, numberPrefix }: StoreContext,
  now: Date,
  { after, limit }: { after?: OverdueConsultation; limit: number },
): Promise<OverdueConsultation[]> {
  const query = knex('ticket_consultations')
    .distinct('ticket_id', 'due_at')
    .whereNull('overdue_at')
    .whereNotNull('due_at')
    .whereRaw(isOneOf('state', OPEN_CONSULTATION_STATES))
    .where('due_at', '<=', now)
    .orderBy(['due_at', 'ticket_id'])
    .limit(limit);
  if (after) {
    query.whereRaw('(due_at, ticket_id) > (?, ?)', [
      after.dueAt,
      parseTicketNumber(numberPrefix, after.number) ?? 0,
    ]);
  }
  const rows: OverdueRow[] = await query;
  return rows.map(row => ({
    number: formatTicketNumber(numberPrefix, Number(row.ticket_id)),
    dueAt: toDate(row.due_at),
  }));
}
