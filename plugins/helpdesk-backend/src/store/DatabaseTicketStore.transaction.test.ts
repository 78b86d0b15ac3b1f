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

import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import { TicketFilter } from '@helpdesk/backstage-plugin-helpdesk-node';
import { TicketDraft, TicketRecord } from '../domain/ticket/TicketRecord';
import { testDatabases } from './__testUtils__/databases';
import { anEvent } from './__testUtils__/events';
import { openStore, OpenStore } from './__testUtils__/openStore';
import { aTicketDraft } from './__testUtils__/ticketDraft';
import { IdempotencyEntry } from './TicketStore';

const ANY: TicketFilter = { not: { field: 'status', values: [] } };
const NO_PAGE = { limit: 200, includeInternal: true };

const databases = testDatabases();

describe.each(databases.eachSupportedId())('transactions on %s', id => {
  let open: OpenStore;

  beforeAll(async () => {
    open = await openStore(databases, id);
  });

  const register = (draft: Partial<TicketDraft> = {}) =>
    open.store.transaction(tx => tx.insertTicket(aTicketDraft(draft)));

  /** SQLite's only connection is taken, so others wait there from the start. */
  async function untilAnotherWaits() {
    while (id.startsWith('POSTGRES')) {
      const waiting = await open
        .knex('pg_locks')
        .where('granted', false)
        .first();
      if (waiting) {
        return;
      }
    }
  }

  it('lets one of many writers at a time have a ticket', async () => {
    const { number, id: ticketId } = await register();
    await Promise.all(
      Array.from({ length: 10 }, () =>
        open.store.transaction(async tx => {
          const ticket = await tx.lockTicket(number, ANY);
          if (!ticket) {
            throw new Error(`${number} is gone`);
          }
          const returns = ticket.returns + 1;
          const watchers = [...ticket.watchers, `user:default/${returns}`];
          const after = { ...ticket, returns, watchers };
          await tx.saveTicket(ticket, after, [anEvent()]);
        }),
      ),
    );
    const ticket = await open.store.findTicket(number, ANY);
    expect(ticket).toMatchObject({ returns: 10, version: 10 });
    expect(ticket?.watchers).toHaveLength(10);
    const { items } = await open.store.listEvents(ticketId, NO_PAGE);
    expect(items.map(event => event.version)).toEqual(
      Array.from({ length: 10 }, (_, index) => index + 1),
    );
  });

  it('sees who may read a ticket as of the lock', async () => {
    const before = await register({ watchers: ['user:default/leaver'] });
    const leaver: TicketFilter = {
      field: 'watcher',
      values: ['user:default/leaver'],
    };
    let locking: Promise<TicketRecord | undefined> | undefined;
    await open.store.transaction(async tx => {
      await tx.lockTicket(before.number, ANY);
      locking = open.store.transaction(other =>
        other.lockTicket(before.number, leaver),
      );
      await untilAnotherWaits();
      await tx.saveTicket(before, { ...before, watchers: [] }, [anEvent()]);
    });
    expect(await locking).toBeUndefined();
  });

  it('lets a migration refer to a ticket that is locked', async () => {
    const { number, id: ticketId } = await register();
    await open.store.transaction(async tx => {
      await tx.lockTicket(number, ANY);
      if (id.startsWith('POSTGRES')) {
        await open
          .knex('ticket_tags')
          .insert({ ticket_id: ticketId, position: 0, tag: 'while-locked' });
      }
    });
    const ticket = await open.store.findTicket(number, ANY);
    expect(ticket?.tags).toEqual(
      id.startsWith('POSTGRES') ? ['while-locked'] : [],
    );
  });

  it('leaves nothing of a transaction that fails', async () => {
    const seen = await register();
    const { knex, store } = open;
    const tables = [
      'tickets',
      'ticket_entities',
      'ticket_watchers',
      'ticket_tags',
      'ticket_events',
      'messages',
      'outbox',
      'idempotency_keys',
    ];
    const contents = () =>
      Promise.all(tables.map(table => knex(table).count('* as count').first()));
    const before = await contents();
    const failure = store.transaction(async tx => {
      const ticket = await tx.insertTicket(
        aTicketDraft({ watchers: ['user:default/a'], tags: ['vip'] }),
      );
      await tx.saveTicket(ticket, { ...ticket, returns: 9 }, [anEvent()]);
      await tx.saveTicket(seen, { ...seen, title: 'Gone' }, [anEvent()]);
      await tx.insertMessage({
        id: 'a6ab3d0e-8d1e-4c7e-8f86-0d3f6b1c9f00',
        ticketId: ticket.id,
        author: 'user:default/a',
        side: 'staff',
        visibility: 'public',
        body: 'Gone',
        createdAt: new Date(),
      });
      await tx.enqueue([
        { sink: 'signals', ticketId: ticket.id, version: 1, payload: {} },
      ]);
      await tx.insertIdempotencyEntry(
        { caller: 'a', key: 'gone', fingerprint: 'f', result: ticket.number },
        new Date(),
      );
      throw new Error('changed my mind');
    });
    await expect(failure).rejects.toThrow('changed my mind');
    expect(await contents()).toEqual(before);
    expect(await store.findTicket(seen.number, ANY)).toEqual(seen);
  });

  it('remembers an idempotency key of one caller until it is forgotten', async () => {
    const entry = {
      caller: 'user:default/a',
      key: 'ключ',
      fingerprint: 'f1',
      result: 'HD-1',
    };
    const at = new Date('2026-03-02T09:00:00.000Z');
    const find = (caller: string, key: string) =>
      open.store.findIdempotencyEntry(caller, key);
    const insert = (changes: Partial<IdempotencyEntry> = {}) =>
      open.store.transaction(tx =>
        tx.insertIdempotencyEntry({ ...entry, ...changes }, at),
      );

    expect(await find(entry.caller, entry.key)).toBeUndefined();
    await insert();
    expect(await find(entry.caller, entry.key)).toEqual(entry);
    expect(await find('user:default/b', entry.key)).toBeUndefined();
    expect(await find(entry.caller, 'Ключ')).toBeUndefined();

    const conflict = await insert({ fingerprint: 'f2' }).catch(error => error);
    expect(isDatabaseConflictError(conflict)).toBe(true);
    const receipt = { status: 'open' as const, team: 'group:default/a' };
    await insert({ caller: 'user:default/b', receipt });
    expect(await find('user:default/b', entry.key)).toMatchObject({ receipt });

    await open.store.deleteIdempotencyEntriesBefore(at);
    expect(await find(entry.caller, entry.key)).toEqual(entry);
    await open.store.deleteIdempotencyEntriesBefore(new Date(+at + 1));
    expect(await find(entry.caller, entry.key)).toBeUndefined();
  });

  it('lets one of two requests with the same key win', async () => {
    const attempts = await Promise.allSettled(
      ['first', 'second'].map(fingerprint =>
        open.store.transaction(async tx => {
          const { number } = await tx.insertTicket(
            aTicketDraft({ tags: ['raced'] }),
          );
          await tx.insertIdempotencyEntry(
            { caller: 'racer', key: 'k', fingerprint, result: number },
            new Date(),
          );
          return number;
        }),
      ),
    );
    const lost = attempts.flatMap(attempt =>
      attempt.status === 'rejected' ? [attempt.reason] : [],
    );
    expect(lost).toHaveLength(1);
    expect(isDatabaseConflictError(lost[0])).toBe(true);
    const raced: TicketFilter = { field: 'tag', values: ['raced'] };
    expect(await open.store.countTickets(raced)).toBe(1);
  });
});
