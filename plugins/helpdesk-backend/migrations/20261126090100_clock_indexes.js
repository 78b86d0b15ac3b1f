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

exports.config = { transaction: false };

const UNCLOSED = `status in ('new', 'open', 'pending', 'resolved')`;

/**
 * Alarms and dues exist for tickets with work to do alone, so closed ones are
 * in none of these indexes.
 */
const INDEXES = {
  tickets_alarm: 'tickets (alarm_at, id) where alarm_at is not null',
  tickets_due_unclosed: `tickets (due_at, id) where ${UNCLOSED}`,
  tickets_promised_unclosed: `tickets (promised_at, id) where ${UNCLOSED}`,
};

/** @param {import('knex').Knex} knex */
exports.up = knex => createIndexes(knex, INDEXES);

/** @param {import('knex').Knex} knex */
exports.down = knex => dropIndexes(knex, INDEXES);
