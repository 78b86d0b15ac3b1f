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
import fc from 'fast-check';
import {
  PRIORITIES,
  Ticket,
  TICKET_STATUSES,
  TICKET_TYPES,
  TICKET_VIEWS,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { testDatabases } from '../store/__testUtils__/databases';
import { ENTITY } from './__testUtils__/roles';
import { UPSTREAM } from './__testUtils__/secretStory';
import {
  Portal,
  recipientsOf,
  Send,
  startPortal,
  untilDelivered,
} from './__testUtils__/startPortal';
import { fillWorld, OBSERVERS, SUMMARIES } from './__testUtils__/twoWorlds';

const databases = testDatabases();

/** Values that occur on hidden tickets, on visible ones, on both or on none. */
const FILTERS: Record<string, readonly string[]> = {
  view: TICKET_VIEWS,
  status: TICKET_STATUSES,
  priority: PRIORITIES,
  type: TICKET_TYPES,
  desk: ['service-desk', 'people'],
  team: ['service-desk', 'people-desk', 'pos-support'].map(group),
  assignee: ['none', 'user:default/pos-engineer'],
  supervisor: ['user:default/operator'],
  requester: ['developer', 'customer-south', 'billing-admin'].map(user),
  customer: ['retail-north', 'retail-south'].map(group),
  entity: [ENTITY, UPSTREAM],
  system: ['system:default/billing'],
  tag: ['pos'],
  text: ['beep', 'hidden', 'it', 'theirs'],
  orderBy: ['urgency', 'createdAt:asc', 'updatedAt:desc', 'dueAt'],
};

const query = fc
  .record(
    Object.fromEntries(
      Object.entries(FILTERS).map(([name, values]) => [
        name,
        fc.constantFrom(...values),
      ]),
    ),
    { requiredKeys: [] },
  )
  .map(filters =>
    new URLSearchParams(filters as Record<string, string>).toString(),
  );

/** Differs between the worlds by nature: numbers are given out in order. */
function withoutNumbers({ number, createdAt, updatedAt, ...rest }: Ticket) {
  return { ...rest, resolvedAt: undefined };
}

describe.each(databases.eachSupportedId())('two worlds on %s', id => {
  let plain: Send;
  let other: Send;
  let hidden: string[];
  const portals: Portal[] = [];

  beforeAll(async () => {
    const worlds = await Promise.all([databases.init(id), databases.init(id)]);
    [plain, other] = await Promise.all(
      worlds.map(async (knex, index) => {
        const { send, portal } = await startPortal(knex);
        portals[index] = portal;
        return send;
      }),
    );
    await fillWorld(plain, false);
    hidden = await fillWorld(other, true);
    await Promise.all(worlds.map(untilDelivered));
  });

  /** Page by page, forwards to the end and one step back. */
  async function walk(
    send: Send,
    persona: string,
    list: string,
    limit: number,
  ) {
    const pages: unknown[] = [];
    let cursor: string | undefined;
    let before: string | undefined;
    do {
      const at: string = cursor ? `&cursor=${encodeURIComponent(cursor)}` : '';
      const path = `/tickets?count=true&limit=${limit}&${list}${at}`;
      const { status, body } = await send(persona, 'get', path);
      expect(status).toBe(200);
      pages.push({
        total: body.totalItems,
        items: body.items.map(withoutNumbers),
        hasNext: Boolean(body.pageInfo.nextCursor),
        hasPrev: Boolean(body.pageInfo.prevCursor),
      });
      cursor = body.pageInfo.nextCursor;
      before = body.pageInfo.prevCursor;
    } while (cursor);
    if (before) {
      const path = `/tickets?limit=${limit}&${list}&cursor=${encodeURIComponent(
        before,
      )}`;
      const { body } = await send(persona, 'get', path);
      pages.push(body.items.map(withoutNumbers));
    }
    return pages;
  }

  /** What a list shows in the one world and in the other. */
  function inBoth(persona: string, list: string, limit: number) {
    return Promise.all(
      [plain, other].map(send => walk(send, persona, list, limit)),
    );
  }

  describe.each(OBSERVERS)('look the same to %s', persona => {
    it.each(Object.entries(FILTERS))('by %s', async (name, values) => {
      for (const value of values) {
        const list = new URLSearchParams({ [name]: value }).toString();
        const [here, there] = await inBoth(persona, list, 50);
        expect(there).toEqual(here);
      }
    });

    it('by the numbers of hidden tickets', async () => {
      for (const number of hidden) {
        const path = `/tickets?count=true&text=${number}`;
        const { body } = await other(persona, 'get', path);
        expect(body).toMatchObject({ items: [], totalItems: 0 });
      }
    });

    it('by what is sent to them', () => {
      const [here, there] = portals.map(({ deliveries }) =>
        deliveries
          .filter(delivery => recipientsOf(delivery).includes(user(persona)))
          .map(({ payload }) =>
            [
              payload?.title.replace(/^HD-\d+/, ''),
              payload?.description,
            ].join(),
          )
          .sort(),
      );
      expect(there).toEqual(here);
    });

    it('by any query, page by page', async () => {
      const limits = fc.integer({ min: 1, max: 3 });
      const property = fc.asyncProperty(query, limits, async (list, limit) => {
        const [here, there] = await inBoth(persona, list, limit);
        expect(there).toEqual(here);
      });
      await fc.assert(property, { numRuns: 12 });
    });

    it('by what entities have open', async () => {
      for (const path of ['/me', ...SUMMARIES]) {
        const [here, there] = await Promise.all(
          [plain, other].map(send => send(persona, 'get', path)),
        );
        const upstream = ({ upstream: found = [], ...rest }) => ({
          ...rest,
          upstream: found.map(({ title, status }) => ({ title, status })),
        });
        expect(upstream(there.body)).toEqual(upstream(here.body));
      }
    });
  });

  it('differ for who may see the hidden tickets', async () => {
    const count = async (send: Send, persona: string) =>
      (await send(persona, 'get', '/tickets')).body.items.length;
    expect(await count(plain, 'customer-south')).toBe(0);
    expect(await count(other, 'customer-south')).toBe(2);
    expect(await count(plain, 'developer')).toBe(6);
  });
});

function group(name: string) {
  return `group:default/${name}`;
}

function user(name: string) {
  return `user:default/${name}`;
}
