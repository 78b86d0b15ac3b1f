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
  TicketOrderField,
  TicketQuery,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { Desk } from '../../config/HelpdeskConfig';
import { Person } from '../../domain/access/Person';
import { ANY_TICKET, readableBy } from '../../domain/access/visibility';
import { Desks } from '../../domain/desk/Desks';
import {
  analyzePlan,
  PlanNode,
  rowsSeen,
} from '../../store/__testUtils__/analyzePlan';
import { testDatabases } from '../../store/__testUtils__/databases';
import { insertManyTickets } from '../../store/__testUtils__/manyTickets';
import { OpenStore, openStore } from '../../store/__testUtils__/openStore';
import { toTicketFilters } from './toTicketFilters';

const TICKETS = 20_000;
const PAGE = 50;
const ORDERS: TicketOrderField[] = [
  'urgency',
  'createdAt',
  'updatedAt',
  'dueAt',
];
/** Tables that grow with the history. */
const GROWING = [
  'tickets',
  'ticket_search',
  'archived_ticket_search',
  'ticket_entities',
  'ticket_watchers',
  'messages',
  'ticket_events',
];

const desks = new Desks([
  {
    id: 'central',
    title: 'Central',
    operatorGroups: ['group:default/team-0'],
    visibility: 'internal',
  } as Desk,
]);

const employee = (name: string, ...teams: string[]): Person => ({
  kind: 'user',
  ref: `user:default/${name}`,
  groups: teams.map(team => `group:default/${team}`),
  directGroups: teams.map(team => `group:default/${team}`),
  internal: true,
  certain: true,
});
const OPERATOR = employee('operator-1', 'team-0');
const AGENT = employee('agent-2', 'team-2');
const AGENT_OF_THREE = employee('agent-3', 'team-3', 'team-13', 'team-17');
const DEVELOPER = employee('person-3', 'developers');
const STRANGER: Person = { ...DEVELOPER, internal: false };

/** What people look at: who, what, and whether in each order. */
const LISTS: [string, Person, TicketQuery, TicketOrderField[]][] = [
  ['the queue', OPERATOR, { view: 'queue' }, ORDERS],
  [
    'what nobody in the queue has',
    OPERATOR,
    { view: 'queue', assignee: ['none'] },
    ['urgency'],
  ],
  ['a team', AGENT, { view: 'my-teams' }, ORDERS],
  [
    'a team, filtered',
    AGENT,
    { view: 'my-teams', priority: ['P2'], type: ['incident'] },
    ORDERS,
  ],
  ['three teams', AGENT_OF_THREE, { view: 'my-teams' }, ORDERS],
  ['what one controls', OPERATOR, { view: 'controlled' }, ORDERS],
  ['what one has asked for', DEVELOPER, { view: 'mine' }, ORDERS],
  ['what one works on', AGENT, { assignee: ['user:default/agent-2'] }, ORDERS],
  ['all open ones', OPERATOR, {}, ORDERS],
  ['all open ones that a stranger may see', STRANGER, {}, ['createdAt']],
  ['closed ones', OPERATOR, { status: ['closed'] }, ORDERS],
  ['the archive', OPERATOR, { archived: true }, ORDERS],
  [
    'the archive of a team',
    AGENT,
    { archived: true, view: 'my-teams' },
    ['createdAt'],
  ],
  [
    'one’s own in the archive',
    DEVELOPER,
    { archived: true, view: 'mine' },
    ['createdAt'],
  ],
  [
    'the archive of an entity',
    DEVELOPER,
    { archived: true, entity: ['component:default/component-7'] },
    ['urgency'],
  ],
  [
    'an entity',
    DEVELOPER,
    { entity: ['component:default/component-7'] },
    ['urgency'],
  ],
  ['a system', DEVELOPER, { system: ['system:default/system-7'] }, ['urgency']],
];

const postgres = testDatabases()
  .eachSupportedId()
  .filter(([id]) => id.startsWith('POSTGRES'));

