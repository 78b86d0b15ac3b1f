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
import { MessageRecord } from '../../domain/ticket/MessageRecord';
import { PageOrder } from '../query/PageOrder';
import { readPage } from '../query/readPage';
import {
  MESSAGE_COLUMNS,
  StoredMessageRow,
  toMessageRecord,
} from '../rows/MessageRow';
import { StoreContext } from '../StoreContext';
import { PageRequest, PageResult } from '../TicketStore';

const ORDER: PageOrder = {
  name: 'messages',
  columns: [{ name: 'position', type: 'bigint' }],
  direction: 'asc',
};

/** See `TicketStore.listMessages`. */
export async function listMessages(
  { knex }: StoreContext,
  ticketId: number,
  { includeInternal, ...page }: PageRequest & { includeInternal: boolean },
): Promise<PageResult<MessageRecord>> {
  const query = knex('messages')
    .select(MESSAGE_COLUMNS)
    .where('ticket_id', ticketId);
  if (!includeInternal) {
    query.where('visibility', 'public');
  }
  const result = await readPage<StoredMessageRow>(
    query,
    ORDER,
    page,
    includeInternal ? 'messages' : 'public-messages',
  );
  return { ...result, items: result.items.map(toMessageRecord) };
}
