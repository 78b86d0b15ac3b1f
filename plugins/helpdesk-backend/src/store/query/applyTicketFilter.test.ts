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
  CONSULTATION_STATES,
  PRIORITIES,
  Requester,
  TICKET_STATUSES,
  TICKET_TYPES,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import {
  matchesTicket,
  TicketField,
  TicketFilter,
} from '@helpdesk/backstage-plugin-helpdesk-node';
import fc from 'fast-check';
import { TicketDraft, TicketRecord } from '../../domain/ticket/TicketRecord';
import { toTicketResource } from '../../domain/ticket/toTicketResource';
import { testDatabases } from '../__testUtils__/databases';
import { openStore, OpenStore, TEST_DESKS } from '../__testUtils__/openStore';
import { aConsultation } from '../__testUtils__/consultation';
import { aTicketDraft } from '../__testUtils__/ticketDraft';

const PEOPLE = ['user:default/a', 'user:default/b', 'user:default/c'];
const GROUPS = [
  'group:default/service-desk',
  'group:default/support-management',
  'group:default/north-desk',
  'group:default/pos-support',
];
const ENTITIES = ['component:default/a', 'component:default/b'];
const SYSTEMS = ['system:default/a', 'system:default/b'];
const TAGS = ['vip', 'друк', "o'clock"];

/** Some of the values that tickets have in a field, and one that none has. */
const VALUES: Record<TicketField, readonly string[]> = {
  status: TICKET_STATUSES,
  archived: ['yes', 'no'],
  type: TICKET_TYPES,
  priority: PRIORITIES,
  desk: ['central', 'north', 'closed-down'],
  team: GROUPS,
  assignee: PEOPLE,
  assigned: ['yes', 'no'],
  supervisor: PEOPLE,
  supervised: ['yes', 'no'],
  requester: PEOPLE,
  watcher: PEOPLE,
  customer: GROUPS,
  entity: ENTITIES,
  system: SYSTEMS,
  tag: TAGS,
  deskStaff: GROUPS,
  consulted: GROUPS,
  asked: GROUPS,
  audience: ['internal', 'participants', 'confidential'],
};

const fields = Object.entries(VALUES).map(([field, values]) => ({
  field: field as TicketField,
  values: [...values, 'nobody', "'; drop table tickets; --"],
}));

const maybe = <T>(values: T[]) =>
  fc.option(fc.constantFrom(...values), { nil: undefined });

const ticketDrafts: fc.Arbitrary<TicketDraft> = fc
  .record({
    status: fc.constantFrom(...TICKET_STATUSES),
    type: fc.constantFrom(...TICKET_TYPES),
    priority: fc.constantFrom(...PRIORITIES),
    desk: fc.constantFrom(...VALUES.desk),
    team: fc.constantFrom(...GROUPS),
    assignee: maybe(PEOPLE),
    supervisor: maybe(PEOPLE),
    escalatedAt: maybe([new Date('2026-03-02T10:00:00.000Z')]),
    returnedAt: maybe([new Date('2026-03-02T11:00:00.000Z')]),
    requester: fc.constantFrom<Requester[]>(...PEOPLE.map(ref => ({ ref })), {
      contact: { name: 'user:default/a' },
    }),
    watchers: fc.uniqueArray(fc.constantFrom(...PEOPLE)),
    customer: maybe(GROUPS),
    entities: fc.uniqueArray(
      fc.record({ ref: fc.constantFrom(...ENTITIES), system: maybe(SYSTEMS) }),
      { selector: entity => entity.ref },
    ),
    tags: fc.uniqueArray(fc.constantFrom(...TAGS)),
    consultations: fc.array(
      fc
        .record({
          team: fc.constantFrom(...GROUPS),
          state: fc.constantFrom(...CONSULTATION_STATES),
        })
        .map(aConsultation),
      { maxLength: 3 },
    ),
    audience: fc.constantFrom('internal' as const, 'participants' as const),
    confidential: fc.boolean(),
    archivedAt: maybe([new Date('2027-03-02T10:00:00.000Z')]),
  })
  .map(aTicketDraft);

const filters: fc.Arbitrary<TicketFilter> = fc.letrec<{
  filter: TicketFilter;
}>(tie => ({
  filter: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(...fields).chain(({ field, values }) =>
      fc.record({
        field: fc.constant(field),
        values: fc.subarray(values),
      }),
    ),
    fc.record({ not: tie('filter') }),
    fc.record({ allOf: parts(tie('filter')) }),
    fc.record({ anyOf: parts(tie('filter')) }),
  ),
})).filter;

/** Criteria are typed as never empty; what is empty must not fail open. */
function parts(part: fc.Arbitrary<TicketFilter>) {
  return fc.array(part, { maxLength: 3 }) as fc.Arbitrary<
    [TicketFilter, ...TicketFilter[]]
  >;
}

const databases = testDatabases();

describe.each(databases.eachSupportedId())('ticket filters on %s', id => {
  let open: OpenStore;
  let tickets: TicketRecord[];

  beforeAll(async () => {
    open = await openStore(databases, id);
    tickets = await open.store.transaction(async tx => {
      const inserted: TicketRecord[] = [];
      for (const draft of fc.sample(ticketDrafts, { numRuns: 60, seed: 7 })) {
        inserted.push(await tx.insertTicket(draft));
      }
      return inserted;
    });
  });

  async function found(filter: TicketFilter): Promise<string[]> {
    const { items } = await open.store.listTickets({
      filter,
      order: { field: 'createdAt', direction: 'asc' },
      limit: 200,
    });
    return items.map(ticket => ticket.number);
  }

  const expected = (filter: TicketFilter) =>
    tickets
      .filter(ticket =>
        matchesTicket(filter, toTicketResource(ticket, TEST_DESKS)),
      )
      .map(ticket => ticket.number);

  it.each(
    fields.flatMap(({ field, values }) =>
      [...values.map(value => [value]), values, []].map(some => ({
        field,
        values: some,
      })),
    ),
  )('find tickets by $field of $values, and the others', async filter => {
    expect(await found(filter)).toEqual(expected(filter));
    expect(await found({ not: filter })).toEqual(expected({ not: filter }));
  });

  it('find what the same filter says of each ticket', async () => {
    await fc.assert(
      fc.asyncProperty(filters, async filter => {
        expect(await found(filter)).toEqual(expected(filter));
      }),
      { numRuns: 300 },
    );
  });

  it('count what they find', async () => {
    await fc.assert(
      fc.asyncProperty(filters, async filter => {
        const count = expected(filter).length;
        expect(await open.store.countTickets(filter)).toBe(count);
        const summary = await open.store.summarizeTickets(filter);
        expect(summary.reduce((sum, part) => sum + part.count, 0)).toBe(count);
      }),
      { numRuns: 50 },
    );
  });

  it('count by priority and status', async () => {
    const filter: TicketFilter = { field: 'status', values: ['new', 'closed'] };
    const summary = await open.store.summarizeTickets(filter);
    for (const priority of PRIORITIES) {
      for (const status of TICKET_STATUSES) {
        const count = tickets.filter(
          ticket =>
            ticket.priority === priority &&
            ticket.status === status &&
            filter.values.includes(status),
        ).length;
        const part = summary.find(
          entry => entry.priority === priority && entry.status === status,
        );
        expect(part?.count ?? 0).toBe(count);
      }
    }
  });
});
