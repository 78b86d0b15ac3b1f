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

/** Stands for "nothing is due", as in `due_at`; SQLite keeps times as numbers. */
const NOTHING_DUE = '9999-12-31T00:00:00.000Z';
/** @param {import('knex').Knex} knex */
const nothingDue = knex =>
  knex.client.config.client === 'pg' ? NOTHING_DUE : Date.parse(NOTHING_DUE);

const UNCLOSED = `status in ('new', 'open', 'pending', 'resolved')`;

/**
 * Alarms and dues exist for tickets with work to do alone, so closed ones are
 * in none of these indexes.
 */
const INDEXES = [
  'tickets_alarm on tickets (alarm_at, id) where alarm_at is not null',
  `tickets_due_unclosed on tickets (due_at, id) where ${UNCLOSED}`,
  `tickets_promised_unclosed on tickets (promised_at, id) where ${UNCLOSED}`,
];

/**
 * The columns have constant defaults, so that no engine rewrites the table; the
 * indexes are made concurrently, and not in the transaction with the columns,
 * during which nobody can read. Interrupted, this can be run again. Tickets from
 * before have no clocks until they are computed.
 */
exports.config = { transaction: false };

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  if (!(await knex.schema.hasColumn('tickets', 'alarm_at'))) {
    await knex.transaction(addColumns);
  }
  const concurrently = knex.client.config.client === 'pg' ? 'concurrently' : '';
  for (const index of INDEXES) {
    const [name] = index.split(' ');
    await knex.schema.raw(`drop index ${concurrently} if exists ${name}`);
    await knex.schema.raw(`create index ${concurrently} ${index}`);
  }
};

/** @param {import('knex').Knex} knex */
async function addColumns(knex) {
  await knex.schema.alterTable('tickets', table => {
    table.text('policy').comment('Name of the SLA policy that it falls under');
    table
      .text('timekeeping')
      .notNullable()
      .defaultTo('{"holds":[],"clocks":[]}')
      .comment('JSON of the times it stood still, and of its clocks');
    table
      .timestamp('promised_at', { useTz: true, precision: 3 })
      .notNullable()
      .defaultTo(nothingDue(knex))
      .comment('Next obligation towards the requester; like due_at');
    table
      .timestamp('alarm_at', { useTz: true, precision: 3 })
      .comment('When the next level of a clock is to be acted on');
  });
  await knex.schema.alterTable('ticket_entities', table => {
    table.text('entity_type').comment('spec.type of the entity');
  });
}

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const index of INDEXES) {
    await knex.schema.raw(`drop index ${index.split(' ')[0]}`);
  }
  await knex.schema.alterTable('ticket_entities', table => {
    table.dropColumn('entity_type');
  });
  await knex.schema.alterTable('tickets', table => {
    table.dropColumns('policy', 'timekeeping', 'promised_at', 'alarm_at');
  });
};
