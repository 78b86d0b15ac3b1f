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
  Ticket,
  TicketQuery,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { testDatabases } from '../store/__testUtils__/databases';
import { TestHelpdesk } from './__testUtils__/TestHelpdesk';

const databases = testDatabases();
const DAY = 24 * 60 * 60 * 1000;
const POS_TERMINAL = 'resource:default/pos-terminal-0001';

describe.each(databases.eachSupportedId())('DefaultHelpdesk on %s', id => {
  let desk: TestHelpdesk;

  beforeEach(async () => {
    desk = await TestHelpdesk.create(await databases.init(id));
  });

  async function file(
    by = 'developer',
    input: object = { entityRefs: [POS_TERMINAL] },
  ): Promise<Ticket> {
    return desk.helpdesk.createTicket(
      { title: 'No receipts', description: 'Beeps twice', ...input },
      await desk.as(by),
    );
  }

  async function perform(
    who: string,
    ticket: Ticket,
    verb: Parameters<typeof desk.helpdesk.perform>[1],
    input: object = {},
  ): Promise<Ticket> {
    return desk.helpdesk.perform(
      ticket.number,
      verb,
      input as never,
      await desk.as(who),
    );
  }

  describe('registration', () => {
    it('leaves a ticket with the first line and knows where it would go', async () => {
      const filed = await file();
      expect(filed).toMatchObject({
        status: 'new',
        team: 'group:default/service-desk',
        priority: 'P3',
        requester: { ref: 'user:default/developer' },
        firstLine: true,
        version: 1,
        allowedActions: ['update', 'reply'],
      });
      const seenByStaff = await desk.helpdesk.getTicket(
        filed.number,
        await desk.as('operator'),
      );
      expect(seenByStaff.routing).toMatchObject({
        team: 'group:default/pos-support',
        outcome: 'routed',
      });
      expect(filed.routing).toBeUndefined();
    });

    it('succeeds without the catalog and finds the rest out later', async () => {
      const developer = await desk.as('developer');
      desk.directory.fail();
      const filed = await desk.helpdesk.createTicket(
        { title: 'No receipts', description: '', entityRefs: [POS_TERMINAL] },
        {
          ...developer,
          person: { ...developer.person, internal: false, certain: false },
        },
      );
      expect(await desk.store.listUndecidedRoutings(10)).toEqual([
        filed.number,
      ]);

      await desk.helpdesk.refreshRouting(filed.number, desk.asSystem());
      expect(await desk.store.listUndecidedRoutings(10)).toEqual([
        filed.number,
      ]);

      desk.directory.recover();
      await desk.helpdesk.refreshRouting(filed.number, desk.asSystem());
      expect(await desk.store.listUndecidedRoutings(10)).toEqual([]);
      const seen = await desk.helpdesk.getTicket(
        filed.number,
        await desk.as('sysadmin'),
      );
      expect(seen).toMatchObject({
        team: 'group:default/service-desk',
        version: 2,
      });
    });

    it('flags what has no responsible team, for staff', async () => {
      const filed = await file('developer', {
        entityRefs: ['component:default/legacy-scanner'],
      });
      const seen = await desk.helpdesk.getTicket(
        filed.number,
        await desk.as('operator'),
      );
      expect(seen.flag).toContain('scanning-team');
      expect(filed.flag).toBeUndefined();
    });

    it.each([
      ['requester', { requester: { ref: 'user:default/sysadmin' } }],
      ['channel', { channel: 'phone' }],
      ['impact', { impact: 'high' }],
    ])('keeps %s for staff', async (field, input) => {
      await expect(file('developer', input)).rejects.toThrow(
        new RegExp(`^${field}: `),
      );
      await expect(file('operator', input)).resolves.toBeDefined();
    });

    it.each([
      ['title', { title: '   ' }],
      ['title', { title: 'x'.repeat(201) }],
      ['title', { title: 'a\0b' }],
      ['description', { description: 'broken \ud800' }],
      ['entityRefs\\[0\\]', { entityRefs: ['component:default/unheard-of'] }],
      ['entityRefs\\[0\\]', { entityRefs: ['pos-terminal-0001'] }],
      ['desk', { desk: 'elsewhere' }],
      ['tags\\[1\\]', { tags: ['ok', ''] }],
      ['requester', { requester: {} }],
      ['requester.ref', { requester: { ref: 'user:default/nobody' } }],
      [
        'requester.contact.customer',
        {
          requester: { contact: { name: 'A', customer: 'group:default/none' } },
        },
      ],
    ])('refuses a bad %s and writes nothing', async (field, input) => {
      await expect(file('operator', input)).rejects.toThrow(
        new RegExp(`^${field}: `),
      );
      expect(await desk.knex('tickets').select()).toEqual([]);
      expect(await desk.knex('outbox').select()).toEqual([]);
    });

    it('answers a repeated key with the same ticket, and refuses another body', async () => {
      const caller = await desk.as('developer', { idempotencyKey: 'k' });
      const input = { title: 'Once', description: '', tags: ['a'] };
      const first = await desk.helpdesk.createTicket(input, caller);
      const again = await desk.helpdesk.createTicket(
        { tags: ['a'], description: '', title: 'Once' },
        caller,
      );
      expect(again.number).toBe(first.number);
      await expect(
        desk.helpdesk.createTicket({ ...input, title: 'Twice' }, caller),
      ).rejects.toMatchObject({ name: 'ConflictError' });
      const other = await desk.helpdesk.createTicket(
        input,
        await desk.as('operator', { idempotencyKey: 'k' }),
      );
      expect(other.number).not.toBe(first.number);
    });

    it('makes one ticket of the same key sent at once', async () => {
      const caller = await desk.as('developer', { idempotencyKey: 'k' });
      const filed = await Promise.all(
        Array.from({ length: 8 }, () =>
          desk.helpdesk.createTicket(
            { title: 'Once', description: '' },
            caller,
          ),
        ),
      );
      expect(new Set(filed.map(ticket => ticket.number)).size).toBe(1);
    });
  });

  it('runs from the requester to the team that owns it and back', async () => {
    const filed = await file();

    const claimed = await perform('operator', filed, 'claim');
    expect(claimed).toMatchObject({
      status: 'open',
      assignee: 'user:default/operator',
    });
    await expect(perform('operator-2', filed, 'claim')).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringContaining('user:default/operator'),
    });

    const escalated = await perform('operator', filed, 'escalate', {
      reason: 'Needs new firmware',
    });
    expect(escalated).toMatchObject({
      team: 'group:default/pos-support',
      supervisor: 'user:default/operator',
      awaitingAcceptance: true,
      firstLine: false,
    });
    expect(escalated.assignee).toBeUndefined();

    const accepted = await perform('pos-engineer', filed, 'accept');
    expect(accepted).toMatchObject({
      assignee: 'user:default/pos-engineer',
      awaitingAcceptance: false,
      supervisor: 'user:default/operator',
    });

    await desk.helpdesk.addMessage(
      filed.number,
      { body: 'Ordering a part, secretly', visibility: 'internal' },
      await desk.as('pos-engineer'),
    );
    await desk.helpdesk.addMessage(
      filed.number,
      { body: 'A part is on its way', visibility: 'public' },
      await desk.as('pos-engineer'),
    );
    const { items: seen } = await desk.helpdesk.listMessages(
      filed.number,
      {},
      await desk.as('developer'),
    );
    expect(seen.map(message => message.body)).toEqual(['A part is on its way']);

    await perform('pos-engineer', filed, 'resolve', {
      resolution: 'Replaced the print head',
    });
    const rejected = await perform('operator', filed, 'reject-resolution', {
      reason: 'Still blinking',
    });
    expect(rejected).toMatchObject({
      status: 'open',
      assignee: 'user:default/pos-engineer',
    });
    expect(rejected.resolution).toBeUndefined();

    await perform('pos-engineer', filed, 'resolve', { resolution: 'Again' });
    const closed = await perform('developer', filed, 'close');
    expect(closed).toMatchObject({ status: 'closed', resolution: 'Again' });

    const { items: events } = await desk.helpdesk.listEvents(
      filed.number,
      {},
      await desk.as('operator'),
    );
    expect(events.map(event => event.type)).toEqual([
      'created',
      'claimed',
      'escalated',
      'accepted',
      'noted',
      'replied',
      'resolved',
      'resolution-rejected',
      'resolved',
      'closed',
    ]);
    expect(events.map(event => event.version)).toEqual(
      events.map((_, index) => index + 1),
    );
    expect(closed.version).toBe(events.length);
  });

  it('tells a participant the history without what is internal', async () => {
    const filed = await file();
    await perform('operator', filed, 'escalate', { reason: 'SECRET reason' });
    await desk.helpdesk.addMessage(
      filed.number,
      { body: 'SECRET note', visibility: 'internal' },
      await desk.as('pos-engineer'),
    );
    const developer = await desk.as('developer');
    const { items } = await desk.helpdesk.listEvents(
      filed.number,
      {},
      developer,
    );
    expect(items.map(event => event.type)).toEqual(['created', 'escalated']);
    expect(items[1].changes).toHaveProperty('team');
    expect(JSON.stringify(items)).not.toMatch(/SECRET|routing|trace/);
  });

  it('takes a returned ticket back to the desk, and tells management in the end', async () => {
    const filed = await file();
    for (let round = 1; round <= 3; round++) {
      await perform('operator', filed, 'escalate', { reason: 'yours' });
      const returned = await perform('pos-engineer', filed, 'return', {
        reason: 'not ours',
      });
      expect(returned).toMatchObject({
        team: 'group:default/service-desk',
        firstLine: true,
        supervisor: 'user:default/operator',
        awaitingAcceptance: false,
      });
    }
    const notices = await desk.effects('notifications');
    const informed = notices.filter(
      ({ event }) => event === 'management-informed',
    );
    expect(informed).toMatchObject([
      { recipients: ['group:default/support-management'] },
    ]);
  });

  it('lets the supervisor recall, and nobody else of the desk', async () => {
    const filed = await file();
    await perform('operator', filed, 'escalate', { reason: 'yours' });
    await expect(perform('operator-2', filed, 'recall')).rejects.toMatchObject({
      name: 'ConflictError',
    });
    expect(await perform('operator', filed, 'recall')).toMatchObject({
      firstLine: true,
      assignee: 'user:default/operator',
    });
  });

  it('escalates to a chosen team, unless it has the ticket or does not exist', async () => {
    const filed = await file();
    const to = (team: string) =>
      perform('operator', filed, 'escalate', { reason: 'r', team });
    await expect(to('group:default/none')).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining('team'),
    });
    expect(await to('group:default/sysadmins')).toMatchObject({
      team: 'group:default/sysadmins',
    });
    await expect(to('group:default/sysadmins')).rejects.toMatchObject({
      name: 'ConflictError',
    });
  });

  it('assigns members of the team alone', async () => {
    const filed = await file();
    await perform('operator', filed, 'escalate', { reason: 'r' });
    await expect(
      perform('pos-engineer', filed, 'assign', {
        assignee: 'user:default/sysadmin',
      }),
    ).rejects.toThrow(/^assignee: /);
    expect(
      await perform('pos-engineer', filed, 'assign', {
        assignee: 'user:default/pos-engineer-2',
      }),
    ).toMatchObject({
      assignee: 'user:default/pos-engineer-2',
      awaitingAcceptance: false,
    });
  });

  describe('waiting', () => {
    it.each([
      ['message', { reason: 'requester' }],
      ['until', { reason: 'scheduled' }],
      ['until', { reason: 'scheduled', until: '2020-01-01T00:00:00Z' }],
    ])('needs %s', async (field, input) => {
      const filed = await file();
      await expect(perform('operator', filed, 'pend', input)).rejects.toThrow(
        new RegExp(`^${field}: `),
      );
    });

    it('ends with the answer that was waited for', async () => {
      const filed = await file();
      const pended = await perform('operator', filed, 'pend', {
        reason: 'requester',
        message: 'Which colour is the light?',
      });
      expect(pended).toMatchObject({
        status: 'pending',
        pendingReason: 'requester',
      });
      await desk.helpdesk.addMessage(
        filed.number,
        { body: 'Red', visibility: 'public' },
        await desk.as('developer'),
      );
      const now = await desk.helpdesk.getTicket(
        filed.number,
        await desk.as('operator'),
      );
      expect(now.status).toBe('open');
      expect(now.pendingReason).toBeUndefined();
    });

    it('ends when its time has come', async () => {
      const filed = await file();
      await perform('operator', filed, 'pend', {
        reason: 'scheduled',
        until: new Date(desk.time.getTime() + DAY).toISOString(),
      });
      expect(await desk.store.listDueFollowUps(desk.time, 10)).toEqual([]);
      desk.wait(DAY);
      expect(await desk.store.listDueFollowUps(desk.time, 10)).toEqual([
        filed.number,
      ]);
      const resumed = await desk.helpdesk.perform(
        filed.number,
        'resume',
        {},
        desk.asSystem(),
      );
      expect(resumed).toMatchObject({ status: 'open' });
      expect(resumed.followUpAt).toBeUndefined();
    });
  });

  it('reopens by a reply within the window, and not after', async () => {
    const filed = await file();
    await perform('operator', filed, 'resolve', { resolution: 'Done' });
    await perform('developer', filed, 'close');
    const reply = async () =>
      desk.helpdesk.addMessage(
        filed.number,
        { body: 'It is back', visibility: 'public' },
        await desk.as('developer'),
      );
    desk.wait(6 * DAY);
    await reply();
    expect(
      await desk.helpdesk.getTicket(filed.number, await desk.as('developer')),
    ).toMatchObject({ status: 'open' });

    await perform('operator', filed, 'resolve', { resolution: 'Done' });
    await perform('developer', filed, 'close');
    desk.wait(7 * DAY + 1);
    await expect(reply()).rejects.toMatchObject({ name: 'ConflictError' });
  });

  it('refuses an edit of what has changed since', async () => {
    const filed = await file();
    const edit = async (ifVersion: number) =>
      desk.helpdesk.updateTicket(
        filed.number,
        { urgency: 'high' },
        await desk.as('developer', { ifVersion }),
      );
    expect(await edit(1)).toMatchObject({ priority: 'P2', version: 2 });
    await expect(edit(1)).rejects.toMatchObject({ statusCode: 412 });
  });

  it('routes anew when it turns out to be about something else', async () => {
    const filed = await file();
    const edited = await desk.helpdesk.updateTicket(
      filed.number,
      { entityRefs: ['component:default/loyalty-app'] },
      await desk.as('operator'),
    );
    expect(edited.routing?.team).toBe('group:default/special-software-support');
  });

  describe('visibility', () => {
    const reads = async (who: string, ticket: Ticket) => {
      const caller = await desk.as(who);
      const { items, totalItems } = await desk.helpdesk.listTickets(
        { count: true },
        caller,
      );
      const found = await desk.helpdesk.getTicket(ticket.number, caller).then(
        () => true,
        error => {
          expect(error).toMatchObject({ name: 'NotFoundError' });
          return false;
        },
      );
      // A list, its count and a look-up never disagree.
      expect(items.map(item => item.number)).toEqual(
        found ? [ticket.number] : [],
      );
      expect(totalItems).toBe(items.length);
      return found;
    };

    it.each([
      [
        'an internal desk',
        {},
        'developer',
        ['developer', 'operator', 'operator-2', 'sysadmin', 'support-lead'],
        ['customer-north', 'nobody'],
      ],
      [
        'a customer',
        {},
        'customer-north',
        ['customer-north', 'operator', 'operator-2', 'support-lead'],
        ['customer-south', 'developer', 'sysadmin', 'pos-engineer'],
      ],
      [
        'a confidential one',
        { confidential: true },
        'developer',
        ['developer', 'operator', 'operator-2'],
        ['sysadmin', 'support-lead', 'customer-north'],
      ],
    ])('of a ticket of %s', async (_, input, by, readers, strangers) => {
      const filed = await file(by, input);
      for (const who of readers) {
        expect([who, await reads(who, filed)]).toEqual([who, true]);
      }
      for (const who of strangers) {
        expect([who, await reads(who, filed)]).toEqual([who, false]);
      }
    });

    it('of a confidential one moves with it', async () => {
      const filed = await file('developer', {
        confidential: true,
        entityRefs: [POS_TERMINAL],
      });
      await perform('operator', filed, 'escalate', { reason: 'r' });
      expect(await reads('pos-engineer', filed)).toBe(true);
      expect(await reads('operator', filed)).toBe(true);
      expect(await reads('operator-2', filed)).toBe(false);
    });

    it('hides from writers what it hides from readers', async () => {
      const filed = await file('customer-north', {});
      await expect(perform('developer', filed, 'claim')).rejects.toMatchObject({
        name: 'NotFoundError',
      });
      await expect(
        perform('customer-north', filed, 'claim'),
      ).rejects.toMatchObject({
        name: 'NotAllowedError',
      });
    });
  });

  it('shows each view what belongs there', async () => {
    const filed = await file();
    const numbers = async (
      who: string,
      view: 'queue' | 'mine' | 'my-teams' | 'controlled',
    ) =>
      (await desk.helpdesk.listTickets({ view }, await desk.as(who))).items.map(
        ticket => ticket.number,
      );
    expect(await numbers('operator', 'queue')).toEqual([filed.number]);
    expect(await numbers('pos-engineer', 'queue')).toEqual([]);
    expect(await numbers('developer', 'mine')).toEqual([filed.number]);

    await perform('operator', filed, 'escalate', { reason: 'r' });
    expect(await numbers('operator', 'queue')).toEqual([]);
    expect(await numbers('operator', 'controlled')).toEqual([filed.number]);
    expect(await numbers('pos-engineer', 'my-teams')).toEqual([filed.number]);
    expect(await numbers('billing-admin', 'my-teams')).toEqual([]);
  });

  it('puts the most urgent first for those who work on tickets, else the newest', async () => {
    const urgent = await file('developer', { urgency: 'high' });
    desk.wait(1000);
    const newest = await file('developer', { urgency: 'low' });
    const order = async (who: string, query: TicketQuery = {}) => {
      const { items } = await desk.helpdesk.listTickets(
        query,
        await desk.as(who),
      );
      return items.map(ticket => ticket.number);
    };
    const mostUrgentFirst = [urgent.number, newest.number];
    const newestFirst = [newest.number, urgent.number];
    expect(await order('operator')).toEqual(mostUrgentFirst);
    expect(await order('support-lead')).toEqual(mostUrgentFirst);
    expect(await order('developer')).toEqual(newestFirst);
    expect(await order('developer', { orderBy: 'urgency' })).toEqual(
      mostUrgentFirst,
    );
    expect(await order('operator', { orderBy: 'createdAt:asc' })).toEqual(
      mostUrgentFirst,
    );
  });

  it('sums up an entity and what it depends on', async () => {
    const upstream = await file('developer', {
      entityRefs: ['component:default/billing-api'],
      urgency: 'high',
    });
    await file();
    const summary = await desk.helpdesk.getEntitySummary(
      POS_TERMINAL,
      await desk.as('developer'),
    );
    expect(summary).toEqual({
      entityRef: POS_TERMINAL,
      open: { total: 1, byPriority: { P3: 1 }, byStatus: { new: 1 } },
      upstream: [
        {
          number: upstream.number,
          title: 'No receipts',
          priority: 'P2',
          status: 'new',
          entityRef: 'component:default/billing-api',
        },
      ],
    });
  });

  it('notifies the requester, the receiving team and the supervisor', async () => {
    const filed = await file();
    await perform('operator', filed, 'escalate', { reason: 'r' });
    await perform('pos-engineer', filed, 'accept');
    await perform('pos-engineer', filed, 'resolve', { resolution: 'Done' });
    const notices = await desk.effects('notifications');
    expect(notices.map(({ event, recipients }) => [event, recipients])).toEqual(
      [
        ['escalated', ['group:default/pos-support', 'user:default/developer']],
        ['accepted', ['user:default/operator']],
        ['resolved', ['user:default/developer', 'user:default/operator']],
      ],
    );
  });

  it('signals no one who may not read the ticket', async () => {
    await file('customer-north', { confidential: true });
    const signals = await desk.effects('signals');
    expect(signals).toEqual([
      {
        number: expect.any(String),
        recipients: [
          'user:default/customer-north',
          'group:default/service-desk',
        ],
      },
    ]);
  });
});
