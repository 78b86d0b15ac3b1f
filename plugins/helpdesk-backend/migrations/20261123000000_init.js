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
 * Indexes are made by hand: knex has none that are partial on every database.
 * Those that end in `_unclosed` hold only tickets with work to do, so that the
 * lists people work from cost the same whatever the number of closed tickets.
 * The condition must stay word for word as the store's queries state it, since
 * SQLite uses a partial index only then.
 */
const UNCLOSED = `status in ('new', 'open', 'pending', 'resolved')`;

const TICKET_INDEXES = [
  // every ticket, in each order of a list
  'tickets_urgency on tickets (rank, created_at, id)',
  'tickets_created on tickets (created_at, id)',
  'tickets_updated on tickets (updated_at, id)',
  'tickets_due on tickets (due_at, id)',
  // every ticket of one party
  'tickets_team on tickets (team, created_at, id)',
  'tickets_assignee on tickets (assignee, created_at, id) where assignee is not null',
  'tickets_supervisor on tickets (supervisor, created_at, id) where supervisor is not null',
  'tickets_requester on tickets (requester_ref, created_at, id) where requester_ref is not null',
  'tickets_customer on tickets (customer, created_at, id) where customer is not null',
  // work lists
  `tickets_urgency_unclosed on tickets (rank, created_at, id) where ${UNCLOSED}`,
  `tickets_team_unclosed on tickets (team, rank, created_at, id) where ${UNCLOSED}`,
  `tickets_assignee_unclosed on tickets (assignee, rank, created_at, id) where assignee is not null and ${UNCLOSED}`,
  `tickets_supervisor_unclosed on tickets (supervisor, rank, created_at, id) where supervisor is not null and ${UNCLOSED}`,
  `tickets_queue_unclosed on tickets (team, rank, created_at, id) where assignee is null and ${UNCLOSED}`,
  // scheduled jobs
  `tickets_follow_up on tickets (follow_up_at, id) where status = 'pending'`,
  `tickets_resolved on tickets (desk, resolved_at, id) where status = 'resolved'`,
  `tickets_undecided on tickets (id) where routing_outcome = 'undecided' and ${UNCLOSED}`,
];

/** @param {import('knex').Knex.CreateTableBuilder} table */
function referTicket(table) {
  return table
    .bigInteger('ticket_id')
    .notNullable()
    .references('id')
    .inTable('tickets')
    .onDelete('CASCADE');
}

