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
 * Desks that tickets name are remembered with what the tickets tell of them: the
 * first line is who had the latest one at its registration. Those that the config
 * still has are remembered as they are there, at the next start.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('desks', table => {
    table.comment(
      'Service desks with the settings that they had in the config last',
    );
    table.text('id').primary().comment('What tickets refer to');
    table
      .text('settings')
      .notNullable()
      .comment('JSON, as an item of helpdesk.desks');
    table
      .timestamp('last_seen_at', { useTz: true, precision: 3 })
      .notNullable()
      .comment('When a backend with this desk in its config started last');
  });
  for (const id of await knex('tickets').distinct('desk').pluck('desk')) {
    const { id: ticketId, team } = await knex('tickets')
      .where('desk', id)
      .orderBy('id', 'desc')
      .first('id', 'team');
    const created = await knex('ticket_events')
      .where({ ticket_id: ticketId, version: 1 })
      .first('data');
    const firstLine =
      JSON.parse(created?.data ?? '{}').changes?.team?.to ?? team;
    await knex('desks').insert({
      id,
      settings: JSON.stringify({
        id,
        title: id,
        operatorGroups: [firstLine],
        visibility: 'participants',
      }),
      last_seen_at: new Date(),
    });
  }
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('desks');
};
