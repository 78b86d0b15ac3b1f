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

import { Language } from '@helpdesk/backstage-plugin-helpdesk-common';
import { Knex } from 'knex';
import { isPostgres } from './isPostgres';
import { prepared } from './query/prepared';
import { ReaderState, ReaderStore, TellingKey } from './ReaderStore';

/** Stands for telling people of a ticket among the locks of the database. */
const TELLING = 0x68656c70;

/** So many users fit into one statement of either engine. */
const USERS_PER_STATEMENT = 500;

interface MarkRow {
  user_ref: string;
  version: number;
  generation: number;
}

/**
 * Readers in the plugin's own database. What is told has a row for each reader and
 * effect, so that it counts once however often and in whatever order it comes, and
 * from however many replicas at a time; opening the ticket deletes them.
 */
export class DatabaseReaderStore implements ReaderStore {
  readonly #knex: Knex;
  readonly #now: () => Date;
  /** One statement for any number of users, where the engine has lists as values. */
  readonly #isOneOf: (query: Knex.QueryBuilder, users: string[]) => void;

  constructor(options: { knex: Knex; now: () => Date }) {
    this.#knex = options.knex;
    this.#now = options.now;
    this.#isOneOf = isPostgres(options.knex)
      ? (query, users) => query.whereRaw('user_ref = any(?)', [users])
      : (query, users) => query.whereIn('user_ref', users);
  }

  async setLanguage(user: string, language: Language): Promise<void> {
    await this.#knex('reader_languages')
      .insert({ user_ref: user, language })
      .onConflict('user_ref')
      .merge();
  }

  async languagesOf(users: string[]): Promise<Map<string, Language>> {
    const languages = new Map<string, Language>();
    for (const some of inParts(users)) {
      const rows: { user_ref: string; language: Language }[] = await this.#knex(
        'reader_languages',
      )
        .select('user_ref', 'language')
        .modify(this.#isOneOf, some)
        .modify(prepared, 'reader-languages');
      rows.forEach(row => languages.set(row.user_ref, row.language));
    }
    return languages;
  }

  async markRead(
    user: string,
    ticketId: number,
    version: number,
  ): Promise<void> {
    await this.#knex.transaction(async tx => {
      const told = await tx('told')
        .where({ ticket_id: ticketId, user_ref: user })
        .delete();
      const opened = told > 0 ? 1 : 0;
      await tx('read_marks')
        .insert({
          ticket_id: ticketId,
          user_ref: user,
          version,
          generation: opened,
        })
        .onConflict(['ticket_id', 'user_ref'])
        .merge({
          version: tx.raw(
            'case when excluded.version > read_marks.version then excluded.version else read_marks.version end',
          ),
          generation: tx.raw('read_marks.generation + ?', [opened]),
        });
    });
  }

  async countTold(
    users: string[],
    telling: TellingKey,
  ): Promise<ReaderState[]> {
    const states: ReaderState[] = [];
    for (const some of inParts(users)) {
      states.push(...(await this.#countTold(some, telling)));
    }
    return states;
  }

  async inTurn<T>(ticketId: number, work: () => Promise<T>): Promise<T> {
    if (!isPostgres(this.#knex)) {
      return work(); // no other replica has a database in a file
    }
    return this.#knex.transaction(async tx => {
      await tx.raw('select pg_advisory_xact_lock(?, ?)', [TELLING, ticketId]);
      return work();
    });
  }

  async forgetToldBefore(time: Date): Promise<void> {
    await this.#knex('told').where('told_at', '<', time).delete();
  }

  #countTold(users: string[], telling: TellingKey): Promise<ReaderState[]> {
    return isPostgres(this.#knex)
      ? this.#countAtOnce(users, telling)
      : this.#countStepwise(users, telling);
  }

  /** In one statement, whose last part does not see what its others have added. */
  async #countAtOnce(
    users: string[],
    { ticketId, kind, effectId, version }: TellingKey,
  ): Promise<ReaderState[]> {
    const { rows } = await this.#knex.raw<{
      rows: { user_ref: string; generation: number; count: number | string }[];
    }>(
      `with unaware as (
         select person.user_ref, coalesce(mark.generation, 0) as generation
         from unnest(:users::text[]) as person (user_ref)
         left join read_marks mark
           on mark.ticket_id = :ticketId and mark.user_ref = person.user_ref
         where coalesce(mark.version, 0) < :version
       ), added as (
         insert into told (ticket_id, user_ref, kind, effect_id, told_at)
         select :ticketId, user_ref, :kind, :effectId, :now from unaware
         on conflict (ticket_id, user_ref, kind, effect_id) do nothing
         returning user_ref
       )
       select unaware.user_ref, unaware.generation,
         (select count(*) from told
           where told.ticket_id = :ticketId and told.kind = :kind
             and told.user_ref = unaware.user_ref)
         + case when added.user_ref is null then 0 else 1 end as count
       from unaware left join added on added.user_ref = unaware.user_ref`,
      { users, ticketId, kind, effectId, version, now: this.#now() },
    );
    return rows.map(({ user_ref: user, generation, count }) => ({
      user,
      generation,
      // Whoever opens the ticket this very moment has no rows any more.
      count: Math.max(1, Number(count)),
    }));
  }

  async #countStepwise(
    users: string[],
    { ticketId, kind, effectId, version }: TellingKey,
  ): Promise<ReaderState[]> {
    const marks: MarkRow[] = await this.#knex('read_marks')
      .select('user_ref', 'version', 'generation')
      .where('ticket_id', ticketId)
      .modify(this.#isOneOf, users)
      .modify(prepared, 'read-marks');
    const marked = new Map(marks.map(mark => [mark.user_ref, mark]));
    const unaware = users.filter(
      user => (marked.get(user)?.version ?? 0) < version,
    );
    if (unaware.length === 0) {
      return [];
    }
    const at = this.#now();
    await this.#knex('told')
      .insert(
        unaware.map(user => ({
          ticket_id: ticketId,
          user_ref: user,
          kind,
          effect_id: effectId,
          told_at: at,
        })),
      )
      .onConflict(['ticket_id', 'user_ref', 'kind', 'effect_id'])
      .ignore();
    const counts: { user_ref: string; count: number | string }[] =
      await this.#knex('told')
        .select('user_ref')
        .count({ count: '*' })
        .where({ ticket_id: ticketId, kind })
        .modify(this.#isOneOf, unaware)
        .groupBy('user_ref')
        .modify(prepared, 'count-told');
    const countOf = new Map(counts.map(row => [row.user_ref, row.count]));
    return unaware.map(user => ({
      user,
      // Whoever opens the ticket this very moment has no rows any more.
      count: Number(countOf.get(user) ?? 1),
      generation: marked.get(user)?.generation ?? 0,
    }));
  }
}

function* inParts(users: string[]): Generator<string[]> {
  for (let from = 0; from < users.length; from += USERS_PER_STATEMENT) {
    yield users.slice(from, from + USERS_PER_STATEMENT);
  }
}
