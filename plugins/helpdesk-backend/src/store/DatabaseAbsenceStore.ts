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
import { AbsenceStore } from './AbsenceStore';
import { StoredTime, toDate } from './rows/values';

/** How many rows one statement writes. */
const CHUNK = 100;

/** Absences in the plugin's own database. */
export class DatabaseAbsenceStore implements AbsenceStore {
  readonly #knex: Knex;

  constructor({ knex }: { knex: Knex }) {
    this.#knex = knex;
  }

  async note(
    subjects: string[],
    { now, stale }: { now: Date; stale: Date },
  ): Promise<Map<string, Date>> {
    await this.#knex('absences').where('last_seen_at', '<', stale).delete();
    const since = new Map<string, Date>();
    for (const chunk of chunksOf(subjects)) {
      const rows: { subject: string; first_seen_at: StoredTime }[] =
        await this.#knex('absences')
          .insert(
            chunk.map(subject => ({
              subject,
              first_seen_at: now,
              last_seen_at: now,
            })),
          )
          .onConflict('subject')
          .merge(['last_seen_at'])
          .returning(['subject', 'first_seen_at']);
      rows.forEach(row => since.set(row.subject, toDate(row.first_seen_at)));
    }
    return since;
  }

  async forget(subjects: string[]): Promise<void> {
    for (const chunk of chunksOf(subjects)) {
      await this.#knex('absences').whereIn('subject', chunk).delete();
    }
  }

  async forgetAll(prefix: string): Promise<void> {
    await this.#knex('absences').whereLike('subject', `${prefix}%`).delete();
  }
}

function chunksOf(subjects: string[]): string[][] {
  const each = [...new Set(subjects)];
  return Array.from({ length: Math.ceil(each.length / CHUNK) }, (_, index) =>
    each.slice(index * CHUNK, (index + 1) * CHUNK),
  );
}
