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
import { isUuid } from '../query/isUuid';
import { StoreContext } from '../StoreContext';

/** See `TicketTransaction.bindAttachments`. */
export async function bindAttachments(
  { knex }: StoreContext,
  message: Pick<MessageRecord, 'id' | 'ticketId' | 'author'>,
  ids: string[],
): Promise<boolean> {
  if (ids.length === 0) {
    return true;
  }
  if (!ids.every(isUuid)) {
    return false;
  }
  const bound = await knex('attachments')
    .whereIn('id', ids)
    .where({ ticket_id: message.ticketId, uploader: message.author })
    .whereNull('message_id')
    .update({ message_id: message.id });
  return bound === ids.length;
}
