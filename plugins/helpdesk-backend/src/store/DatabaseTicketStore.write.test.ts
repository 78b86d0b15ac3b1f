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
import { ConflictError } from '@backstage/errors';
import { TicketFilter } from '@helpdesk/backstage-plugin-helpdesk-node';
import { TicketDraft, TicketRecord } from '../domain/ticket/TicketRecord';
import { toTicketEventRow } from './rows/TicketEventRow';
import { testDatabases } from './__testUtils__/databases';
import { anEvent } from './__testUtils__/events';
import { openStore, OpenStore } from './__testUtils__/openStore';
import { aConsultation } from './__testUtils__/consultation';
import { aTicketDraft } from './__testUtils__/ticketDraft';

const ANY: TicketFilter = { not: { field: 'status', values: [] } };
const NO_PAGE = { limit: 200, includeInternal: true };

const COMPLETE: TicketDraft = aTicketDraft({
  title: 'Каса не друкує 🧾 %_\\ "quoted" \u{1F468}\u200D\u{1F469}',
  description: `${'a\u0301\u202E\uFFFD\u2028\t\r\n'.repeat(50)}\uFEFFкінець`,
  status: 'pending',
  pendingReason: 'scheduled',
  followUpAt: new Date('2026-03-09T23:59:59.999Z'),
  assignee: 'user:default/pos-engineer',
  supervisor: 'user:default/operator',
  requester: {
    contact: {
      name: 'Олена',
      email: 'olena@north.example',
      phone: '+380 44 000 00 00',
      customer: 'group:default/retail-north',
    },
  },
  customer: 'group:default/retail-north',
  entities: [
    { ref: 'resource:default/pos-terminal-0002', system: 'system:default/a' },
    { ref: 'component:default/billing-api' },
    { ref: 'component:default/a', system: 'system:default/a' },
  ],
  watchers: ['user:default/z', 'user:default/a'],
  tags: ['vip', 'друк'],
  consultations: [
    aConsultation(),
    {
      id: '7f0c5f0e-54be-4c5b-9b39-2d3c5d8d8a11',
      team: 'group:default/sysadmins',
      question: 'Чий чек?',
      state: 'answered',
      blocking: true,
      dueAt: new Date('2026-03-02T11:00:00.001Z'),
      requestedBy: 'user:default/operator',
      requestedFor: 'group:default/service-desk',
      requestedAt: new Date('2026-03-02T10:00:00.001Z'),
      acceptedBy: 'user:default/a',
      acceptedAt: new Date('2026-03-02T10:30:00.001Z'),
      endedBy: 'user:default/b',
      endedAt: new Date('2026-03-02T12:00:00.001Z'),
      answer: 'Наш',
      reason: 'Late',
      overdueAt: new Date('2026-03-02T11:00:30.001Z'),
    },
  ],
  confidential: true,
  major: true,
  audience: 'participants',
  resolution: 'Paper was out.',
  escalatedAt: new Date('2026-03-02T09:00:00.001Z'),
  acceptedAt: new Date('2026-03-02T09:00:00.999Z'),
  returns: 2,
  returnedAt: new Date('2026-03-02T09:30:00.001Z'),
  resolvedAt: new Date('2026-10-25T00:30:00.000Z'),
  closedAt: new Date('2026-10-25T01:30:00.000Z'),
});

const databases = testDatabases();

