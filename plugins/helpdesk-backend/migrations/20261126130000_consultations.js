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
 * The conditions of the partial indexes must stay word for word as the store's
 * queries state them, since SQLite uses a partial index only then.
 */
const OPEN = `state in ('requested', 'accepted')`;
const CONSULTED = `state in ('requested', 'accepted', 'answered')`;

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('ticket_consultations', table => {
    table.comment('Questions to other teams within a ticket');
    table
      .bigInteger('ticket_id')
      .notNullable()
      .references('id')
      .inTable('tickets')
      .onDelete('CASCADE')
      .comment('The ticket');
    table
      .specificType('position', 'smallint')
      .notNullable()
      .comment('From 0, in the order they were asked');
    table.uuid('id').notNullable().comment('Public key within the ticket');
    table.text('team').notNullable().comment('Group ref of who was asked');
    table.text('question').notNullable().comment('Markdown');
    table.text('state').notNullable().comment('State in its life');
    table
      .boolean('blocking')
      .notNullable()
      .comment('Whether the ticket should wait for the answer');
    table
      .timestamp('due_at', { useTz: true, precision: 3 })
      .comment('By when an answer is wanted');
    table
      .text('requested_by')
      .notNullable()
      .comment('Entity ref or service subject of who asked');
    table
      .text('requested_for')
      .notNullable()
      .comment('Group ref of the team or first line that the asker acted for');
    table
      .timestamp('requested_at', { useTz: true, precision: 3 })
      .notNullable()
      .comment('When it was asked');
    table.text('accepted_by').comment('Entity ref of who took it on');
    table
      .timestamp('accepted_at', { useTz: true, precision: 3 })
      .comment('When it was taken on');
    table
      .text('ended_by')
      .comment('Entity ref of who answered, declined or cancelled, or system');
    table
      .timestamp('ended_at', { useTz: true, precision: 3 })
      .comment('When it was answered, declined or cancelled');
    table.text('answer').comment('Markdown');
    table.text('reason').comment('Why it was declined or cancelled');
    table
      .timestamp('overdue_at', { useTz: true, precision: 3 })
      .comment('When people were told that it is overdue');
    table.primary(['ticket_id', 'position']);
  });
  await knex.schema.raw(
    `create index ticket_consultations_asked on ticket_consultations (team, ticket_id)
      where ${OPEN}`,
  );
  await knex.schema.raw(
    `create index ticket_consultations_consulted on ticket_consultations (team, ticket_id)
      where ${CONSULTED}`,
  );
  await knex.schema.raw(
    `create index ticket_consultations_overdue on ticket_consultations (due_at, ticket_id)
      where overdue_at is null and due_at is not null and ${OPEN}`,
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('ticket_consultations');
};
