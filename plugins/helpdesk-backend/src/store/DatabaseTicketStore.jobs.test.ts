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
import { TicketDraft } from '../domain/ticket/TicketRecord';
import { Holding } from '../domain/ticket/Holding';
import { ANY_TICKET } from '../domain/access/visibility';
import { testDatabases } from './__testUtils__/databases';
import { openStore, OpenStore } from './__testUtils__/openStore';
import { FollowUp } from './TicketStore';
import { aTicketDraft } from './__testUtils__/ticketDraft';

const at = (minute: number) => new Date(Date.UTC(2026, 2, 2, 9, minute));

const databases = testDatabases();

describe.each(databases.eachSupportedId())('work for jobs on %s', id => {
  let open: OpenStore;

  beforeEach(async () => {
    open = await openStore(databases, id);
  });

  /** Registers in order, so that the first one is HD-1. */
  const register = (...drafts: Partial<TicketDraft>[]) =>
    open.store.transaction(async tx => {
      for (const draft of drafts) {
        await tx.insertTicket(aTicketDraft(draft));
      }
    });

  it('lists follow-ups whose time has come, one page after the other', async () => {
    await register(
      { status: 'pending', followUpAt: at(3), desk: 'north' },
      { status: 'pending', followUpAt: at(1) },
      { status: 'pending', followUpAt: at(4) },
      { status: 'pending' },
      { status: 'open', followUpAt: at(1) },
      { status: 'pending', followUpAt: at(3) },
    );
    const expected = [
      { number: 'HD-2', desk: 'central', followUpAt: at(1) },
      { number: 'HD-1', desk: 'north', followUpAt: at(3) },
      { number: 'HD-6', desk: 'central', followUpAt: at(3) },
    ];
    const list = (limit: number, after?: FollowUp) =>
      open.store.listFollowUps(at(3), { limit, after });
    expect(await list(9)).toEqual(expected);
    const [first, second] = await list(2);
    expect([first, second]).toEqual(expected.slice(0, 2));
    expect(await list(2, second)).toEqual(expected.slice(2));
    expect(await list(2, expected[2])).toEqual([]);
  });

  it('lists what a desk has resolved, the first first', async () => {
    await register(
      { status: 'resolved', resolvedAt: at(2) },
      { status: 'resolved', resolvedAt: at(1) },
      { status: 'resolved', resolvedAt: at(3) },
      { status: 'closed', resolvedAt: at(1) },
      { status: 'open', resolvedAt: at(1) },
      { status: 'resolved', resolvedAt: at(1), desk: 'north' },
    );
    const of = (number: string, minute: number) => ({
      number,
      desk: 'central',
      resolvedAt: at(minute),
    });
    expect(await open.store.listResolved('central', { limit: 9 })).toEqual([
      of('HD-2', 1),
      of('HD-1', 2),
      of('HD-3', 3),
    ]);
    expect(await open.store.listResolved('central', { limit: 1 })).toEqual([
      of('HD-2', 1),
    ]);
  });

  it('locks what a desk has closed and not archived, the first first', async () => {
    const closed = (minute: number, more: Partial<TicketDraft> = {}) => ({
      status: 'closed' as const,
      closedAt: at(minute),
      ...more,
    });
    await register(
      closed(2),
      closed(1),
      closed(4),
      closed(3),
      closed(1, { archivedAt: at(5) }),
      closed(1, { desk: 'north' }),
      closed(1, { status: 'open' }),
      { status: 'resolved' },
    );
    const of = (key: number, minute: number) => ({
      id: key,
      desk: 'central',
      version: 0,
      closedAt: at(minute),
    });
    const lock = (limit: number) =>
      open.store.transaction(tx =>
        tx.lockClosed('central', { before: at(3), limit }),
      );
    expect(await lock(9)).toEqual([of(2, 1), of(1, 2), of(4, 3)]);
    expect(await lock(1)).toEqual([of(2, 1)]);
  });

  // SQLite has one connection, so nobody else is at work.
  if (id.startsWith('POSTGRES')) {
    it('leaves a closed ticket alone that somebody else works on', async () => {
      const closed = { status: 'closed' as const, closedAt: at(1) };
      await register(closed, closed);
      const free = await open.store.transaction(async tx => {
        await tx.lockTicket('HD-1', ANY_TICKET);
        return open.store.transaction(other =>
          other.lockClosed('central', { before: at(1), limit: 9 }),
        );
      });
      expect(free.map(ticket => ticket.id)).toEqual([2]);
    });
  }

  it('lists unclosed tickets without a routing', async () => {
    const { routing } = aTicketDraft();
    const undecided = { ...routing, outcome: 'undecided' as const };
    await register(
      { routing: undecided },
      { routing },
      { routing: undecided, status: 'closed' },
      { routing: undecided, status: 'merged' },
      { routing: undecided, status: 'resolved' },
      { routing: { ...routing, outcome: 'first-line' } },
    );
    const list = (limit: number, after?: string) =>
      open.store.listUndecidedRoutings({ limit, after });
    expect(await list(9)).toEqual(['HD-1', 'HD-5']);
    expect(await list(1)).toEqual(['HD-1']);
    expect(await list(9, 'HD-1')).toEqual(['HD-5']);
    expect(await list(9, 'HD-5')).toEqual([]);
  });

  it('lists who has a part in unclosed tickets, each part once', async () => {
    const [a, b, c] = ['a', 'b', 'c'].map(name => `user:default/${name}`);
    await register(
      { assignee: b, supervisor: c, team: 'group:default/x' },
      { assignee: b, team: 'group:default/x', status: 'resolved' },
      { assignee: b, team: 'group:default/y', desk: 'north' },
      { assignee: b, team: 'group:default/z' },
      { assignee: a, team: 'group:default/z', status: 'pending' },
      { assignee: c, team: 'group:default/x', status: 'closed' },
      { supervisor: a, team: 'group:default/x', status: 'merged' },
      {},
    );
    const of = (person: string, team: string, more: Partial<Holding> = {}) => ({
      role: 'assignee' as const,
      person,
      desk: 'central',
      team: `group:default/${team}`,
      ...more,
    });
    const expected = [
      of(a, 'z'),
      of(b, 'x'),
      of(b, 'z'),
      of(b, 'y', { desk: 'north' }),
    ];
    const { store } = open;
    expect(await store.listHoldings('assignee', { limit: 9 })).toEqual(
      expected,
    );
    for (const [index, after] of expected.entries()) {
      expect(await store.listHoldings('assignee', { after, limit: 1 })).toEqual(
        expected.slice(index + 1, index + 2),
      );
    }
    expect(await store.listHoldings('supervisor', { limit: 9 })).toEqual([
      of(c, 'x', { role: 'supervisor' }),
    ]);
  });
});