describe.each(databases.eachSupportedId())('writing tickets on %s', id => {
  let open: OpenStore;

  beforeAll(async () => {
    open = await openStore(databases, id);
  });

  const register = (draft: Partial<TicketDraft> = {}) =>
    open.store.transaction(tx => tx.insertTicket(aTicketDraft(draft)));

  const save = (
    before: TicketRecord,
    changes: Partial<TicketRecord>,
    events = [anEvent()],
  ) =>
    open.store.transaction(tx =>
      tx.saveTicket(before, { ...before, ...changes }, events),
    );

  it.each([
    ['least', aTicketDraft({ entities: [] })],
    ['most', COMPLETE],
  ])('gives back a ticket with the %s that one can have', async (_, draft) => {
    const registered = await open.store.transaction(tx =>
      tx.insertTicket(draft),
    );
    expect(registered).toEqual({
      ...draft,
      id: expect.any(Number),
      number: `HD-${registered.id}`,
      version: 0,
      publicVersion: 0,
    });
    await expect(
      open.store.findTicket(registered.number, ANY),
    ).resolves.toEqual(registered);
  });

  it('knows beside the entities which tickets are closed', async () => {
    const before = await register({
      entities: [
        { ref: 'component:default/a' },
        { ref: 'component:default/b' },
      ],
    });
    const closed = async () => {
      const rows = await open
        .knex('ticket_entities')
        .where('ticket_id', before.id);
      return rows.map(row => Boolean(row.closed));
    };
    expect(await closed()).toEqual([false, false]);
    const { ticket } = await save(before, { status: 'closed' });
    expect(await closed()).toEqual([true, true]);
    await save(ticket, { status: 'open' });
    expect(await closed()).toEqual([false, false]);
  });

  it('numbers tickets that are registered at once apart', async () => {
    const tickets = await Promise.all(
      Array.from({ length: 20 }, () => register()),
    );
    expect(new Set(tickets.map(ticket => ticket.number)).size).toBe(20);
  });

  it.each([
    'HD-0',
    'HD-01',
    'HD-',
    'HD',
    '1',
    'hd-1',
    'XX-1',
    'HD-1 ',
    ' HD-1',
    'HD-1\n',
    'HD-+1',
    'HD--1',
    'HD-1e0',
    'HD-1.0',
    'HD-٣',
    'HD-HD-1',
    'HD-999999999999999',
    'HD-9999999999999999',
    '',
  ])('knows no ticket %j', async number => {
    await register();
    expect(await open.store.findTicket(number, ANY)).toBeUndefined();
    expect(
      await open.store.transaction(tx => tx.lockTicket(number, ANY)),
    ).toBeUndefined();
  });

  it('hides a ticket from a filter that it does not fulfil', async () => {
    const { number } = await register({ team: 'group:default/a' });
    const a: TicketFilter = { field: 'team', values: ['group:default/a'] };
    const b: TicketFilter = { field: 'team', values: ['group:default/b'] };
    expect(await open.store.findTicket(number, a)).toMatchObject({ number });
    expect(await open.store.findTicket(number, b)).toBeUndefined();
    await open.store.transaction(async tx => {
      expect(await tx.lockTicket(number, a)).toMatchObject({ number });
      expect(await tx.lockTicket(number, b)).toBeUndefined();
    });
  });

  it('replaces a ticket by its next state', async () => {
    const before = await register();
    const { status: _, ...changes } = COMPLETE;
    const { ticket } = await save(before, { ...changes, status: 'resolved' });
    expect(ticket).toEqual({
      ...COMPLETE,
      status: 'resolved',
      id: before.id,
      number: before.number,
      version: 1,
      publicVersion: 1,
    });
    expect(await open.store.findTicket(before.number, ANY)).toEqual(ticket);

    const least = aTicketDraft({ entities: [] });
    const empty = Object.fromEntries(
      Object.keys(COMPLETE).map(key => [key, undefined]),
    );
    const { ticket: emptied } = await save(ticket, { ...empty, ...least });
    expect(emptied).toMatchObject({ ...least, version: 2 });
    expect(await open.store.findTicket(before.number, ANY)).toEqual(emptied);
  });

  it('leaves other tickets alone', async () => {
    const [other, one] = [await register(COMPLETE), await register()];
    await save(one, { title: 'Changed', entities: [], watchers: ['user:x/y'] });
    expect(await open.store.findTicket(other.number, ANY)).toEqual(other);
  });

  it('numbers events without gaps', async () => {
    const registered = await register();
    const note = '0b0c3f0e-6f0a-4d53-9d5c-3f0a3c5a1d11';
    const events = [
      anEvent({ type: 'created', changes: { title: { to: '\u0000\ud800' } } }),
      anEvent({ type: 'noted', internal: true, messageId: note }),
      anEvent({
        type: 'routed',
        reason: 'Власник змінився',
        internalChanges: { routing: { from: null, to: { deep: [1, 'є'] } } },
      }),
    ];
    const first = await save(registered, {}, events.slice(0, 2));
    expect(first.ticket.version).toBe(2);
    const second = await save(first.ticket, {}, events.slice(2));
    expect(second.ticket.version).toBe(3);

    const expected = events.map((event, index) => ({
      ...event,
      ticketId: registered.id,
      version: index + 1,
    }));
    expect([...first.events, ...second.events]).toEqual(expected);
    const { items } = await open.store.listEvents(registered.id, NO_PAGE);
    expect(items).toEqual(expected);
  });

  it('counts what participants may know of, whoever has written it', async () => {
    const registered = await register();
    const { ticket, events } = await save(registered, {}, [
      anEvent(),
      anEvent({ internal: true }),
      anEvent({ internal: true }),
      anEvent(),
    ]);
    expect(ticket).toMatchObject({ version: 4, publicVersion: 2 });

    // a replica of another release knows of no such number
    const others = [
      { ...events[0], version: 5 },
      { ...events[1], version: 6 },
    ];
    await open.knex('ticket_events').insert(others.map(toTicketEventRow));
    await open.knex('tickets').where({ id: ticket.id }).update({ version: 6 });
    const counted = { version: 6, publicVersion: 3 };
    expect(await open.store.findTicket(ticket.number, ANY)).toMatchObject(
      counted,
    );
    const { items } = await open.store.listTickets({
      filter: ANY,
      order: { field: 'createdAt', direction: 'desc' },
      limit: 200,
    });
    expect(items.find(({ id: listed }) => listed === ticket.id)).toMatchObject(
      counted,
    );
  });

  it('refuses to save over a change that was not seen', async () => {
    const seen = await register();
    await save(seen, { title: 'First' });
    await expect(
      save(seen, { title: 'Second', tags: ['lost'] }),
    ).rejects.toThrow(ConflictError);
    expect(await open.store.findTicket(seen.number, ANY)).toMatchObject({
      title: 'First',
      tags: [],
      version: 1,
    });
    const { items } = await open.store.listEvents(seen.id, NO_PAGE);
    expect(items).toHaveLength(1);
  });
});
