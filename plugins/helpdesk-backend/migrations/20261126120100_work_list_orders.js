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

/**
 * Work lists in each order, however many tickets are closed: before, only the
 * most urgent ones could be found without a look at all others.
 *
 * The condition stands word for word in the store's queries. On PostgreSQL the
 * indexes are made concurrently, so that nobody waits; interrupted, this can be
 * run again.
 */
exports.config = { transaction: false };

const UNCLOSED = `status in ('new', 'open', 'pending', 'resolved')`;

/** Columns by name of the index. */
const INDEXES = {
  // tells at once which tickets of an entity, a system or a word have work to do
  tickets_unclosed: 'id',
  tickets_created_unclosed: 'created_at, id',
  tickets_updated_unclosed: 'updated_at, id',
  tickets_team_created_unclosed: 'team, created_at, id',
  tickets_team_updated_unclosed: 'team, updated_at, id',
  tickets_team_due_unclosed: 'team, due_at, id',
};

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  const concurrently = isPostgres(knex) ? 'concurrently' : '';
  for (const [name, columns] of Object.entries(INDEXES)) {
    await knex.raw(`drop index ${concurrently} if exists ${name}`);
    await knex.raw(
      `create index ${concurrently} ${name} on tickets (${columns}) where ${UNCLOSED}`,
    );
  }
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const name of Object.keys(INDEXES)) {
    await knex.raw(`drop index if exists ${name}`);
  }
};

/** @param {import('knex').Knex} knex */
function isPostgres(knex) {
  return String(knex.client.config.client).startsWith('pg');
}
