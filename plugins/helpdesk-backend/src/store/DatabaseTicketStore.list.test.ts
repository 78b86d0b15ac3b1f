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
  PRIORITIES,
  TICKET_ORDER_FIELDS,
  TicketOrderField,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { TicketFilter } from '@helpdesk/backstage-plugin-helpdesk-node';
import { ListedTicket, TicketRecord } from '../domain/ticket/TicketRecord';
import { aConsultation } from './__testUtils__/consultation';
import { testDatabases } from './__testUtils__/databases';
import { openStore, OpenStore } from './__testUtils__/openStore';
import { aTicketDraft } from './__testUtils__/ticketDraft';
import { PageResult, TicketListRequest } from './TicketStore';

const ANY: TicketFilter = { not: { field: 'status', values: [] } };
const DIRECTIONS = ['asc', 'desc'] as const;
const ORDERS = TICKET_ORDER_FIELDS.flatMap(field =>
  DIRECTIONS.map(direction => ({ field, direction })),
);

/** Few different values, so that most tickets tie with others. */
const DRAFTS = Array.from({ length: 24 }, (_, index) =>
  aTicketDraft({
    major: index % 8 === 0,
    priority: PRIORITIES[index % 4],
    createdAt: new Date(Date.UTC(2026, 2, 1 + ((index * 7) % 3))),
    updatedAt: new Date(Date.UTC(2026, 3, 1 + ((index * 5) % 4))),
    tags: [`t${index}`],
    watchers: ['user:default/a', `user:default/${index}`],
  }),
);

/** Ascending values of each order; nothing has a due time yet. */
const KEYS: Record<TicketOrderField, (ticket: ListedTicket) => number[]> = {
  urgency: ({ major, priority, createdAt, id }) => [
    major ? 1 : -PRIORITIES.indexOf(priority),
    +createdAt,
    id,
  ],
  createdAt: ({ createdAt, id }) => [+createdAt, id],
  updatedAt: ({ updatedAt, id }) => [+updatedAt, id],
  dueAt: ({ id }) => [id],
};

const databases = testDatabases();