/** @param {import('knex').Knex} knex */
async function createTickets(knex) {
  await knex.schema.createTable('tickets', table => {
    table.comment('One row for each ticket, in its present state');
    table
      .bigIncrements('id')
      .comment('The part of the ticket number after the prefix');
    table.integer('version').notNullable().comment('Number of events so far');
    table.text('title').notNullable().comment('What it is about, in one line');
    table.text('description').notNullable().comment('The problem, in Markdown');
    table
      .text('search_text')
      .notNullable()
      .comment('Title and description as searched: NFKC, lower case');
    table.text('type').notNullable().comment('What kind of request it is');
    table.text('status').notNullable().comment('State in the life cycle');
    table.text('pending_reason').comment('What a pending ticket waits for');
    table
      .timestamp('follow_up_at', { useTz: true, precision: 3 })
      .comment('When a scheduled ticket opens by itself');
    table.text('priority').notNullable().comment('P1 to P4');
    table.text('urgency').notNullable().comment('As the requester sees it');
    table.text('impact').notNullable().comment('As the staff sees it');
    table
      .specificType('rank', 'smallint')
      .notNullable()
      .comment('Order of urgency: 5 major incident, 4 P1, 3 P2, 2 P3, 1 P4');
    table.text('desk').notNullable().comment('Id of the service desk');
    table.text('team').notNullable().comment('Group ref of who holds it');
    table.text('assignee').comment('User ref of who works on it');
    table.text('supervisor').comment('User ref of who controls its execution');
    table.text('requester_ref').comment('User ref of who has the problem');
    table
      .text('requester_contact')
      .comment('JSON of who has the problem, where that is no catalog user');
    table.text('customer').comment('Group ref of the customer organisation');
    table.text('channel').notNullable().comment('How it reached the desk');
    table
      .text('audience')
      .notNullable()
      .comment('Who may read it beyond participants and staff');
    table
      .boolean('confidential')
      .notNullable()
      .comment('Whether it is for participants and the present team alone');
    table.boolean('major').notNullable().comment('Whether a major incident');
    table.text('resolution').comment('What was done, in Markdown');
    table
      .text('routing')
      .notNullable()
      .comment('JSON of where an escalation goes, and why');
    table
      .text('routing_outcome')
      .notNullable()
      .comment('The outcome in the routing, for queries');
    table
      .timestamp('escalated_at', { useTz: true, precision: 3 })
      .comment('When the present team got it by escalation');
    table
      .timestamp('accepted_at', { useTz: true, precision: 3 })
      .comment('When the present team accepted it');
    table.integer('returns').notNullable().comment('How often it was returned');
    table
      .timestamp('due_at', { useTz: true, precision: 3 })
      .notNullable()
      .comment('Next obligation; 9999-12-31T00:00:00Z where nothing is due');
    table
      .timestamp('created_at', { useTz: true, precision: 3 })
      .notNullable()
      .comment('When it was registered');
    table
      .timestamp('updated_at', { useTz: true, precision: 3 })
      .notNullable()
      .comment('When it last changed');
    table
      .timestamp('resolved_at', { useTz: true, precision: 3 })
      .comment('When it was last resolved');
    table
      .timestamp('closed_at', { useTz: true, precision: 3 })
      .comment('When it was last closed');
    table.check(
      '(requester_ref is null) <> (requester_contact is null)',
      {},
      'tickets_one_requester',
    );
  });
  for (const index of TICKET_INDEXES) {
    await knex.schema.raw(`create index ${index}`);
  }
}

/** @param {import('knex').Knex} knex */
async function createTicketLists(knex) {
  await knex.schema.createTable('ticket_entities', table => {
    table.comment('Catalog entities that a ticket is about');
    referTicket(table).comment('The ticket');
    table
      .specificType('position', 'smallint')
      .notNullable()
      .comment('From 0, the primary affected entity');
    table.text('entity_ref').notNullable().comment('Full entity ref');
    table.text('system_ref').comment('Full ref of the system it is part of');
    table.primary(['ticket_id', 'position']);
    table.index(['entity_ref', 'ticket_id'], 'ticket_entities_entity');
  });
  await knex.schema.raw(
    `create index ticket_entities_system on ticket_entities (system_ref, ticket_id)
      where system_ref is not null`,
  );
  await knex.schema.createTable('ticket_watchers', table => {
    table.comment('People who follow a ticket');
    referTicket(table).comment('The ticket');
    table
      .specificType('position', 'smallint')
      .notNullable()
      .comment('From 0, in the order they were added');
    table.text('watcher_ref').notNullable().comment('Full entity ref');
    table.primary(['ticket_id', 'position']);
    table.index(['watcher_ref', 'ticket_id'], 'ticket_watchers_watcher');
  });
  await knex.schema.createTable('ticket_tags', table => {
    table.comment('Free keywords of a ticket');
    referTicket(table).comment('The ticket');
    table
      .specificType('position', 'smallint')
      .notNullable()
      .comment('From 0, in the order they were added');
    table.text('tag').notNullable().comment('The keyword');
    table.primary(['ticket_id', 'position']);
    table.index(['tag', 'ticket_id'], 'ticket_tags_tag');
  });
}

