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

// @ts-check

const { isPostgres } = require('./helpers/isPostgres');

/**
 * Whether a ticket is closed, beside the entities that it is about: after years,
 * most tickets of an entity are, and each would have to be looked up to find out.
 * Triggers keep it up to date, for replicas of the release before as well.
 *
 * A row may say that a ticket is not closed though it is, and never the other way
 * round; who reads looks at the ticket as well.
 *
 * Each table is changed in a transaction of its own: people who write lock one after
 * the other, and who held one and waited for the other would be waited for.
 *
 * Filled in by batches, which keeps closed tickets from being reopened for the
 * length of one. Interrupted, it can be run again.
 */
exports.config = { transaction: false };

const BATCH = 10_000;

const CLOSED_CHANGED = `(old.status = 'closed') <> (new.status = 'closed')`;
const FOLLOW = `
  update ticket_entities set closed = (new.status = 'closed')
  where ticket_id = new.id;`;

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  if (!(await knex.schema.hasColumn('ticket_entities', 'closed'))) {
    await addColumn(knex);
  }
  await followTickets(knex);
  const [{ last }] = await knex('tickets').max('id as last');
  for (let id = 0; id < Number(last ?? 0); id += BATCH) {
    await knex.transaction(async transaction => {
      const closed = transaction('tickets')
        .select('id')
        .where('status', 'closed')
        .whereBetween('id', [id + 1, id + BATCH]);
      if (isPostgres(knex)) {
        closed.forShare();
      }
      await transaction('ticket_entities')
        .where('closed', false)
        .whereIn('ticket_id', closed)
        .update({ closed: true });
    });
  }
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  if (isPostgres(knex)) {
    await knex.raw('drop trigger if exists tickets_entities on tickets');
    await knex.raw('drop function if exists ticket_entities_follow');
  } else {
    await knex.raw('drop trigger if exists tickets_entities');
  }
  // By hand: knex would build the table of SQLite anew.
  await knex.raw('alter table ticket_entities drop column closed');
};

/** @param {import('knex').Knex} knex */
async function addColumn(knex) {
  await knex.schema.alterTable('ticket_entities', table => {
    table
      .boolean('closed')
      .notNullable()
      .defaultTo(false)
      .comment('Only if its ticket is; kept up to date by a trigger');
  });
}

/** @param {import('knex').Knex} knex */
async function followTickets(knex) {
  if (!isPostgres(knex)) {
    await knex.raw(`
      create trigger if not exists tickets_entities
      after update of status on tickets
      when ${CLOSED_CHANGED} begin ${FOLLOW} end`);
    return;
  }
  await knex.raw(`
    create or replace function ticket_entities_follow() returns trigger
    language plpgsql as $$
    begin
      ${FOLLOW}
      return null;
    end
    $$`);
  await knex.raw(`
    create or replace trigger tickets_entities
    after update of status on tickets
    for each row when (${CLOSED_CHANGED})
    execute function ticket_entities_follow()`);
}
