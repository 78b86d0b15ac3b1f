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
import { Attachment, LIMITS } from '@helpdesk/backstage-plugin-helpdesk-common';
import { randomUUID } from 'node:crypto';
import { Caller } from '../caller/Caller';
import { UploadedFile } from '../Helpdesk';
import { HelpdeskDependencies } from '../HelpdeskDependencies';
import { sniffContentType } from '../input/sniffContentType';
import { requireFileName } from '../input/text';
import { getRecord } from '../queries/getRecord';
import { toAttachment } from '../toMessage';
import { requireMayWrite } from './requireMayWrite';

/** Files that somebody may have uploaded to a ticket without sending them. */
const MAX_UNSENT = 20;

/**
 * Keeps a file until its uploader sends it with a message. To everybody else it
 * does not exist before, and nobody can guess its id.
 */
export async function uploadAttachment(
  dependencies: HelpdeskDependencies,
  number: string,
  { fileName, content }: UploadedFile,
  caller: Caller,
): Promise<Attachment> {
  const { attachments, contents, now } = dependencies;
  const name = requireFileName('file', fileName, LIMITS.fileName);
  if (content.length > LIMITS.attachment) {
    throw new InputError(`file: must not exceed ${LIMITS.attachment} bytes`);
  }
  const ticket = await getRecord(dependencies, number, caller);
  requireMayWrite(dependencies, ticket, caller);
  const attachment = {
    id: randomUUID(),
    ticketId: ticket.id,
    uploader: caller.person.ref,
    fileName: name,
    contentType: sniffContentType(content),
    size: content.length,
    createdAt: now(),
  };
  if (!(await attachments.insertUnsent(attachment, MAX_UNSENT))) {
    throw new InputError(
      `file: you have ${MAX_UNSENT} files on this ticket that you have not sent`,
    );
  }
  await contents.put(attachment.id, content);
  return toAttachment(attachment);
}