/** @param {import('knex').Knex} knex */
async function createHistory(knex) {
  await knex.schema.createTable('messages', table => {
    table.comment('Replies and notes on tickets');
    table
      .bigIncrements('position')
      .comment('Order in which messages were stored');
    table.uuid('id').notNullable().unique().comment('Public key');
    referTicket(table).comment('The ticket');
    table.text('author').notNullable().comment('Entity ref, or system');
    table
      .text('side')
      .notNullable()
      .comment('Whether the author spoke as requester or as staff');
    table
      .text('visibility')
      .notNullable()
      .comment('public reaches the requester, internal stays with the staff');
    table.text('body').notNullable().comment('Markdown');
    table
      .timestamp('created_at', { useTz: true, precision: 3 })
      .notNullable()
      .comment('When it was written');
    table.index(['ticket_id', 'position'], 'messages_ticket');
  });
  await knex.schema.createTable('ticket_events', table => {
    table.comment('What changed on tickets; append only');
    referTicket(table).comment('The ticket');
    table
      .integer('version')
      .notNullable()
      .comment('Counts from 1 on each ticket, without gaps');
    table.text('type').notNullable().comment('What happened');
    table.text('actor').notNullable().comment('Entity ref, or system');
    table
      .timestamp('at', { useTz: true, precision: 3 })
      .notNullable()
      .comment('When it happened');
    table
      .boolean('internal')
      .notNullable()
      .comment('Whether the whole line is for staff alone');
    table.text('reason').comment('Why, in the words of the actor or the rule');
    table.uuid('message_id').comment('The message that came with it');
    table
      .text('data')
      .notNullable()
      .comment('JSON of changes and internalChanges: fields before and after');
    table.primary(['ticket_id', 'version']);
  });
}

/** @param {import('knex').Knex} knex */
async function createQueues(knex) {
  await knex.schema.createTable('idempotency_keys', table => {
    table.comment('Requests that must not take effect a second time');
    table.text('caller').notNullable().comment('Entity ref or service subject');
    table.text('key').notNullable().comment('As the caller chose it');
    table
      .text('fingerprint')
      .notNullable()
      .comment('Digest of the request that used the key first');
    table.text('result').notNullable().comment('Key of what came of it');
    table
      .timestamp('used_at', { useTz: true, precision: 3 })
      .notNullable()
      .comment('When the key was used first');
    table.primary(['caller', 'key']);
    table.index(['used_at'], 'idempotency_keys_used');
  });
  await knex.schema.createTable('outbox', table => {
    table.comment('Side effects that have yet to leave');
    table.bigIncrements('id').comment('Order in which they arose');
    table.text('sink').notNullable().comment('Where it goes');
    referTicket(table).comment('The ticket that changed');
    table
      .integer('version')
      .notNullable()
      .comment('The event of that ticket that caused it');
    table.text('payload').notNullable().comment('JSON for the sink');
    table.integer('attempts').notNullable().comment('Deliveries tried so far');
    table
      .timestamp('next_attempt_at', { useTz: true, precision: 3 })
      .notNullable()
      .comment(
        'Not to be tried before; while a relay has it, end of its lease',
      );
    table.text('last_error').comment('Why the last delivery failed');
    table
      .timestamp('dead_at', { useTz: true, precision: 3 })
      .comment('When it was given up');
    table
      .timestamp('created_at', { useTz: true, precision: 3 })
      .notNullable()
      .comment('When it arose');
  });
  await knex.schema.raw(
    `create index outbox_due on outbox (sink, next_attempt_at, id)
      where dead_at is null`,
  );
}

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await createTickets(knex);
  await createTicketLists(knex);
  await createHistory(knex);
  await createQueues(knex);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('outbox');
  await knex.schema.dropTable('idempotency_keys');
  await knex.schema.dropTable('ticket_events');
  await knex.schema.dropTable('messages');
  await knex.schema.dropTable('ticket_tags');
  await knex.schema.dropTable('ticket_watchers');
  await knex.schema.dropTable('ticket_entities');
  await knex.schema.dropTable('tickets');
};
