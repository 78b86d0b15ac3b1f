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
import { toTicketRow } from '../rows/TicketRow';
import { aTicketDraft } from './ticketDraft';

/**
 * Fills PostgreSQL with tickets by one statement: every seventh has work to do,
 * in 20 teams; a person or a thing has fewer open ones than fit on a page. Of the
 * others, half are archived.
 */
export async function insertManyTickets(knex: Knex, count: number) {
  const template = JSON.stringify({
    ...toTicketRow(aTicketDraft({})),
    version: 3,
  });
  await knex.raw(
    `insert into tickets
      select ticket.* from generate_series(1, ?::int) n, jsonb_populate_record(null::tickets, ?::jsonb || jsonb_build_object(
        'id', n,
        'title', 'Ticket ' || n,
        'search_text', 'ticket everywhere word' || n % 2000,
        'status', case when n % 7 = 0 then (array['new', 'open', 'pending', 'resolved'])[1 + n / 7 % 4] else 'closed' end,
        'priority', 'P' || 1 + n / 7 % 4,
        'rank', 4 - n / 7 % 4,
        'team', 'group:default/team-' || n / 7 % 20,
        'assignee', case when n / 7 % 3 > 0 then 'user:default/agent-' || n / 7 % 89 end,
        'supervisor', 'user:default/operator-' || n / 7 % 97,
        'requester_ref', 'user:default/person-' || n / 7 % 83,
        'created_at', timestamptz '2024-01-01' + n * interval '1 minute',
        'updated_at', timestamptz '2024-01-01' + (n + n * 7919 % 10000) * interval '1 minute',
        'archived_at', case when n % 7 in (1, 2, 3) then timestamptz '2026-01-01' end,
        'due_at', timestamptz '2024-02-01' + n * 104729 % 100000 * interval '1 minute'
      )) ticket`,
    [count, template],
  );
  await knex.raw(
    `with moved as (
        delete from ticket_search
        using tickets where id = ticket_id and archived_at is not null
        returning ticket_id, words
      )
      insert into archived_ticket_search select ticket_id, words from moved`,
  );
  await knex.raw(
    `insert into ticket_entities (ticket_id, position, entity_ref, system_ref, closed)
      select id, 0, 'component:default/component-' || id % 500, 'system:default/system-' || id % 101,
        status = 'closed'
      from tickets`,
  );
  await knex.raw(
    `insert into ticket_watchers (ticket_id, position, watcher_ref)
      select id, 0, 'user:default/person-' || id % 5003 from tickets`,
  );
  await knex.raw(
    `insert into messages (id, ticket_id, author, side, visibility, body, created_at)
      select gen_random_uuid(), id, 'system', 'staff', 'public', 'Hello', created_at
      from tickets`,
  );
  await knex.raw(
    `insert into ticket_events (ticket_id, version, type, actor, at, internal, data)
      select id, n, 'updated', 'system', created_at, n = 3, '{}'
      from tickets, generate_series(1, 3) n`,
  );
  await knex.raw('vacuum analyze');
}
