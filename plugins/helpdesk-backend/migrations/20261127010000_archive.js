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
 * An archived ticket stays where it is, and the words to find it by move to a
 * table of their own: the index of words that everybody searches then grows
 * with the tickets of today, and nothing big is rebuilt here. On SQLite there is
 * one index, whose finds are joined with the tickets anyway.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('tickets', table => {
    table
      .timestamp('archived_at', { useTz: true, precision: 3 })
      .comment('Since when it takes no more changes');
  });
  if (isPostgres(knex)) {
    await knex.schema.createTable('archived_ticket_search', table => {
      table.comment('Words of archived tickets, moved from ticket_search');
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
    await knex.raw(
      'alter table archived_ticket_search alter words set statistics 1000',
    );
    await knex.raw(
      'create index archived_ticket_search_words on archived_ticket_search using gin (words) with (fastupdate = off)',
    );
  }
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  if (isPostgres(knex)) {
    await knex.raw(`
      insert into ticket_search (ticket_id, words)
        select ticket_id, words from archived_ticket_search`);
    await knex.schema.dropTable('archived_ticket_search');
  }
  // By hand: knex would build the table of SQLite anew, without its triggers.
  await knex.raw('alter table tickets drop column archived_at');
};
