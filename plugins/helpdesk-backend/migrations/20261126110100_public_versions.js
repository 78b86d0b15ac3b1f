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
 * Events are counted batch by batch, each in a transaction of its own, so that
 * nobody waits for a million tickets. Interrupted, it can be run again.
 */
exports.config = { transaction: false };

const BATCH = 10_000;

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  if (!(await knex.schema.hasColumn('tickets', 'public_version'))) {
    await knex.schema.alterTable('tickets', table => {
      table
        .integer('public_version')
        .notNullable()
        .defaultTo(0)
        .comment('Number of events so far that participants may know of');
    });
  }
  const [{ last }] = await knex('tickets').max('id as last');
  for (let id = 0; id < Number(last ?? 0); id += BATCH) {
    await knex('tickets')
      .where('id', '>', id)
      .where('id', '<=', id + BATCH)
      .update({
        public_version: knex('ticket_events')
          .count('*')
          .whereRaw('ticket_events.ticket_id = tickets.id')
          .where('internal', false),
      });
  }
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('tickets', table => {
    table.dropColumn('public_version');
  });
};
