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

/** What is open of an entity, or of a system, however much is closed. */
exports.config = { transaction: false };

const INDEXES = {
  ticket_entities_entity_open:
    'ticket_entities (entity_ref, ticket_id) where not closed',
  ticket_entities_system_open:
    'ticket_entities (system_ref, ticket_id) where not closed and system_ref is not null',
};

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await createIndexes(knex, INDEXES);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await dropIndexes(knex, INDEXES);
};
