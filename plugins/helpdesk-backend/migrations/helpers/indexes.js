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

const { isPostgres } = require('./isPostgres');

/**
 * Indexes of tables that may be big. On PostgreSQL they are made concurrently,
 * so that nobody waits; the migration therefore says `transaction: false`, has
 * nothing else in it, and can be run again after it was interrupted.
 *
 * @param {import('knex').Knex} knex
 * @param {Record<string, string>} indexes - what each is on, by its name
 */
exports.createIndexes = async function createIndexes(knex, indexes) {
  for (const [name, definition] of Object.entries(indexes)) {
    // What was interrupted has left an index that is never used.
    await dropIndex(knex, name);
    await knex.raw(
      `create index ${concurrently(knex)} ${name} on ${definition}`,
    );
  }
};

/**
 * @param {import('knex').Knex} knex
 * @param {Record<string, string>} indexes - as they were created
 */
exports.dropIndexes = async function dropIndexes(knex, indexes) {
  for (const name of Object.keys(indexes)) {
    await dropIndex(knex, name);
  }
};

/**
 * @param {import('knex').Knex} knex
 * @param {string} name
 */
async function dropIndex(knex, name) {
  await knex.raw(`drop index ${concurrently(knex)} if exists ${name}`);
}

/** @param {import('knex').Knex} knex */
function concurrently(knex) {
  return isPostgres(knex) ? 'concurrently' : '';
}
