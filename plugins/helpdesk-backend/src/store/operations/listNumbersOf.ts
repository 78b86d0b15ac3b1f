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

import { TicketFilter } from '@helpdesk/backstage-plugin-helpdesk-node';
import { StoreContext } from '../StoreContext';
import { formatTicketNumber, parseTicketNumber } from '../ticketNumber';
import { queryTickets } from './queryTickets';

/** See `TicketStore.listNumbersOf`. */
export async function listNumbersOf(
  context: StoreContext,
  filter: TicketFilter,
  { after, limit }: { after?: string; limit: number },
): Promise<string[]> {
  const { numberPrefix } = context;
  const query = queryTickets(context, filter)
    .select('id')
    .orderBy('id')
    .limit(limit);
  if (after !== undefined) {
    query.where('id', '>', parseTicketNumber(numberPrefix, after) ?? 0);
  }
  const rows: { id: number | string }[] = await query;
  return rows.map(({ id }) => formatTicketNumber(numberPrefix, Number(id)));
}
