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

import { UNCLOSED_STATUSES } from '@helpdesk/backstage-plugin-helpdesk-common';
import { HolderRole, Holding } from '../../domain/ticket/Holding';
import { StoreContext } from '../StoreContext';
import { queryTickets } from './queryTickets';

/** See `TicketStore.listHoldings`. */
export async function listHoldings(
  context: StoreContext,
  role: HolderRole,
  { after, limit, desk }: { after?: Holding; limit: number; desk?: string },
): Promise<Holding[]> {
  const query = queryTickets(context, {
    field: 'status',
    values: [...UNCLOSED_STATUSES],
  })
    .distinct({ person: role }, 'desk', 'team')
    .whereNotNull(role)
    .orderBy([role, 'desk', 'team'])
    .limit(limit);
  if (desk !== undefined) {
    query.where('desk', desk);
  }
  if (after) {
    query.whereRaw('(??, desk, team) > (?, ?, ?)', [
      role,
      after.person,
      after.desk,
      after.team,
    ]);
  }
  const rows: Omit<Holding, 'role'>[] = await query;
  return rows.map(row => ({ role, ...row }));
}