describe.each(databases.eachSupportedId())('lists of tickets on %s', id => {
  let open: OpenStore;
  let tickets: TicketRecord[];

  const insert = (drafts: typeof DRAFTS) =>
    open.store.transaction(async tx => {
      const inserted: TicketRecord[] = [];
      for (const draft of drafts) {
        inserted.push(await tx.insertTicket(draft));
      }
      return inserted;
    });

  const list = (request: Partial<TicketListRequest>) =>
    open.store.listTickets({
      filter: ANY,
      order: { field: 'urgency', direction: 'desc' },
      limit: 5,
      ...request,
    });

  async function listAll(request: Partial<TicketListRequest>) {
    const pages = [await list(request)];
    for (let page = pages[0]; page.nextCursor; ) {
      page = await list({ ...request, cursor: page.nextCursor });
      pages.push(page);
    }
    return pages;
  }

  const numbersOf = (...pages: PageResult<ListedTicket>[]) =>
    pages.flatMap(page => page.items.map(ticket => ticket.number));

  const recordOf = ({ id: wanted }: ListedTicket): TicketRecord =>
    tickets.find(ticket => ticket.id === wanted)!;

  async function begin() {
    open = await openStore(databases, id);
    tickets = await insert(DRAFTS);
  }

  beforeAll(begin);

  const WHOLE = { of: 'one filter', filter: ANY };
  const IN_TWO = {
    of: 'two filters',
    filter: { field: 'priority', values: ['P1', 'P3'] },
    orElse: [
      { field: 'priority', values: ['P2'] },
      { field: 'priority', values: ['P4'] },
    ],
  } satisfies Partial<TicketListRequest> & { of: string };

  it.each(
    ORDERS.flatMap(order =>
      [WHOLE, IN_TWO].map(({ of, ...filters }) => ({ ...order, of, filters })),
    ),
  )('go by $field $direction, $of, page by page', async test => {
    const { filters, field, direction } = test;
    const order = { field, direction };
    const sign = order.direction === 'asc' ? 1 : -1;
    const keysOf = KEYS[order.field];
    const sorted = [...tickets].sort(
      (a, b) => sign * compare(keysOf(a), keysOf(b)),
    );
    const pages = await listAll({ ...filters, order });
    expect(pages.map(page => page.items.length)).toEqual([5, 5, 5, 5, 4]);
    expect(pages.flatMap(page => page.items)).toEqual(sorted);
    expect(pages[0].prevCursor).toBeUndefined();

    let page = pages[4];
    for (const previous of [pages[3], pages[2], pages[1], pages[0]]) {
      page = await list({ ...filters, order, cursor: page.prevCursor });
      expect(page.items).toEqual(previous.items);
      expect(page.nextCursor).toEqual(expect.any(String));
    }
    expect(page.prevCursor).toBeUndefined();
    const second = await list({ ...filters, order, cursor: page.nextCursor });
    expect(second.items).toEqual(pages[1].items);
  });

  it('end without a cursor where the last page is full', async () => {
    const pages = await listAll({ limit: 12 });
    expect(pages.map(page => page.items.length)).toEqual([12, 12]);
    const [whole] = await listAll({ limit: 24 });
    expect(whole.nextCursor).toBeUndefined();
    expect(numbersOf(whole)).toEqual(numbersOf(...pages));
  });

  it('put a major incident and then the priority before age', async () => {
    const { items } = await list({ limit: 200 });
    const ranks = items.map(({ major, priority }) => (major ? 'M' : priority));
    expect(ranks).toEqual([...ranks].sort());
    expect(new Set(ranks).size).toBe(5);
  });

  it('keep to the filter on every page', async () => {
    const filter: TicketFilter = { field: 'priority', values: ['P1', 'P3'] };
    const pages = await listAll({ filter });
    expect(numbersOf(...pages)).toHaveLength(12);
    for (const { priority } of pages.flatMap(page => page.items)) {
      expect(filter.values).toContain(priority);
    }
  });

  it('take the largest keys that a cursor can have', async () => {
    const cursor = Buffer.from(
      JSON.stringify([
        'urgency',
        'desc',
        'after',
        2 ** 15 - 1,
        Date.parse('9999-12-31T23:59:59.999Z'),
        Number.MAX_SAFE_INTEGER,
      ]),
    ).toString('base64url');
    const page = await list({ cursor });
    expect(numbersOf(page)).toEqual(numbersOf(await list({})));
  });

  it('need one statement for a page, however long', async () => {
    const statements: string[] = [];
    open.knex.on('query', ({ sql }) => statements.push(sql));
    await list({ limit: 24 });
    expect(statements).toHaveLength(1);
  });

  it('tell of consultations without their texts', async () => {
    const asked = { team: 'group:default/billing-admins', blocking: true };
    const dueAt = new Date('2026-03-02T12:00:00.000Z');
    await insert([
      aTicketDraft({
        title: 'Asked about',
        tags: ['asked'],
        consultations: [
          aConsultation({ ...asked, dueAt }),
          aConsultation({ ...asked, state: 'answered', answer: 'The second' }),
          aConsultation({ ...asked, state: 'declined', reason: 'Not ours' }),
        ],
      }),
    ]);
    const { items } = await list({
      filter: { field: 'tag', values: ['asked'] },
    });
    expect(items.map(({ consultations }) => consultations)).toEqual([
      [
        { ...asked, state: 'requested', dueAt },
        { ...asked, state: 'answered', dueAt: undefined },
        { ...asked, state: 'declined', dueAt: undefined },
      ],
    ]);
  });

  describe('that others write to', () => {
    beforeEach(begin);

    it.each(ORDERS)(
      'by $field $direction neither repeat nor lose a ticket while others come',
      async order => {
        const seen: string[] = [];
        let cursor: string | undefined;
        do {
          const page = await list({ order, cursor });
          seen.push(...numbersOf(page));
          cursor = page.nextCursor;
          await insert(DRAFTS.slice(0, 3));
        } while (cursor && seen.length < 200);
        expect(new Set(seen).size).toBe(seen.length);
        expect(seen).toEqual(
          expect.arrayContaining(tickets.map(ticket => ticket.number)),
        );
      },
    );

    it('stay in place when tickets before the page move away', async () => {
      const [first, second] = await listAll({});
      await open.store.transaction(async tx => {
        for (const ticket of first.items.map(recordOf)) {
          await tx.saveTicket(ticket, { ...ticket, status: 'closed' }, []);
        }
      });
      const open_: TicketFilter = { field: 'status', values: ['new'] };
      const page = await list({ filter: open_, cursor: first.nextCursor });
      expect(numbersOf(page)).toEqual(numbersOf(second));
      const before = await list({ filter: open_, cursor: page.prevCursor });
      expect(before).toEqual({
        items: [],
        nextCursor: undefined,
        prevCursor: undefined,
      });
    });

    it('move a ticket whose urgency changes', async () => {
      const [{ items }] = await listAll({ limit: 200 });
      const last = recordOf(items[items.length - 1]);
      await open.store.transaction(tx =>
        tx.saveTicket(
          last,
          { ...last, major: true, createdAt: new Date() },
          [],
        ),
      );
      const [first] = (await list({ limit: 1 })).items;
      expect(first.number).toBe(last.number);
    });
  });
});

function compare(a: number[], b: number[]): number {
  const index = a.findIndex((value, at) => value !== b[at]);
  return index < 0 ? 0 : a[index] - b[index];
}
