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
import { TicketEventRecord } from '../../domain/ticket/TicketEventRecord';
import { PageOrder } from '../query/PageOrder';
import { readPage } from '../query/readPage';
import {
  StoredTicketEventRow,
  TICKET_EVENT_COLUMNS,
  toTicketEventRecord,
} from '../rows/TicketEventRow';
import { StoreContext } from '../StoreContext';
import { PageRequest, PageResult } from '../TicketStore';

const ORDER: PageOrder = {
  name: 'events',
  columns: [{ name: 'version', type: 'integer' }],
  direction: 'asc',
};

/** A gap in the versions, also in a cursor, would tell of internal events. */
const PUBLIC_ORDER: PageOrder = {
  name: 'public-events',
  columns: [{ name: 'public_version', type: 'integer' }],
  direction: 'asc',
};

interface PublicEventRow extends StoredTicketEventRow {
  public_version: number | string;
}

/** See `TicketStore.listEvents`. */
export async function listEvents(
  { knex }: StoreContext,
  ticketId: number,
  { includeInternal, ...page }: PageRequest & { includeInternal: boolean },
): Promise<PageResult<TicketEventRecord>> {
  const events = knex('ticket_events')
    .select(TICKET_EVENT_COLUMNS)
    .where('ticket_id', ticketId);
  if (includeInternal) {
    const result = await readPage<StoredTicketEventRow>(
      events,
      ORDER,
      page,
      'events',
    );
    return { ...result, items: result.items.map(toTicketEventRecord) };
  }
  const numbered = events
    .where('internal', false)
    .select(knex.raw('row_number() over (order by version) as public_version'));
  const result = await readPage<PublicEventRow>(
    knex.select('*').from(numbered.as('public_events')),
    PUBLIC_ORDER,
    page,
    'public-events',
  );
  return {
    ...result,
    items: result.items.map(({ public_version: version, ...row }) =>
      toTicketEventRecord({ ...row, version: Number(version) }),
    ),
  };
}
