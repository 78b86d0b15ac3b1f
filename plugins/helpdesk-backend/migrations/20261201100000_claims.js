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
  await knex.schema.createTable('claims', table => {
    table.comment(
      'Groups that sign-ins named as a user’s, for acts in which nobody is signed in',
    );
    table.text('user_ref').notNullable().comment('Full entity ref');
    table.text('group_ref').notNullable().comment('Full entity ref');
    table
      .text('catalog_groups')
      .notNullable()
      .comment('JSON list of the groups that the catalog gave the user then');
    table
      .timestamp('seen_at', { useTz: true, precision: 3 })
      .notNullable()
      .comment('When the sign-in said so last, give or take an hour');
    table.primary(['user_ref', 'group_ref']);
    table.index(['group_ref', 'seen_at'], 'claims_by_group');
    table.index(['seen_at'], 'claims_by_age');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('claims');
};
