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

import { Knex } from 'knex';
import {
  RecordedEffect,
  State,
  StoredEvent,
  StoredKey,
  StoredMessage,
  StoredNotification,
  StoredTicket,
  StoredTold,
} from './State';

/** Columns that the history follows, by their names there. */
const FIELDS = {
  title: 'title',
  status: 'status',
  pendingReason: 'pending_reason',
  priority: 'priority',
  team: 'team',
  assignee: 'assignee',
  supervisor: 'supervisor',
  resolution: 'resolution',
};

/** Reads everything; to be called when nothing happens any more. */
export async function readState(databases: {
  helpdesk: Knex;
  notifications: Knex;
}): Promise<State> {
  const { helpdesk, notifications } = databases;
  return {
    tickets: await readTickets(helpdesk),
    events: await readEvents(helpdesk),
    messages: await readMessages(helpdesk),
    keys: await helpdesk<StoredKey>('idempotency_keys').select('key', 'result'),
    effects: await readEffects(helpdesk),
    told: await readTold(helpdesk),
    notifications: await readNotifications(notifications),
    undelivered: (await helpdesk('outbox').select('id')).length,
  };
}

async function readTickets(knex: Knex): Promise<StoredTicket[]> {
  const rows = await knex('tickets').select();
  const now = new Date();
  return rows.map(row => ({
    id: Number(row.id),
    version: row.version,
    description: row.description,
    fields: Object.fromEntries(
      Object.entries(FIELDS).map(([field, column]) => [
        field,
        row[column] ?? undefined,
      ]),
    ),
    overdue: row.status === 'pending' && row.follow_up_at < now,
  }));
}

async function readEvents(knex: Knex): Promise<StoredEvent[]> {
  const rows = await knex('ticket_events')
    .select()
    .orderBy(['ticket_id', 'version']);
  return rows.map(row => ({
    ticketId: Number(row.ticket_id),
    version: row.version,
    type: row.type,
    actor: row.actor,
    reason: row.reason ?? undefined,
    messageId: row.message_id ?? undefined,
    changes: JSON.parse(row.data).changes,
  }));
}

async function readMessages(knex: Knex): Promise<StoredMessage[]> {
  const rows = await knex('messages').select('id', 'ticket_id', 'body');
  return rows.map(row => ({
    id: row.id,
    ticketId: Number(row.ticket_id),
    body: row.body,
  }));
}

async function readEffects(knex: Knex): Promise<RecordedEffect[]> {
  const rows = await knex('chaos_effects').select().orderBy('position');
  return rows.map(row => {
    const { parts, actor } = JSON.parse(row.payload);
    return {
      step: row.step,
      entry: Number(row.entry),
      sink: row.sink,
      ticketId: Number(row.ticket_id),
      version: row.version,
      attempts: row.attempts,
      parts,
      actor,
    };
  });
}

async function readTold(knex: Knex): Promise<StoredTold[]> {
  const rows = await knex('told').select();
  return rows.map(row => ({
    user: row.user_ref,
    ticketId: Number(row.ticket_id),
    kind: row.kind,
    entry: Number(row.effect_id),
  }));
}

async function readNotifications(knex: Knex): Promise<StoredNotification[]> {
  const rows = await knex('notification')
    .select('user', 'scope')
    .select({
      sent: knex('chaos_sent')
        .count()
        .whereRaw('chaos_sent.notification = notification.id'),
    });
  return rows.map(({ user, scope, sent }) => ({
    user,
    scope,
    sent: Number(sent),
  }));
}
