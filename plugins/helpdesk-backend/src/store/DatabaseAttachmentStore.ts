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

import { Knex } from 'knex';
import { isPostgres } from './isPostgres';
import { isUuid } from './query/isUuid';
import { AttachmentRecord } from '../domain/ticket/AttachmentRecord';
import { AttachmentStore } from './AttachmentStore';
import {
  StoredAttachmentRow,
  toAttachmentRecord,
  toAttachmentRow,
} from './rows/AttachmentRow';

/** What is known of files, in the tickets' own database. */
export class DatabaseAttachmentStore implements AttachmentStore {
  readonly #knex: Knex;

  constructor(options: { knex: Knex }) {
    this.#knex = options.knex;
  }

  insertUnsent(attachment: AttachmentRecord, most: number): Promise<boolean> {
    const { ticketId, uploader } = attachment;
    return this.#knex.transaction(async knex => {
      // The ticket's lock lets one uploader count at a time; see `lockTicket`.
      if (isPostgres(knex)) {
        await knex('tickets')
          .where('id', ticketId)
          .forNoKeyUpdate()
          .pluck('id');
      }
      const row = await knex('attachments')
        .where({ ticket_id: ticketId, uploader })
        .whereNull('message_id')
        .count({ count: '*' })
        .first();
      if (Number(row!.count) >= most) {
        return false;
      }
      await knex('attachments').insert(toAttachmentRow(attachment));
      return true;
    });
  }

  async find(id: string): Promise<AttachmentRecord | undefined> {
    const row = isUuid(id)
      ? await this.#rows().where({ id }).first()
      : undefined;
    return row && toAttachmentRecord(row);
  }

  async listOf(messageIds: string[]): Promise<AttachmentRecord[]> {
    if (messageIds.length === 0) {
      return [];
    }
    const rows = await this.#rows()
      .whereIn('message_id', messageIds)
      .orderBy(['created_at', 'id']);
    return rows.map(toAttachmentRecord);
  }

  deleteUnsentBefore(time: Date, limit: number): Promise<string[]> {
    return this.#knex.transaction(async knex => {
      // Locked, so that none of them is sent meanwhile.
      const ids: string[] = await knex<StoredAttachmentRow>('attachments')
        .whereNull('message_id')
        .where('created_at', '<', time)
        .limit(limit)
        .forUpdate()
        .pluck('id');
      await knex('attachments').whereIn('id', ids).delete();
      return ids;
    });
  }

  #rows() {
    return this.#knex<StoredAttachmentRow>('attachments');
  }
}
