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

const { createIndexes, dropIndexes } = require('./helpers/indexes');
const { isPostgres } = require('./helpers/isPostgres');

/**
 * What decides on a ticket that has the words of a search, or is about a thing: who
 * may read it and where it stands in each order. A word can be in thousands of
 * tickets, all over a table of gigabytes; this is a tenth of it. SQLite cannot keep
 * columns beside an index.
 */
exports.config = { transaction: false };

const INDEXES = {
  tickets_lookup: `tickets (id) include (
    status, archived_at, type, priority,
    rank, created_at, updated_at, due_at,
    requester_ref, supervisor, team, desk, audience, confidential)`,
};

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  if (isPostgres(knex)) {
    await createIndexes(knex, INDEXES);
  }
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  if (isPostgres(knex)) {
    await dropIndexes(knex, INDEXES);
  }
};
