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

import {
  Attachment,
  Message,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { AttachmentRecord } from '../domain/ticket/AttachmentRecord';
import { MessageRecord } from '../domain/ticket/MessageRecord';

/** A message as those who may read it see it. */
export function toMessage(
  record: MessageRecord,
  attachments: AttachmentRecord[],
): Message {
  return {
    id: record.id,
    author: record.author,
    side: record.side,
    visibility: record.visibility,
    body: record.body,
    attachments: attachments.map(toAttachment),
    createdAt: record.createdAt.toISOString(),
  };
}

export function toAttachment(record: AttachmentRecord): Attachment {
  return {
    id: record.id,
    fileName: record.fileName,
    contentType: record.contentType,
    size: record.size,
  };
}
