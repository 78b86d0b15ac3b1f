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
import { DeadEffect } from '../../domain/effects/DeadEffect';
import { applyTicketFilter } from '../query/applyTicketFilter';
import { PageOrder } from '../query/PageOrder';
import { readPage } from '../query/readPage';
import { StoredTime, toDate } from '../rows/values';
import { StoreContext } from '../StoreContext';
import { formatTicketNumber } from '../ticketNumber';
import { PageRequest, PageResult } from '../TicketStore';

interface DeadEffectRow {
  id: number | string;
  sink: string;
  ticket_id: number | string;
  attempts: number;
  last_error: string | null;
  created_at: StoredTime;
  dead_at: StoredTime;
}

const ORDER: PageOrder = {
  name: 'dead',
  columns: [
    { name: 'dead_at', type: 'time' },
    { name: 'id', type: 'bigint' },
  ],
  direction: 'desc',
};

/** See `OutboxStore.listDead`. */
export async function listDeadEffects(
  context: StoreContext,
  filter: TicketFilter,
  page: PageRequest,
): Promise<PageResult<DeadEffect>> {
  const { knex, desks, numberPrefix } = context;
  const query = knex('outbox')
    .select(
      'id',
      'sink',
      'ticket_id',
      'attempts',
      'last_error',
      'created_at',
      'dead_at',
    )
    .whereNotNull('dead_at')
    .whereIn(
      'ticket_id',
      knex('tickets').select('id').modify(applyTicketFilter, filter, { desks }),
    );
  const result = await readPage<DeadEffectRow>(query, ORDER, page);
  return {
    ...result,
    items: result.items.map(row => ({
      id: Number(row.id),
      sink: row.sink,
      number: formatTicketNumber(numberPrefix, Number(row.ticket_id)),
      attempts: row.attempts,
      error: row.last_error ?? '',
      createdAt: toDate(row.created_at),
      deadAt: toDate(row.dead_at),
    })),
  };
}
