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
import { AttachmentContents } from './AttachmentStore';

/** Files in the tickets' own database, which one backup then holds whole. */
export class DatabaseAttachmentContents implements AttachmentContents {
  readonly #knex: Knex;

  constructor(options: { knex: Knex }) {
    this.#knex = options.knex;
  }

  async put(id: string, content: Buffer): Promise<void> {
    await this.#knex('attachment_contents').insert({
      attachment_id: id,
      content,
    });
  }

  async get(id: string): Promise<Buffer | undefined> {
    const row = await this.#knex('attachment_contents')
      .where({ attachment_id: id })
      .first('content');
    return row?.content;
  }

  async delete(ids: string[]): Promise<void> {
    await this.#knex('attachment_contents')
      .whereIn('attachment_id', ids)
      .delete();
  }
}
