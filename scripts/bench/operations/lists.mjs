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

/* Pages of 50 tickets: the views of those who work on them, and others. */
import {
  agentName,
  entityName,
  MANY_TEAMS,
  SYSTEMS,
  teamName,
  USERS,
} from '../portal.mjs';
import { LISTED_FIELDS, ROW_FIELDS } from './fields.mjs';

const UNCLOSED = `status in ('new', 'open', 'pending', 'resolved')`;
/** By the field that a request names: its SQL, and the way it goes. */
const ORDERS = {
  urgency: 'rank desc, created_at desc, id desc',
  createdAt: 'created_at desc, id desc',
  updatedAt: 'updated_at desc, id desc',
  dueAt: 'due_at, id',
};
const AGENT_TEAMS = [2, 3, 5, 8, 13, 21, 34, 50];

const operator = n => USERS.operators[n % USERS.operators.length];
const agent = n => USERS.agents[n % USERS.agents.length];
const employee = n => USERS.employees[n % USERS.employees.length];
const teamRef = n =>
  `group:default/${teamName(AGENT_TEAMS[n % AGENT_TEAMS.length])}`;

/** A page as the helpdesk's own lists ask for it, so with their fields. */
function list(
  name,
  {
    target = [5, 5],
    as,
    query,
    fields = LISTED_FIELDS,
    where,
    values,
    orderBy,
  },
) {
  return {
    name,
    target,
    calls: n => {
      const search = new URLSearchParams([
        ...Object.entries({ ...query(n), limit: '50' }),
        ...fields.map(field => ['fields', field]),
      ]);
      return [{ as: as(n), path: `/tickets?${search}` }];
    },
    sql: n => [
      [
        `select * from tickets where ${where}
          order by ${ORDERS[orderBy ?? 'urgency']} limit 51`,
        values(n),
      ],
    ],
  };
}

/** A view in each order. */
function inEachOrder(name, options) {
  return Object.keys(ORDERS).map(orderBy =>
    list(`${name} by ${orderBy}`, {
      ...options,
      query: n => ({ ...options.query(n), orderBy }),
      orderBy,
    }),
  );
}

/** @type {import('../operations.mjs').Operation[]} */
export const lists = [
  ...inEachOrder('queue', {
    as: operator,
    query: () => ({ view: 'queue' }),
    where: `team = $1 and ${UNCLOSED}`,
    values: () => ['group:default/service-desk'],
  }),
  list('queue, unassigned', {
    as: operator,
    query: () => ({ view: 'queue', assignee: 'none' }),
    where: `team = $1 and assignee is null and ${UNCLOSED}`,
    values: () => ['group:default/service-desk'],
  }),
  ...inEachOrder('my team', {
    as: agent,
    query: () => ({ view: 'my-teams' }),
    where: `team = $1 and ${UNCLOSED}`,
    values: n => [teamRef(n)],
  }),
  list('my team, filtered', {
    as: agent,
    query: () => ({ view: 'my-teams', priority: 'P2', type: 'incident' }),
    where: `team = $1 and priority = 'P2' and type = 'incident' and ${UNCLOSED}`,
    values: n => [teamRef(n)],
  }),
  ...inEachOrder('my three teams', {
    as: () => MANY_TEAMS.name,
    query: () => ({ view: 'my-teams' }),
    where: `team = any ($1) and ${UNCLOSED}`,
    values: () => [
      MANY_TEAMS.teams.map(team => `group:default/${teamName(team)}`),
    ],
  }),
  ...inEachOrder('controlled', {
    as: operator,
    query: () => ({ view: 'controlled' }),
    where: `supervisor = $1 and ${UNCLOSED}`,
    values: n => [`user:default/${operator(n)}`],
  }),
  list('assigned to me', {
    as: agent,
    query: n => ({ assignee: `user:default/${agent(n)}` }),
    where: `assignee = $1 and ${UNCLOSED}`,
    values: n => [`user:default/${agentName(AGENT_TEAMS[n % 8], 1)}`],
    orderBy: 'createdAt',
  }),
  list('mine', {
    as: employee,
    query: () => ({ view: 'mine' }),
    where: `requester_ref = $1 and ${UNCLOSED}`,
    values: n => [`user:default/${employee(n)}`],
    orderBy: 'createdAt',
  }),
  list('everything open', {
    as: operator,
    query: () => ({}),
    where: UNCLOSED,
    values: () => [],
  }),
  list('closed, by updatedAt', {
    as: operator,
    query: () => ({ status: 'closed', orderBy: 'updatedAt' }),
    where: `status = 'closed' and archived_at is null`,
    values: () => [],
    orderBy: 'updatedAt',
  }),
  list('open of an entity', {
    target: [4, 4],
    as: employee,
    fields: ROW_FIELDS,
    query: n => ({ entity: `component:default/${entityName(1 + (n % 300))}` }),
    where: `id in (select ticket_id from ticket_entities where entity_ref = $1 and not closed)
      and ${UNCLOSED}`,
    values: n => [`component:default/${entityName(1 + (n % 300))}`],
    orderBy: 'createdAt',
  }),
  list('open of a system', {
    target: [4, 4],
    as: employee,
    query: n => ({ system: `system:default/system-${1 + (n % SYSTEMS)}` }),
    where: `id in (select ticket_id from ticket_entities where system_ref = $1 and not closed)
      and ${UNCLOSED}`,
    values: n => [`system:default/system-${1 + (n % SYSTEMS)}`],
    orderBy: 'createdAt',
  }),
];
