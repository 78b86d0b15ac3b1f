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

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('reader_languages', table => {
    table.comment('In what language people are told something');
    table.text('user_ref').primary().comment('Full entity ref');
    table.string('language', 8).notNullable();
  });
  await knex.schema.createTable('read_marks', table => {
    table.comment('How far people have seen a ticket');
    // No foreign key: it would lock the tickets that people are working on.
    table.bigInteger('ticket_id').notNullable();
    table.text('user_ref').notNullable().comment('Full entity ref');
    table.integer('version').notNullable().comment('Of the ticket as seen');
    table
      .integer('generation')
      .notNullable()
      .defaultTo(0)
      .comment('How often it was opened after something had been told');
    table.primary(['ticket_id', 'user_ref']);
  });
  await knex.schema.createTable('told', table => {
    table.comment('What people were told of a ticket since they opened it');
    table.bigInteger('ticket_id').notNullable();
    table.text('user_ref').notNullable().comment('Full entity ref');
    table.string('kind', 64).notNullable().comment('What was told, as a code');
    table
      .bigInteger('effect_id')
      .notNullable()
      .comment('Key of the outbox entry');
    table.timestamp('told_at', { useTz: true, precision: 3 }).notNullable();
    table.primary(['ticket_id', 'user_ref', 'kind', 'effect_id']);
    table.index(['told_at'], 'told_by_age');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('told');
  await knex.schema.dropTable('read_marks');
  await knex.schema.dropTable('reader_languages');
};
