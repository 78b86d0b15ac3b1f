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
 * Which policies unclosed tickets fall under, so that those whose policy the config
 * no longer has are found. The condition stands word for word in the store's query.
 */
exports.config = { transaction: false };

const INDEXES = {
  tickets_policy_unclosed: `tickets (policy, id)
    where status in ('new', 'open', 'pending', 'resolved')`,
};

/** @param {import('knex').Knex} knex */
exports.up = knex => createIndexes(knex, INDEXES);

/** @param {import('knex').Knex} knex */
exports.down = knex => dropIndexes(knex, INDEXES);
