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
 * Lists of closed tickets in each order, without the archive, and the archive's
 * own; they take the place of indexes of all tickets. To write a ticket costs
 * what it did, since each is in one half.
 *
 * A replica of the release before has no index for its lists of closed tickets
 * until it is replaced too; its work lists have theirs.
 *
 * The conditions stand word for word in the store's queries.
 */
exports.config = { transaction: false };

const ORDERS = {
  urgency: 'rank, created_at, id',
  created: 'created_at, id',
  updated: 'updated_at, id',
  due: 'due_at, id',
};

/** @param {(order: string, columns: string) => [string, string][]} toIndexes */
const forEachOrder = toIndexes =>
  Object.fromEntries(
    Object.entries(ORDERS).flatMap(([order, columns]) =>
      toIndexes(order, columns),
    ),
  );

const BEFORE = forEachOrder((order, columns) => [
  [`tickets_${order}`, `tickets (${columns})`],
]);

const AFTER = {
  ...forEachOrder((order, columns) => [
    [
      `tickets_${order}_current`,
      `tickets (${columns}) where archived_at is null`,
    ],
    [
      `tickets_${order}_archived`,
      `tickets (${columns}) where archived_at is not null`,
    ],
  ]),
  tickets_archivable: `tickets (desk, closed_at, id) where status = 'closed' and archived_at is null`,
};

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await createIndexes(knex, AFTER);
  await dropIndexes(knex, BEFORE);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await createIndexes(knex, BEFORE);
  await dropIndexes(knex, AFTER);
};
