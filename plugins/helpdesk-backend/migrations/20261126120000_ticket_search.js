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
 * Words of tickets to search by, apart from the tickets: a ticket changes often
 * and its texts hardly ever, and an index of words is slow to change. Triggers
 * keep it up to date, for replicas of the release before as well.
 *
 * On PostgreSQL nothing here keeps writers waiting for longer than it takes to
 * create an empty table: rows are added in batches, each a transaction of its
 * own, and the index is made concurrently. Interrupted, it can be run again.
 */
exports.config = { transaction: false };

const BATCH = 10_000;

const SQLITE_REMOVE = `
  insert into ticket_search (ticket_search, rowid, search_text)
  values ('delete', old.id, old.search_text);`;
const SQLITE_ADD = `
  insert into ticket_search (rowid, search_text)
  values (new.id, new.search_text);`;

const SQLITE_TRIGGERS = [
  { name: 'tickets_search_insert', on: 'insert', does: SQLITE_ADD },
  { name: 'tickets_search_delete', on: 'delete', does: SQLITE_REMOVE },
  {
    name: 'tickets_search_update',
    on: 'update of search_text',
    does: SQLITE_REMOVE + SQLITE_ADD,
  },
];

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await (isPostgres(knex) ? upOnPostgres(knex) : upOnSqlite(knex));
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  if (isPostgres(knex)) {
    await knex.raw('drop trigger if exists tickets_search on tickets');
    await knex.raw('drop function if exists ticket_search_refresh');
  } else {
    for (const trigger of SQLITE_TRIGGERS) {
      await knex.raw(`drop trigger if exists ${trigger.name}`);
    }
  }
  await knex.raw('drop table if exists ticket_search');
};

/** @param {import('knex').Knex} knex */
async function upOnPostgres(knex) {
  if (!(await knex.schema.hasTable('ticket_search'))) {
    await knex.transaction(async transaction => {
      await transaction.schema.createTable('ticket_search', table => {
        table.comment('Words of tickets; kept up to date by a trigger');
        table
          .bigInteger('ticket_id')
          .primary()
          .references('id')
          .inTable('tickets')
          .onDelete('CASCADE')
          .comment('The ticket');
        table
          .specificType('words', 'tsvector')
          .notNullable()
          .comment('Words of search_text');
      });
      // More of the frequent words are known to the planner, for better guesses.
      await transaction.raw(
        'alter table ticket_search alter words set statistics 1000',
      );
      await transaction.raw(`
        create function ticket_search_refresh() returns trigger
        language plpgsql as $$
        begin
          insert into ticket_search (ticket_id, words)
          values (new.id, strip(to_tsvector('simple', new.search_text)))
          on conflict (ticket_id) do update set words = excluded.words;
          return null;
        end
        $$`);
      await transaction.raw(`
        create trigger tickets_search
        after insert or update of search_text on tickets
        for each row execute function ticket_search_refresh()`);
    });
  }
  const [{ last }] = await knex('tickets').max('id as last');
  for (let id = 0; id < Number(last ?? 0); id += BATCH) {
    await knex.raw(
      `insert into ticket_search (ticket_id, words)
        select id, strip(to_tsvector('simple', search_text)) from tickets
        where id > ? and id <= ?
        on conflict do nothing`,
      [id, id + BATCH],
    );
  }
  await knex.raw('drop index concurrently if exists ticket_search_words');
  // Without a list of pending entries, which each search would have to read.
  await knex.raw(
    'create index concurrently ticket_search_words on ticket_search using gin (words) with (fastupdate = off)',
  );
  await knex.raw('analyze ticket_search');
}

/** @param {import('knex').Knex} knex */
async function upOnSqlite(knex) {
  // It has no copy of the text: `content` names where that is.
  await knex.raw(`
    create virtual table ticket_search using fts5 (
      search_text, content = 'tickets', content_rowid = 'id',
      tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* Co'"
    )`);
  for (const { name, on, does } of SQLITE_TRIGGERS) {
    await knex.raw(
      `create trigger ${name} after ${on} on tickets begin ${does} end`,
    );
  }
  await knex.raw(
    `insert into ticket_search (ticket_search) values ('rebuild')`,
  );
}
