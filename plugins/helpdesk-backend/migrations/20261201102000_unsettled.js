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
  await knex.schema.alterTable('tickets', table => {
    table
      .text('unsettled')
      .comment(
        'JSON of what the catalog has yet to say of its people; null for nothing',
      );
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  // By hand: knex would build the table of SQLite anew, without its triggers.
  await knex.raw('alter table tickets drop column unsettled');
};
