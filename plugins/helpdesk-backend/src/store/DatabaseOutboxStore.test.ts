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
import { testDatabases } from './__testUtils__/databases';
import { openStore, OpenStore } from './__testUtils__/openStore';
import { OutboxEntry } from './OutboxStore';
import { aTicketDraft } from './__testUtils__/ticketDraft';

const at = (second: number) => new Date(Date.UTC(2026, 2, 2, 9, 0, second));

const databases = testDatabases();

describe.each(databases.eachSupportedId())('outbox on %s', id => {
  let open: OpenStore;
  let ticketId: number;

  beforeEach(async () => {
    open = await openStore(databases, id);
    ({ id: ticketId } = await open.store.transaction(tx =>
      tx.insertTicket(aTicketDraft()),
    ));
  });

  const enqueue = (sink: string, ...versions: number[]) =>
    open.store.transaction(tx =>
      tx.enqueue(
        versions.map(version => ({
          sink,
          ticketId,
          version,
          payload: { to: ['користувач'], version },
        })),
      ),
    );

  const claim = (
    second: number,
    options: { limit?: number; lease?: number } = {},
  ) =>
    open.outbox.claim({
      sink: 'signals',
      now: at(second),
      leaseUntil: at(second + (options.lease ?? 30)),
      limit: options.limit ?? 10,
    });

  const versions = (entries: { version: number }[]) =>
    entries.map(entry => entry.version);

  it('hands out what is due for a sink, oldest first', async () => {
    await enqueue('signals', 1, 2);
    await enqueue('mail', 9);
    await enqueue('signals', 3);
    const first = await claim(0, { limit: 2 });
    expect(first).toEqual([
      {
        id: expect.any(Number),
        sink: 'signals',
        ticketId,
        version: 1,
        payload: { to: ['користувач'], version: 1 },
        attempts: 1,
        leaseUntil: at(30),
      },
      expect.objectContaining({ version: 2 }),
    ]);
    expect(versions(await claim(0))).toEqual([3]);
    expect(await claim(0)).toEqual([]);
  });

  it('stores nothing for no effects', async () => {
    await enqueue('signals');
    expect(await claim(0)).toEqual([]);
  });

  it('gives no entry to two relays', async () => {
    await enqueue('signals', ...Array.from({ length: 40 }, (_, i) => i + 1));
    const claims = await Promise.all(
      Array.from({ length: 8 }, () => claim(0, { limit: 5 })),
    );
    const claimed = claims.flat().map(entry => entry.id);
    expect(new Set(claimed).size).toBe(claimed.length);
    const left = await claim(0, { limit: 100 });
    expect(claimed.length + left.length).toBe(40);
  });

  it('hands an entry out again when its lease is over', async () => {
    await enqueue('signals', 1);
    await claim(0, { lease: 10 });
    expect(await claim(9)).toEqual([]);
    expect(await claim(10)).toMatchObject([{ version: 1, attempts: 2 }]);
  });

  it('takes back what was not tried', async () => {
    await enqueue('signals', 1, 2);
    const [, second] = await claim(0);
    await open.outbox.giveBack([second]);
    expect(await claim(1)).toMatchObject([{ version: 2, attempts: 1 }]);
  });

  it('takes nothing back that another one has claimed since', async () => {
    await enqueue('signals', 1);
    const late = await claim(0, { lease: 10 });
    await claim(10, { lease: 30 });
    await open.outbox.giveBack(late);
    expect(await claim(11)).toEqual([]);
    expect(await claim(40)).toMatchObject([{ version: 1, attempts: 3 }]);
  });

  it('forgets what was delivered', async () => {
    await enqueue('signals', 1, 2);
    const [one] = await claim(0, { lease: 10 });
    await open.outbox.complete(one.id);
    expect(versions(await claim(20))).toEqual([2]);
  });

  it('waits until the time of a retry, after what is new', async () => {
    await enqueue('signals', 1);
    const [entry] = await claim(0);
    await open.outbox.retry(entry, at(5), 'no answer');
    expect(await claim(4)).toEqual([]);
    await enqueue('signals', 2);
    expect(versions(await claim(5))).toEqual([2, 1]);
    await expect(
      open.knex('outbox').where('id', entry.id).first(),
    ).resolves.toMatchObject({ last_error: 'no answer', attempts: 2 });
  });

  it('keeps what was given up, and leaves it alone', async () => {
    await enqueue('signals', 1);
    const [entry] = await claim(0);
    await open.outbox.bury(entry, 'no such user');
    expect(await claim(3000)).toEqual([]);
    const row = await open.knex('outbox').where('id', entry.id).first();
    expect(row).toMatchObject({ last_error: 'no such user', attempts: 1 });
    expect(row.dead_at).not.toBeNull();
  });

  it.each<[string, (late: OutboxEntry) => Promise<void>]>([
    ['retry', late => open.outbox.retry(late, at(11), 'no answer')],
    ['end', late => open.outbox.bury(late, 'no answer')],
  ])(
    'takes no %s from a relay whose lease is over and has gone to another',
    async (_, settle) => {
      await enqueue('signals', 1);
      const [late] = await claim(0, { lease: 10 });
      await claim(10, { lease: 30 });
      await settle(late);
      expect(await claim(12)).toEqual([]);
      expect(await claim(40)).toMatchObject([{ version: 1, attempts: 3 }]);
    },
  );

  // SQLite has one connection, so there is never another one at the same time.
  if (id.startsWith('POSTGRES')) {
    it('does not wait for entries that another relay is claiming', async () => {
      await enqueue('signals', 1, 2);
      await open.knex.transaction(async other => {
        await other('outbox').where('version', 1).forUpdate();
        expect(versions(await claim(0))).toEqual([2]);
      });
      expect(versions(await claim(0))).toEqual([1]);
    });
  }
});
