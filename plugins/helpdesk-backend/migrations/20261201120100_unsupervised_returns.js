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
 * Tickets without a supervisor that were escalated or have come back, for the
 * operators who then control them. The conditions stand word for word in the
 * store's queries. The indexes of the migration `unsupervised` stay as long as a
 * replica of the release before may ask by them.
 */
exports.config = { transaction: false };

const UNSUPERVISED = `supervisor is null
  and (escalated_at is not null or returned_at is not null)
  and status in ('new', 'open', 'pending', 'resolved')`;

const INDEXES = {
  tickets_uncontrolled_urgency: `tickets (rank, created_at, id) where ${UNSUPERVISED}`,
  tickets_uncontrolled_created: `tickets (created_at, id) where ${UNSUPERVISED}`,
  tickets_uncontrolled_updated: `tickets (updated_at, id) where ${UNSUPERVISED}`,
  tickets_uncontrolled_due: `tickets (due_at, id) where ${UNSUPERVISED}`,
};

/** @param {import('knex').Knex} knex */
exports.up = knex => createIndexes(knex, INDEXES);

/** @param {import('knex').Knex} knex */
exports.down = knex => dropIndexes(knex, INDEXES);
