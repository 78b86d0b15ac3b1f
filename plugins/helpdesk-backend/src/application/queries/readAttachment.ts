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

import { NotFoundError } from '@backstage/errors';
import { Attachment } from '@helpdesk/backstage-plugin-helpdesk-common';
import { isStaff, relationsOf } from '../../domain/access/relations';
import { AttachmentRecord } from '../../domain/ticket/AttachmentRecord';
import { TicketRecord } from '../../domain/ticket/TicketRecord';
import { Caller } from '../caller/Caller';
import { HelpdeskDependencies } from '../HelpdeskDependencies';
import { toAttachment } from '../toMessage';
import { getRecord } from './getRecord';

/**
 * A file with its bytes, for whoever may read the message that it belongs to.
 * One that has not been sent yet is its uploader's alone.
 */
export async function readAttachment(
  dependencies: HelpdeskDependencies,
  number: string,
  id: string,
  caller: Caller,
): Promise<{ attachment: Attachment; content: Buffer }> {
  const ticket = await getRecord(dependencies, number, caller);
  const record = await dependencies.attachments.find(id);
  const readable =
    record?.ticketId === ticket.id &&
    (await mayRead(dependencies, ticket, record, caller));
  const content = readable && (await dependencies.contents.get(id));
  if (!readable || !content) {
    throw new NotFoundError(`Ticket ${number} has no file ${id}`);
  }
  return { attachment: toAttachment(record), content };
}

async function mayRead(
  { store, desks }: HelpdeskDependencies,
  ticket: TicketRecord,
  { messageId, uploader }: AttachmentRecord,
  { person }: Caller,
): Promise<boolean> {
  if (messageId === undefined) {
    return uploader === person.ref;
  }
  const message = await store.findMessage(messageId);
  return (
    message?.visibility === 'public' ||
    isStaff(relationsOf(person, ticket, desks))
  );
}
