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

const { isPostgres } = require('./helpers/isPostgres');

/** Stands for "nothing is due", as in `due_at`; SQLite keeps times as numbers. */
const NOTHING_DUE = '9999-12-31T00:00:00.000Z';
/** @param {import('knex').Knex} knex */
const nothingDue = knex =>
  isPostgres(knex) ? NOTHING_DUE : Date.parse(NOTHING_DUE);

/**
 * The columns have constant defaults, so that no engine rewrites the table.
 * Tickets from before have no clocks until they are computed.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
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
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('ticket_entities', table => {
    table.dropColumn('entity_type');
  });
  await knex.schema.alterTable('tickets', table => {
    table.dropColumns('policy', 'timekeeping', 'promised_at', 'alarm_at');
  });
};
