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

/*
 * What replicas of the first release go on with while a later one migrates:
 * statements that were valid from the beginning, and have to be ever after.
 */
import { randomUUID } from 'node:crypto';

/** The columns of a ticket in the first release, but for what each has of its own. */
const COLUMNS = `title, description, search_text, type, status, pending_reason,
  priority, urgency, impact, rank, desk, team, assignee, supervisor,
  requester_ref, customer, channel, audience, confidential, major, resolution,
  routing, routing_outcome, escalated_at, accepted_at, returns, due_at,
  created_at, updated_at, resolved_at, closed_at`;

const UNCLOSED = `status in ('new', 'open', 'pending', 'resolved')`;

const EVENT = `insert into ticket_events
  (ticket_id, version, type, actor, at, internal, data)
  values ($1, $2, $3, 'user:default/somebody', now(), false, '{}')`;
const EFFECT = `insert into outbox
  (sink, ticket_id, version, payload, attempts, next_attempt_at, created_at)
  values ('nowhere', $1, $2, '{}', 0, now(), now())`;

const CHANGES = [register, reply, edit];

/** Registers a ticket like an older one, replies to one or edits one. */
export async function write(pool, tickets) {
  const change = CHANGES[Math.floor(Math.random() * CHANGES.length)];
  const client = await pool.connect();
  try {
    await client.query('begin');
    await change(client, anyOf(tickets));
    await client.query('commit');
  } finally {
    client.release();
  }
}

/** A team's open tickets, and one ticket with messages and history. */
export async function read(pool, tickets) {
  const id = anyOf(tickets);
  await pool.query(
    `select * from tickets
      where team = (select team from tickets where id = $1) and ${UNCLOSED}
      order by rank desc, created_at, id limit 50`,
    [id],
  );
  for (const [table, key] of [
    ['tickets', 'id'],
    ['messages', 'ticket_id'],
    ['ticket_events', 'ticket_id'],
  ]) {
    await pool.query(`select * from ${table} where ${key} = $1`, [id]);
  }
}

/** For how many milliseconds the one who waits longest waits for a lock. */
export async function waitForLock(pool) {
  const { rows } = await pool.query(
    `select 1000 * extract(epoch from
        coalesce(max(clock_timestamp() - waitstart), '0')) as waits
      from pg_locks join pg_stat_activity using (pid)
      where not granted and application_name = $1`,
    [pool.options.application_name],
  );
  return Number(rows[0].waits);
}

async function register(client, like) {
  const { rows } = await client.query(
    `insert into tickets (version, ${COLUMNS})
      select 1, ${COLUMNS} from tickets where id = $1 returning id`,
    [like],
  );
  await client.query(
    `insert into ticket_entities (ticket_id, position, entity_ref, system_ref)
      select $1, position, entity_ref, system_ref from ticket_entities
      where ticket_id = $2`,
    [rows[0].id, like],
  );
  await client.query(EVENT, [rows[0].id, 1, 'created']);
  await client.query(EFFECT, [rows[0].id, 1]);
}

async function reply(client, id) {
  await update(client, id, 'replied');
  await client.query(
    `insert into messages
        (id, ticket_id, author, side, visibility, body, created_at)
      values ($1, $2, 'user:default/somebody', 'staff', 'public', '…', now())`,
    [randomUUID(), id],
  );
}

function edit(client, id) {
  return update(client, id, 'edited', [
    `title = 'Again: ' || title`,
    `search_text = 'again: ' || search_text`,
  ]);
}

async function update(client, id, type, changes = []) {
  await client.query('select * from tickets where id = $1 for no key update', [
    id,
  ]);
  const { rows } = await client.query(
    `update tickets
      set ${['version = version + 1', 'updated_at = now()', ...changes]}
      where id = $1 returning version`,
    [id],
  );
  await client.query(EVENT, [id, rows[0].version, type]);
  await client.query(EFFECT, [id, rows[0].version]);
}

function anyOf(tickets) {
  return 1 + Math.floor(Math.random() * tickets);
}
