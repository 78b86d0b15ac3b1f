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
import { setImmediate } from 'node:timers/promises';
import { testDatabases } from '../store/__testUtils__/databases';
import { CONFIG, PROGRAM, READING_PROGRAM } from './__testUtils__/organisation';
import { must } from './__testUtils__/requests';
import { Portal, Send, startPortal } from './__testUtils__/startPortal';

const databases = testDatabases();
const SECRET = 'zebrafinch';
const LEAD = 'support-lead';

/** The demo's management has one desk; another desk has none. */
const TWO_DESKS = {
  helpdesk: {
    desks: CONFIG.helpdesk.desks.map(desk =>
      desk.id === 'people' ? { ...desk, managementGroup: undefined } : desk,
    ),
  },
};

describe.each(databases.eachSupportedId())('dead letters on %s', id => {
  let knex: Knex;
  let send: Send;
  let portal: Portal;
  let numbers: { open: string; confidential: string; elsewhere: string };

  beforeAll(async () => {
    knex = await databases.init(id);
    ({ send, portal } = await startPortal(knex, TWO_DESKS));
    portal.reachable = false;
    const file = async (more: object) => {
      const ticket = { title: SECRET, description: SECRET, ...more };
      return (await must(send, 'developer', 'post', '/tickets', ticket)).number;
    };
    numbers = {
      open: await file({}),
      confidential: await file({ confidential: true }),
      elsewhere: await file({ desk: 'people' }),
    };
    await must(send, 'operator', 'post', `/tickets/${numbers.open}/claim`);
    await untilAllHaveFailedOnce();
  });

  /** So that no attempt under way writes its own error afterwards. */
  async function untilAllHaveFailedOnce() {
    while (await knex('outbox').whereNull('last_error').first()) {
      await setImmediate();
    }
  }

  /** Until the relay has looked again for what is due. */
  async function untilNothingWaits() {
    while (await knex('outbox').first()) {
      await setImmediate();
    }
  }

  /** As if their last attempt had failed, too. */
  const giveUp = () =>
    knex('outbox').update({
      dead_at: new Date('2026-03-02T09:00:00.000Z'),
      attempts: 14,
      last_error: 'Error: out of order',
    });

  beforeEach(giveUp);

  async function listed(persona: string) {
    const { status, body } = await send(persona, 'get', '/outbox/dead');
    return status === 200
      ? [
          ...new Set(body.items.map((item: { number: string }) => item.number)),
        ].sort()
      : status;
  }

  const retry = async (persona: string, one = '') =>
    send(persona, 'post', `/outbox/dead${one}/retry`);

  const countDead = async () =>
    (await knex('outbox').whereNotNull('dead_at')).length;

  it('are listed without what they say', async () => {
    const response = await send(LEAD, 'get', '/outbox/dead?limit=1');
    expect(response.body).toEqual({
      items: [
        {
          id: expect.stringMatching(/^\d+$/),
          sink: expect.stringMatching(/^(refreshes|notices)$/),
          number: numbers.open,
          attempts: 14,
          error: 'Error: out of order',
          createdAt: expect.any(String),
          deadAt: '2026-03-02T09:00:00.000Z',
        },
      ],
      pageInfo: { nextCursor: expect.any(String) },
    });
    expect(response.text).not.toContain(SECRET);
    const next = `/outbox/dead?limit=1&cursor=${response.body.pageInfo.nextCursor}`;
    const { body } = await send(LEAD, 'get', next);
    expect(body.items[0].number).toBe(numbers.open);
    expect(body.items[0].id).not.toBe(response.body.items[0].id);
  });

  it.each([
    ['anonymous', 401],
    ['guest', 403],
    ['developer', 403],
    ['operator', 403],
    ['pos-engineer', 403],
    ['customer-north', 403],
  ])('are not for %s', async (persona, status) => {
    expect(await listed(persona)).toBe(status);
    expect((await retry(persona)).status).toBe(status);
    const dead = await knex('outbox').first('id');
    expect((await retry(persona, `/${dead.id}`)).status).toBe(status);
    expect(await countDead()).toBeGreaterThan(0);
  });

  it('are shown to management of what it manages and may read', async () => {
    expect(await listed(LEAD)).toEqual([numbers.open]);
    expect(await listed(PROGRAM)).toEqual([
      numbers.open,
      numbers.confidential,
      numbers.elsewhere,
    ]);
  });

  it('are tried again by management, and no others of them', async () => {
    const before = await countDead();
    const { body } = await retry(LEAD);
    expect(body.retried).toBeGreaterThan(0);
    expect(await countDead()).toBe(before - body.retried);
    expect(await listed(LEAD)).toEqual([]);
    expect(await listed(PROGRAM)).toEqual([
      numbers.confidential,
      numbers.elsewhere,
    ]);
  });

  it('are tried again one by one', async () => {
    const { body } = await send(PROGRAM, 'get', '/outbox/dead');
    const before = await countDead();
    const [first] = body.items;
    const retried = await retry(PROGRAM, `/${first.id}`);
    expect(retried.body).toEqual({ retried: 1 });
    expect(await countDead()).toBe(before - 1);
    expect((await retry(PROGRAM, `/${first.id}`)).status).toBe(404);
  });

  it.each(['0', '-1', '1e3', '99999999999999', 'x', '__proto__'])(
    'are none with the id %s',
    async one => {
      expect((await retry(LEAD, `/${one}`)).status).toBe(404);
    },
  );

  it('of a ticket that is hidden are as if there were none', async () => {
    const hidden = await knex('outbox')
      .where('ticket_id', Number(numbers.confidential.slice(3)))
      .first('id');
    const refused = await retry(LEAD, `/${hidden.id}`);
    expect(refused.status).toBe(404);
    const missing = await retry(LEAD, '/99999999');
    expect(refused.text.replaceAll(String(hidden.id), '…')).toBe(
      missing.text.replaceAll('99999999', '…'),
    );
  });

  it('are not sent again by a program that may only read', async () => {
    const before = await countDead();
    expect(await listed(READING_PROGRAM)).toContain(numbers.open);
    expect((await retry(READING_PROGRAM)).body).toEqual({ retried: 0 });
    expect(await countDead()).toBe(before);
  });

  it('leave once their sink works again', async () => {
    portal.reachable = true;
    portal.deliveries.length = 0;
    await retry(PROGRAM);
    await untilNothingWaits();
    expect(JSON.stringify(portal.deliveries)).toContain(numbers.elsewhere);
    expect(await listed(PROGRAM)).toEqual([]);
  });
});