/** Without one, the stage `unit` of `npm test` fails. */
const describePostgres =
  postgres.length > 0 ? describe.each(postgres) : describe.skip.each(['none']);

const databases = testDatabases();

describePostgres('pages of many tickets on %s', id => {
  let open: OpenStore;

  beforeAll(async () => {
    open = await openStore(databases, id as 'POSTGRES_18');
    await insertManyTickets(open.knex, TICKETS);
  });

  const filtersOf = (person: Person, query: TicketQuery) =>
    toTicketFilters(
      query,
      {
        person,
        readable: { allOf: [readableBy(person, desks), ANY_TICKET] },
        granted: {} as never,
        catalog: {} as never,
      },
      desks,
    );

  const planOfPage = (
    person: Person,
    query: TicketQuery,
    field: TicketOrderField,
  ) => {
    const [filter, ...orElse] = filtersOf(person, query);
    return analyzePlan(open.knex, () =>
      open.store.listTickets({
        filter,
        orElse,
        text: query.text,
        order: { field, direction: field === 'dueAt' ? 'asc' : 'desc' },
        limit: PAGE,
      }),
    );
  };

  it.each(
    LISTS.flatMap(([name, person, query, orders]) =>
      orders.map(order => ({ name, person, query, order })),
    ),
  )('shows $name by $order', async ({ person, query, order }) => {
    const plan = await planOfPage(person, query, order);
    expect(scannedTables(plan)).toEqual([]);
    const parts = filtersOf(person, query).length;
    expect(largestSort(plan)).toBeLessThanOrEqual(parts * (PAGE + 1));
  });

  it('counts what is open on an entity without a look at what is closed', async () => {
    const [filter] = filtersOf(DEVELOPER, {
      entity: ['component:default/component-7'],
    });
    const plan = await analyzePlan(open.knex, () =>
      open.store.summarizeTickets(filter),
    );
    expect(scannedTables(plan)).toEqual([]);
    const [{ open: unclosed }] = await open
      .knex('ticket_entities')
      .join('tickets', 'id', 'ticket_id')
      .where('entity_ref', 'component:default/component-7')
      .whereNot('status', 'closed')
      .count('* as open');
    expect(Math.max(...plan.map(rowsSeen))).toBe(Number(unclosed));
  });

  describe.each([
    [
      'what is at hand',
      { status: ['new', 'closed'] },
      'archived_ticket_search',
    ],
    ['the archive', { archived: true }, 'ticket_search'],
  ] as [string, TicketQuery, string][])('in %s', (_, half, otherWords) => {
    it.each([
      ['a word of few tickets', 'word77', 200],
      ['a beginning', 'word77', 2_000],
      ['two words', 'everywhere word77', 2_000],
      ['a number', 'HD-77', 200],
    ])('finds %s without a look at the others', async (__, text, most) => {
      const plan = await planOfPage(OPERATOR, { text, ...half }, 'updatedAt');
      expect(scannedTables(plan)).toEqual([]);
      expect(plan.map(node => node['Relation Name'])).not.toContain(otherWords);
      expect(Math.max(...plan.map(rowsSeen))).toBeLessThanOrEqual(most);
    });

    it('ends at a page of what is in everything', async () => {
      const plan = await planOfPage(
        OPERATOR,
        { text: 'everywhere', ...half },
        'updatedAt',
      );
      expect(scannedTables(plan)).toEqual([]);
      expect(Math.max(...plan.map(rowsSeen))).toBeLessThanOrEqual(10 * PAGE);
    });
  });
});

/** The growing tables that were read from one end to the other. */
function scannedTables(plan: PlanNode[]): string[] {
  return plan
    .filter(node => node['Node Type'] === 'Seq Scan')
    .map(node => node['Relation Name'] ?? '')
    .filter(name => GROWING.includes(name));
}

/** How many rows were put in order at once. */
function largestSort(plan: PlanNode[]): number {
  const sorted = plan
    .filter(node => node['Node Type'].includes('Sort'))
    .map(node => node.Plans![0]['Actual Rows']);
  return Math.max(0, ...sorted);
}
