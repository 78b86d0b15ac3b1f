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
  await knex.schema.createTable('absences', table => {
    table.comment(
      'People and teams that the catalog did not have when it was looked for them last',
    );
    table.text('subject').primary().comment('Who or what was looked for');
    table
      .timestamp('first_seen_at', { useTz: true, precision: 3 })
      .notNullable()
      .comment('When they were found absent first');
    table
      .timestamp('last_seen_at', { useTz: true, precision: 3 })
      .notNullable()
      .comment('When they were found absent last');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('absences');
};
