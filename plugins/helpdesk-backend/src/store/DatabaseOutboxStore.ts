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
import { TicketFilter } from '@helpdesk/backstage-plugin-helpdesk-node';
import { Knex } from 'knex';
import { isPostgres } from './isPostgres';
import { AT_ONCE } from './operations/enqueue';
import { listDeadEffects } from './operations/listDeadEffects';
import { OutboxEntry, OutboxFigures, OutboxStore } from './OutboxStore';
import { applyTicketFilter } from './query/applyTicketFilter';
import { prepared } from './query/prepared';
import {
  OUTBOX_COLUMNS,
  StoredOutboxRow,
  toOutboxEntry,
} from './rows/OutboxRow';
import { StoredTime, toDate } from './rows/values';
import { StoreContext } from './StoreContext';
import { PageRequest } from './TicketStore';

interface FiguresRow {
  sink: string;
  total: number | string;
  dead: number | string;
  oldest: StoredTime | null;
}

/**
 * The outbox in the tickets' own database, so that a side effect commits with
 * its cause.
 *
 * A lease needs no mark of its own: the claim moves the time of the next
 * attempt to the lease's end, in one statement, and who holds an entry can tell by
 * that time whether it is still its own. Relays do not wait for each other: each
 * takes rows that no other is just claiming. Order is kept for first attempts only,
 * and a sink has to stand an entry that overtakes another one.
 */
export class DatabaseOutboxStore implements OutboxStore {
  readonly #knex: Knex;

  readonly #context: StoreContext;

  constructor(context: StoreContext) {
    this.#knex = context.knex;
    this.#context = context;
  }

  async claim(options: {
    sink: string;
    now: Date;
    leaseUntil: Date;
    limit: number;
  }): Promise<OutboxEntry[]> {
    const { sink, now, leaseUntil, limit } = options;
    const due = this.#knex('outbox')
      .select('id')
      .where('sink', sink)
      .whereNull('dead_at')
      .where('next_attempt_at', '<=', now)
      .orderBy(['next_attempt_at', 'id'])
      .limit(limit);
    const claimed = this.#knex('outbox')
      .update({ next_attempt_at: leaseUntil })
      .increment('attempts')
      .returning(OUTBOX_COLUMNS)
      .modify(prepared, 'claim-effects');
    const rows: StoredOutboxRow[] = isPostgres(this.#knex)
      ? // as an array, so that the limit holds however the rows are found
        await claimed.whereRaw('id = any(array(?))', [
          due.forUpdate().skipLocked(),
        ])
      : await claimed.whereIn('id', due);
    return rows
      .map(toOutboxEntry)
      .sort((a, b) => a.attempts - b.attempts || a.id - b.id);
  }

  async giveBack(entries: OutboxEntry[]): Promise<void> {
    for (const entry of entries) {
      await this.#held(entry)
        .update({ next_attempt_at: AT_ONCE })
        .decrement('attempts')
        .modify(prepared, 'give-back-effect');
    }
  }

  async complete(id: number): Promise<void> {
    await this.#knex('outbox')
      .where('id', id)
      .delete()
      .modify(prepared, 'complete-effect');
  }

  async retry(entry: OutboxEntry, at: Date, error: string): Promise<void> {
    await this.#held(entry).update({ next_attempt_at: at, last_error: error });
  }

  async bury(entry: OutboxEntry, error: string): Promise<void> {
    await this.#held(entry).update({ dead_at: new Date(), last_error: error });
  }

  listDead(filter: TicketFilter, page: PageRequest) {
    return listDeadEffects(this.#context, filter, page);
  }

  async revive(filter: TicketFilter, now: Date, id?: number): Promise<number> {
    const { knex, desks } = this.#context;
    const dead = knex('outbox')
      .whereNotNull('dead_at')
      .whereIn(
        'ticket_id',
        knex('tickets')
          .select('id')
          .modify(applyTicketFilter, filter, { desks }),
      );
    if (id !== undefined) {
      dead.where('id', id);
    }
    return dead.update({ dead_at: null, attempts: 0, next_attempt_at: now });
  }

  async measure(): Promise<Record<string, OutboxFigures>> {
    const rows: FiguresRow[] = await this.#knex('outbox')
      .groupBy('sink')
      .select('sink')
      .select({
        total: this.#knex.raw('count(*)'),
        dead: this.#knex.raw('count(dead_at)'),
        oldest: this.#knex.raw(
          'min(case when dead_at is null then created_at end)',
        ),
      });
    return Object.fromEntries(
      rows.map(({ sink, total, dead, oldest }) => [
        sink,
        {
          pending: Number(total) - Number(dead),
          dead: Number(dead),
          oldest: oldest === null ? undefined : toDate(oldest),
        },
      ]),
    );
  }

  /** An entry as long as it is still held under this lease. */
  #held({ id, leaseUntil }: OutboxEntry): Knex.QueryBuilder {
    return this.#knex('outbox').where({ id, next_attempt_at: leaseUntil });
  }
}
