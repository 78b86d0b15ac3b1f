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

import { InputError } from '@backstage/errors';
import {
  LIMITS,
  Message,
  NewMessage,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { MessageRecord } from '../../domain/ticket/MessageRecord';
import { Caller } from '../caller/Caller';
import { HelpdeskDependencies } from '../HelpdeskDependencies';
import { requireText } from '../input/text';
import { toMessage } from '../toMessage';
import { changeTicket } from './changeTicket';
import { onceOnly } from './onceOnly';

/** Adds a public reply or an internal note. */
export async function addMessage(
  dependencies: HelpdeskDependencies,
  number: string,
  { body, visibility, attachments = [] }: NewMessage,
  caller: Caller,
): Promise<Message> {
  const { store, now } = dependencies;
  const text = requireText('body', body, LIMITS.message);
  const files = readAttachmentIds(attachments);
  const internal = visibility === 'internal';

  const record = await onceOnly<MessageRecord>(store, now(), {
    caller,
    request: ['message', number, text, visibility, files],
    work: async tx => {
      const result = await changeTicket(tx, dependencies, {
        number,
        action: internal ? 'note' : 'reply',
        caller,
        decide: () => ({
          event: internal ? 'noted' : 'replied',
          message: { body: text, visibility },
        }),
      });
      const message = result.message!;
      if (!(await tx.bindAttachments(message, files))) {
        throw new InputError(
          'attachments: must be files that you have uploaded to this ticket and not sent yet',
        );
      }
      return { result: message.id, value: message };
    },
    // They are the caller's own words, whatever became of the ticket.
    repeat: async ({ result: id }) => {
      const known = await store.findMessage(id);
      if (!known) {
        throw new InputError('Idempotency-Key: its message no longer exists');
      }
      return known;
    },
  });
  const sent =
    files.length > 0 ? await dependencies.attachments.listOf([record.id]) : [];
  return { ...toMessage(record, sent), number };
}

function readAttachmentIds(ids: string[]): string[] {
  if (ids.length > LIMITS.attachments) {
    throw new InputError(
      `attachments: must not have more than ${LIMITS.attachments} items`,
    );
  }
  return [...new Set(ids)];
}
