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

/** A desk as the config has it, or had it last. */
export interface RememberedDesk {
  id: string;
  /** As in the config. */
  settings: unknown;
}

/** Remembers desks, so that they go on for their tickets without the config. */
export class DatabaseDeskMemory {
  readonly #knex: Knex;

  constructor({ knex }: { knex: Knex }) {
    this.#knex = knex;
  }

  async remember(desks: RememberedDesk[], at: Date): Promise<void> {
    await this.#knex('desks')
      .insert(
        desks.map(({ id, settings }) => ({
          id,
          settings: JSON.stringify(settings),
          last_seen_at: at,
        })),
      )
      .onConflict('id')
      .merge();
  }

  /** Those that were remembered, but for some. */
  async recallOthers(ids: string[]): Promise<RememberedDesk[]> {
    const rows: { id: string; settings: string }[] = await this.#knex('desks')
      .whereNotIn('id', ids)
      .orderBy('id');
    return rows.map(({ id, settings }) => ({
      id,
      settings: JSON.parse(settings),
    }));
  }

  async forget(id: string): Promise<void> {
    await this.#knex('desks').where({ id }).delete();
  }

  async hasTickets(id: string): Promise<boolean> {
    const ticket = await this.#knex('tickets').where('desk', id).first('id');
    return ticket !== undefined;
  }

  /** How many tickets of a desk are in no archive. */
  async countTickets(id: string): Promise<number> {
    const row = await this.#knex('tickets')
      .where('desk', id)
      .whereNull('archived_at')
      .count({ count: '*' })
      .first();
    return Number(row!.count);
  }
}
