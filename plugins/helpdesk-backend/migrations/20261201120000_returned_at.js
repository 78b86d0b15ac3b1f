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
 * Since when a ticket is back from a second-line team without anybody having taken
 * it in hand. What waits so already is filled in from the history, a batch of open
 * tickets at a time; a ticket that somebody changes meanwhile is left to that step.
 * Interrupted, it can be run again.
 */
exports.config = { transaction: false };

const BATCH = 500;

/** After a return, each of these but another return ends the waiting. */
const TELLING = ['returned', 'claimed', 'assigned', 'pended', 'recalled'];

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  if (!(await knex.schema.hasColumn('tickets', 'returned_at'))) {
    await knex.schema.alterTable('tickets', table => {
      table
        .timestamp('returned_at', { useTz: true, precision: 3 })
        .comment('When it was returned, until somebody takes it in hand');
    });
  }
  let batch = await nextBatch(knex, 0);
  while (batch.length > 0) {
    await fillIn(knex, batch);
    batch = await nextBatch(knex, batch[batch.length - 1].id);
  }
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  // By hand: knex would build the table of SQLite anew.
  await knex.raw('alter table tickets drop column returned_at');
};

/**
 * @param {import('knex').Knex} knex
 * @param {number} after
 * @returns {Promise<{ id: number, version: number }[]>}
 */
function nextBatch(knex, after) {
  return knex('tickets')
    .select('id', 'version')
    .whereRaw("status in ('new', 'open', 'pending', 'resolved')")
    .whereNot('status', 'resolved')
    .where('returns', '>', 0)
    .whereNull('escalated_at')
    .whereNull('assignee')
    .where('id', '>', after)
    .orderBy('id')
    .limit(BATCH);
}

/**
 * @param {import('knex').Knex} knex
 * @param {{ id: number, version: number }[]} tickets
 */
async function fillIn(knex, tickets) {
  const events = await knex('ticket_events')
    .select('ticket_id', 'type', 'at')
    .whereIn(
      'ticket_id',
      tickets.map(({ id }) => id),
    )
    .whereIn('type', TELLING)
    .orderBy(['ticket_id', 'version']);
  const last = new Map(events.map(event => [event.ticket_id, event]));
  for (const { id, version } of tickets) {
    const event = last.get(id);
    if (event?.type === 'returned') {
      await knex('tickets')
        .where({ id, version })
        .update({ returned_at: event.at });
    }
  }
}
