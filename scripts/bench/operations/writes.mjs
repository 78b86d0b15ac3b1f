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

/* Registering, answering and passing on. */
import {
  agentName,
  entityName,
  FIRST_LINE,
  teamName,
  USERS,
} from '../portal.mjs';

const TARGET = [6, 7];
const BODY =
  'The till in the entrance prints no receipts since this morning. '.repeat(9);
const TITLE = 'Till 4 prints no receipts';

/**
 * Tickets that wait at the first line, in no order: one half of them, so that an
 * operation that uses them up leaves the other half to another one.
 */
const atFirstLine = half => `select id from tickets
  where team = 'group:default/service-desk' and status in ('new', 'open')
    and assignee is null and not confidential and id % 2 = ${half}
  order by id % 97, id limit 20000`;
/** Tickets with work to do in the teams of the users. */
const WITH_TEAMS = `select id, substring(team from '\\d+$')::int as team
  from tickets
  where team = any (array[${USERS.agents
    .map(name => `'group:default/team-${name.split('-')[1]}'`)
    .join(', ')}])
    and status = 'open' and not confidential
    and assignee is distinct from 'user:default/agent-' || right(team, 2) || '-2'
  order by id % 97, id limit 20000`;

const operator = n => USERS.operators[n % USERS.operators.length];
const ticketPath = ({ id }, rest) => `/tickets/HD-${id}/${rest}`;

const EVENT_SQL = `insert into ticket_events
    (ticket_id, version, type, actor, at, internal, data)
  select id, version, 'updated', 'system', now(), false, '{}' from changed`;
const OUTBOX_SQL = `insert into outbox
    (sink, ticket_id, version, payload, attempts, next_attempt_at, created_at)
  select 'bench', id, version, '{}', 0, now(), now() from changed`;

/** A change of a ticket with its event and its side effect, in one statement. */
function changeSql(set, id, values = []) {
  return [
    [
      `with changed as (
          update tickets set ${set}, updated_at = now(), version = version + 1
          where id = $1 returning id, version
        ), event as (${EVENT_SQL})
        ${OUTBOX_SQL}`,
      [id, ...values],
    ],
  ];
}

function message(visibility) {
  return {
    target: TARGET,
    pool: WITH_TEAMS,
    repeats: true,
    calls: (_n, row) => [
      {
        as: agentName(row.team, 1),
        path: ticketPath(row, 'messages'),
        body: { body: BODY, visibility },
      },
    ],
    sql: (_n, row) => [
      [
        `insert into messages (id, ticket_id, author, side, visibility, body, created_at)
          values (gen_random_uuid(), $1, 'system', 'staff', $2, $3, now())`,
        [row.id, visibility, BODY],
      ],
      ...changeSql(`status = 'open'`, row.id),
    ],
  };
}

/** @type {import('../operations.mjs').Operation[]} */
export const writes = [
  {
    name: 'create',
    target: TARGET,
    calls: n => [
      {
        as: USERS.agents[n % USERS.agents.length],
        path: '/tickets',
        body: {
          title: TITLE,
          description: BODY,
          entityRefs: [`component:default/${entityName(1 + (n % 300))}`],
          tags: ['till'],
        },
      },
    ],
    sql: n => [
      [
        `with changed as (
            insert into tickets select * from jsonb_populate_record(
              (select tickets from tickets where id = $1),
              jsonb_build_object('id', nextval('tickets_id_seq'), 'version', 1))
            returning id, version
          ), entity as (
            insert into ticket_entities select id, 0, $2, $3 from changed
          ), event as (${EVENT_SQL})
          ${OUTBOX_SQL}`,
        [1 + (n % 900), `component:default/${entityName(1 + (n % 300))}`, null],
      ],
    ],
  },
  { name: 'reply', ...message('public') },
  { name: 'note', ...message('internal') },
  {
    name: 'claim',
    target: TARGET,
    pool: atFirstLine(0),
    calls: (n, row) => [
      { as: operator(n), path: ticketPath(row, 'claim'), body: {} },
    ],
    sql: (_n, row) => changeSql(`assignee = 'user:default/somebody'`, row.id),
  },
  {
    name: 'assign',
    target: TARGET,
    pool: WITH_TEAMS,
    calls: (_n, row) => [
      {
        as: agentName(row.team, 1),
        path: ticketPath(row, 'assign'),
        body: { assignee: `user:default/${agentName(row.team, 2)}` },
      },
    ],
    sql: (n, row) =>
      changeSql('assignee = $2', row.id, [`user:default/agent-${n % 9}`]),
  },
  {
    name: 'escalate',
    target: TARGET,
    pool: atFirstLine(1),
    calls: (n, row) => [
      {
        as: operator(n),
        path: ticketPath(row, 'escalate'),
        body: {
          team: `group:default/${teamName(FIRST_LINE + 1 + (n % 49))}`,
          reason: 'It needs a look on site',
        },
      },
    ],
    sql: (n, row) =>
      changeSql('team = $2, assignee = null', row.id, [
        `group:default/${teamName(FIRST_LINE + 1 + (n % 49))}`,
      ]),
  },
];
