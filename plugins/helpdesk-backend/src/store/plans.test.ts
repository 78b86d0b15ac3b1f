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

import {
  TICKET_STATUSES,
  UNCLOSED_STATUSES,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { TestDatabaseId } from '@backstage/backend-test-utils';
import {
  TicketField,
  TicketFilter,
} from '@helpdesk/backstage-plugin-helpdesk-node';
import { Knex } from 'knex';
import { testDatabases } from './__testUtils__/databases';
import { openStore, OpenStore } from './__testUtils__/openStore';
import { aConsultation } from './__testUtils__/consultation';
import { aTicketDraft } from './__testUtils__/ticketDraft';
import { toConsultationRow } from './rows/ConsultationRow';
import { toTicketRow } from './rows/TicketRow';

const TICKETS = 16_000;
const POLICIES = 3;
const UNCLOSED: TicketFilter = {
  field: 'status',
  values: [...UNCLOSED_STATUSES],
};
const CLOSED: TicketFilter = {
  allOf: [
    { field: 'status', values: ['closed'] },
    { field: 'archived', values: ['no'] },
  ],
};
const ARCHIVED: TicketFilter = { field: 'archived', values: ['yes'] };

const of = (field: TicketField, value: string): TicketFilter => ({
  field,
  values: [value],
});

/** What somebody may read who serves no desk. */
const OWN: TicketFilter = {
  anyOf: [
    of('requester', 'user:default/person-3'),
    of('watcher', 'user:default/person-3'),
    {
      allOf: [
        of('deskStaff', 'group:default/team-2'),
        { not: of('audience', 'confidential') },
      ],
    },
  ],
};

/** Mostly closed, as after some years of use. */
async function seed(knex: Knex) {
  const rows = Array.from({ length: TICKETS }, (_, index) => {
    const time = new Date(Date.UTC(2024, 0, 1, 0, index));
    return {
      ...toTicketRow(
        aTicketDraft({
          title: `Ticket ${index}`,
          status: index % 50 ? 'closed' : TICKET_STATUSES[(index / 50) % 4],
          priority: index % 3 ? 'P3' : 'P2',
          desk: index % 2 ? 'central' : 'north',
          team: `group:default/team-${index % 37}`,
          assignee:
            index % 100 ? `user:default/agent-${index % 211}` : undefined,
          supervisor:
            index % 150 ? `user:default/operator-${index % 97}` : undefined,
          escalatedAt: index % 4 ? undefined : time,
          requester: { ref: `user:default/person-${index % 997}` },
          customer: `group:default/customer-${index % 179}`,
          followUpAt: index % 4 ? undefined : time,
          resolvedAt: time,
          closedAt: index % 50 ? time : undefined,
          archivedAt: index % 50 && index % 3 ? time : undefined,
          policy: index % 7 ? `policy-${index % POLICIES}` : undefined,
          createdAt: time,
          updatedAt: time,
        }),
      ),
      version: 0,
    };
  });
  await knex.batchInsert('tickets', rows, 200);
  const ids: { id: number }[] = await knex('tickets').select('id');
  await knex.batchInsert(
    'ticket_watchers',
    ids.map(({ id }, index) => ({
      ticket_id: id,
      position: 0,
      watcher_ref: `user:default/person-${index % 991}`,
    })),
    500,
  );
  await knex.batchInsert(
    'ticket_tags',
    ids.map(({ id }) => ({ ticket_id: id, position: 0, tag: 'till' })),
    500,
  );
  await knex.batchInsert(
    'ticket_entities',
    ids.map(({ id }, index) => ({
      ticket_id: id,
      position: 0,
      entity_ref: `component:default/component-${index % 983}`,
      system_ref: `system:default/system-${index % 977}`,
    })),
    500,
  );
  await knex.batchInsert(
    'ticket_consultations',
    ids.map(({ id }, index) => ({
      ...toConsultationRow(
        aConsultation({
          team: `group:default/team-${index % 983}`,
          state: index % 50 ? 'answered' : 'accepted',
          dueAt: new Date(Date.UTC(2024, 0, 1, 0, index)),
        }),
      ),
      ticket_id: id,
      position: 0,
    })),
    30,
  );
  await knex.raw('analyze');
}

const databases = testDatabases();

describe.each(databases.eachSupportedId())('plans on %s', id => {
  let open: OpenStore;

  beforeAll(async () => {
    open = await openStore(databases, id);
    await seed(open.knex);
  });

  /** The plan of the first statement that some work makes. */
  async function planOf(work: () => Promise<unknown>): Promise<string> {
    const statements: Knex.Sql[] = [];
    const record = (statement: Knex.Sql) => statements.push(statement);
    open.knex.on('query', record);
    await work();
    open.knex.removeListener('query', record);
    return explain(
      open.knex,
      id,
      statements.find(({ sql }) => !/^begin/i.test(sql))!,
    );
  }

  const list = (
    filters: TicketFilter[],
    field: 'urgency' | 'createdAt' | 'updatedAt' | 'dueAt' = 'urgency',
    cursor?: string,
  ) =>
    open.store.listTickets({
      filter: { allOf: [filters[0], ...filters.slice(1)] },
      order: { field, direction: 'desc' },
      limit: 10,
      cursor,
    });

  it.each([
    ['tickets_urgency_unclosed', [UNCLOSED]],
    ['tickets_team_unclosed', [UNCLOSED, of('team', 'group:default/team-2')]],
    [
      'tickets_assignee_unclosed',
      [UNCLOSED, of('assignee', 'user:default/agent-50')],
    ],
    [
      'tickets_supervisor_unclosed',
      [UNCLOSED, of('supervisor', 'user:default/operator-3')],
    ],
    [
      'tickets_queue_unclosed',
      [UNCLOSED, of('team', 'group:default/team-0'), of('assigned', 'no')],
    ],
    [
      'ticket_consultations_asked',
      [UNCLOSED, of('asked', 'group:default/team-50')],
    ],
    [
      'ticket_consultations_consulted',
      [CLOSED, of('consulted', 'group:default/team-50')],
    ],
    ['tickets_requester', [of('requester', 'user:default/person-3')]],
    ['tickets_customer', [CLOSED, of('customer', 'group:default/customer-3')]],
    ['tickets_urgency_current', [CLOSED]],
    ['tickets_urgency_archived', [ARCHIVED]],
    ['tickets_requester', [CLOSED, OWN]],
    ['ticket_watchers_watcher', [CLOSED, OWN]],
    ['tickets_urgency_unclosed', [UNCLOSED, OWN]],
    [
      'ticket_entities_entity',
      [CLOSED, of('entity', 'component:default/component-3')],
    ],
    [
      'ticket_entities_system',
      [CLOSED, of('system', 'system:default/system-3')],
    ],
    [
      'ticket_entities_entity_open',
      [UNCLOSED, of('entity', 'component:default/component-3')],
    ],
    [
      'ticket_entities_system_open',
      [UNCLOSED, of('system', 'system:default/system-3')],
    ],
  ])('use %s', async (index, filters) => {
    expect(await planOf(() => list(filters))).toMatch(indexName(index));
  });

  it.each(
    [
      ['urgency', 'tickets_urgency'] as const,
      ['createdAt', 'tickets_created'] as const,
      ['updatedAt', 'tickets_updated'] as const,
      ['dueAt', 'tickets_due'] as const,
    ].flatMap(([field, index]) => [
      { what: 'closed', half: CLOSED, field, index: `${index}_current` },
      { what: 'archived', half: ARCHIVED, field, index: `${index}_archived` },
    ]),
  )(
    'sort nothing on a late page of $what ones by $field',
    async ({ half, field, index }) => {
      const { nextCursor } = await list([half], field);
      const plan = await planOf(() => list([half], field, nextCursor));
      expect(plan).toMatch(indexName(index));
      expect(plan).not.toMatch(/sort|temp b-tree/i);
    },
  );

  it.each([
    ['urgency', 'tickets_uncontrolled_urgency'],
    ['createdAt', 'tickets_uncontrolled_created'],
    ['updatedAt', 'tickets_uncontrolled_updated'],
    ['dueAt', 'tickets_uncontrolled_due'],
  ] as const)('find by %s what nobody supervises', async (field, index) => {
    const unsupervised = of('supervised', 'no');
    const here = of('desk', 'central');
    const plan = await planOf(() =>
      list([UNCLOSED, unsupervised, here], field),
    );
    expect(plan).toMatch(indexName(index));
  });

  it.each(['assignee', 'supervisor'] as const)(
    'look for every %s of unclosed tickets among those alone',
    async role => {
      const holdings = await open.store.listHoldings(role, { limit: 5 });
      const plan = await planOf(() =>
        open.store.listHoldings(role, { after: holdings[2], limit: 5 }),
      );
      expect(plan).toMatch(indexName(`tickets_${role}_unclosed`));
    },
  );

  it.each([
    [
      'tickets_follow_up',
      'listFollowUps',
      [
        new Date(),
        {
          after: { number: 'HD-9', desk: 'north', followUpAt: new Date(0) },
          limit: 10,
        },
      ],
    ],
    ['tickets_alarm', 'listDueAlarms', [new Date(), { limit: 10 }]],
    ['tickets_resolved', 'listResolved', ['north', { limit: 10 }]],
    [
      'ticket_consultations_overdue',
      'listOverdueConsultations',
      [new Date(Date.UTC(2024, 0, 2)), { limit: 10 }],
    ],
    ['tickets_undecided', 'listUndecidedRoutings', [{ limit: 10 }]],
  ] as const)('use %s for a job', async (index, method, args) => {
    const work = open.store[method] as (...a: unknown[]) => Promise<unknown>;
    const plan = await planOf(() => work.apply(open.store, [...args]));
    expect(plan).toMatch(indexName(index));
  });

  it.each([[undefined], ['HD-9']])(
    'find who is under other policies after %s, name by name',
    async after => {
      const statements: Knex.Sql[] = [];
      const record = (statement: Knex.Sql) => statements.push(statement);
      open.knex.on('query', record);
      const found = await open.store.listOfOtherPolicies(['policy-1'], {
        after,
        limit: 10,
      });
      open.knex.removeListener('query', record);
      expect(found).toHaveLength(10);
      // the first name, each next one, that there is no other, and the tickets
      expect(statements).toHaveLength(POLICIES + 2);
      const plans = await Promise.all(
        statements.map(statement => explain(open.knex, id, statement)),
      );
      // the tickets come in the order of their numbers, from unclosed ones alone
      expect(plans.pop()).toMatch(/\btickets_(policy_)?unclosed\b/);
      for (const plan of plans) {
        expect(plan).toMatch(indexName('tickets_policy_unclosed'));
      }
    },
  );

  it('find what goes to the archive next', async () => {
    const plan = await planOf(() =>
      open.store.transaction(tx =>
        tx.lockClosed('north', { before: new Date(), limit: 10 }),
      ),
    );
    expect(plan).toMatch(indexName('tickets_archivable'));
    expect(plan).not.toMatch(/sort|temp b-tree/i);
  });
});

/** The name as a whole, since some names begin with others. */
function indexName(index: string): RegExp {
  return new RegExp(`\\b${index}\\b`);
}

async function explain(
  knex: Knex,
  id: TestDatabaseId,
  { sql, bindings }: Knex.Sql,
): Promise<string> {
  if (id === 'SQLITE_3') {
    const rows = await knex.raw(`explain query plan ${sql}`, [...bindings]);
    // the few rows of a ticket's lists are put in order by themselves
    return JSON.stringify(rows).replace(/USE TEMP B-TREE FOR json\w+/g, '');
  }
  const statement = sql.replace(/\$\d+/g, '?');
  const { rows } = await knex.raw(`explain ${statement}`, [...bindings]);
  return JSON.stringify(rows);
}
