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

/**
 * Work lists in each order, however many tickets are closed: before, only the
 * most urgent ones could be found without a look at all others.
 *
 * The condition stands word for word in the store's queries.
 */
exports.config = { transaction: false };

const UNCLOSED = `status in ('new', 'open', 'pending', 'resolved')`;

const INDEXES = {
  // tells at once which tickets of an entity, a system or a word have work to do
  tickets_unclosed: `tickets (id) where ${UNCLOSED}`,
  tickets_created_unclosed: `tickets (created_at, id) where ${UNCLOSED}`,
  tickets_updated_unclosed: `tickets (updated_at, id) where ${UNCLOSED}`,
  tickets_team_created_unclosed: `tickets (team, created_at, id) where ${UNCLOSED}`,
  tickets_team_updated_unclosed: `tickets (team, updated_at, id) where ${UNCLOSED}`,
  tickets_team_due_unclosed: `tickets (team, due_at, id) where ${UNCLOSED}`,
};

/** @param {import('knex').Knex} knex */
exports.up = knex => createIndexes(knex, INDEXES);

/** @param {import('knex').Knex} knex */
exports.down = knex => dropIndexes(knex, INDEXES);
