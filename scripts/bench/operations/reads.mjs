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

/* One ticket, and what is open on one entity. */
import { entityName, USERS } from '../portal.mjs';

const employee = n => USERS.employees[n % USERS.employees.length];

/** @type {import('../operations.mjs').Operation[]} */
export const reads = [
  {
    name: 'get with messages and history',
    target: [4, 4],
    pool: `select id from tickets
      where not confidential and audience = 'internal'
      order by id % 97, id limit 20000`,
    repeats: true,
    calls: (n, { id }) =>
      ['', '/messages', '/events'].map(part => ({
        as: employee(n),
        path: `/tickets/HD-${id}${part}`,
      })),
    sql: (_n, { id }) => [
      ['select * from tickets where id = $1', [id]],
      ['select * from ticket_entities where ticket_id = $1', [id]],
      [
        'select * from messages where ticket_id = $1 order by position limit 51',
        [id],
      ],
      [
        'select * from ticket_events where ticket_id = $1 order by version limit 51',
        [id],
      ],
    ],
  },
  {
    name: 'entity summary',
    target: [4, 4],
    calls: n => [
      {
        as: employee(n),
        path: `/entities/component/default/${entityName(
          1 + (n % 300),
        )}/summary`,
      },
    ],
    sql: n => [
      [
        `select priority, status, count(*)
          from ticket_entities join tickets on id = ticket_id
          where entity_ref = $1 and status in ('new', 'open', 'pending')
          group by priority, status`,
        [`component:default/${entityName(1 + (n % 300))}`],
      ],
    ],
  },
  {
    name: 'routing preview',
    target: [4, 4],
    calls: n => [
      {
        as: employee(n),
        path: `/routing/preview?entity=component:default/${entityName(
          1 + (n % 300),
        )}`,
      },
    ],
    sql: () => [],
  },
];
