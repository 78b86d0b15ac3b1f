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

import { AttachmentRecord } from '../../domain/ticket/AttachmentRecord';
import { StoredTime, toDate } from './values';

/** A row of `attachments` as the database returns it. */
export interface StoredAttachmentRow {
  id: string;
  ticket_id: number | string;
  message_id: string | null;
  uploader: string;
  file_name: string;
  content_type: string;
  size: number;
  created_at: StoredTime;
}

export function toAttachmentRow(
  attachment: AttachmentRecord,
): StoredAttachmentRow {
  return {
    id: attachment.id,
    ticket_id: attachment.ticketId,
    message_id: attachment.messageId ?? null,
    uploader: attachment.uploader,
    file_name: attachment.fileName,
    content_type: attachment.contentType,
    size: attachment.size,
    created_at: attachment.createdAt,
  };
}

export function toAttachmentRecord(row: StoredAttachmentRow): AttachmentRecord {
  return {
    id: row.id,
    ticketId: Number(row.ticket_id),
    messageId: row.message_id ?? undefined,
    uploader: row.uploader,
    fileName: row.file_name,
    contentType: row.content_type,
    size: row.size,
    createdAt: toDate(row.created_at),
  };
}
