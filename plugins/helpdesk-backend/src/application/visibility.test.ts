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
  TicketView,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { makeEntity } from '../directory/__testUtils__/makeEntity';
import { testDatabases } from '../store/__testUtils__/databases';
import { POS_TERMINAL, TestHelpdesk } from './__testUtils__/TestHelpdesk';

const databases = testDatabases();

describe.each(databases.eachSupportedId())('what people see on %s', id => {
  let desk: TestHelpdesk;

  beforeEach(async () => {
    desk = await TestHelpdesk.create(await databases.init(id));
  });

  it('tells a participant the history without what is internal', async () => {
    const filed = await desk.file();
    await desk.perform('operator', filed, 'escalate', {
      reason: 'SECRET reason',
    });
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
      const filed = await desk.file(by, input);
      for (const who of readers) {
        expect([who, await reads(who, filed)]).toEqual([who, true]);
      }
      for (const who of strangers) {
        expect([who, await reads(who, filed)]).toEqual([who, false]);
      }
    });

    it('of a confidential one moves with it', async () => {
      const filed = await desk.file('developer', {
        confidential: true,
        entityRefs: [POS_TERMINAL],
      });
      await desk.perform('operator', filed, 'escalate', { reason: 'r' });
      expect(await reads('pos-engineer', filed)).toBe(true);
      expect(await reads('operator', filed)).toBe(true);
      expect(await reads('operator-2', filed)).toBe(false);
    });

    it('hides from writers what it hides from readers', async () => {
      const filed = await desk.file('customer-north', {});
      await expect(
        desk.perform('developer', filed, 'claim'),
      ).rejects.toMatchObject({
        name: 'NotFoundError',
      });
      await expect(
        desk.perform('customer-north', filed, 'claim'),
      ).rejects.toMatchObject({
        name: 'NotAllowedError',
      });
    });
  });

  it('shows each view what belongs there', async () => {
    const filed = await desk.file();
    const numbers = async (who: string, view: TicketView) =>
      (await desk.helpdesk.listTickets({ view }, await desk.as(who))).items.map(
        ticket => ticket.number,
      );
    expect(await numbers('operator', 'queue')).toEqual([filed.number]);
    expect(await numbers('pos-engineer', 'queue')).toEqual([]);
    expect(await numbers('developer', 'mine')).toEqual([filed.number]);

    await desk.perform('operator', filed, 'escalate', { reason: 'r' });
    expect(await numbers('operator', 'queue')).toEqual([]);
    expect(await numbers('operator', 'controlled')).toEqual([filed.number]);
    expect(await numbers('pos-engineer', 'my-teams')).toEqual([filed.number]);
    expect(await numbers('billing-admin', 'my-teams')).toEqual([]);
  });

  it('shows in a queue nothing of which the operator is not staff', async () => {
    const evening = 'group:default/evening-desk';
    const operator = 'user:default/evening-operator';
    desk = await TestHelpdesk.create(await databases.init(id), {
      operatorGroups: ['group:default/service-desk', evening],
    });
    desk.directory.put(makeEntity(evening));
    desk.directory.put(makeEntity(operator, { memberOf: [evening] }));
    const open = await desk.file();
    const confidential = await desk.file('developer', { confidential: true });
    await desk.helpdesk.updateTicket(
      confidential.number,
      { watchers: [operator] },
      await desk.as('operator'),
    );
    const queue = async (who: string) => {
      const { items } = await desk.helpdesk.listTickets(
        { view: 'queue', orderBy: 'createdAt:asc' },
        await desk.as(who),
      );
      return items.map(({ number }) => number);
    };
    expect(await queue('operator')).toEqual([open.number, confidential.number]);
    expect(await queue('evening-operator')).toEqual([open.number]);
    const caller = await desk.as('evening-operator');
    const seen = await desk.helpdesk.getTicket(confidential.number, caller);
    expect(seen).not.toHaveProperty('concerns');
  });

  it('puts the most urgent first for those who work on tickets, else the newest', async () => {
    const urgent = await desk.file('developer', { urgency: 'high' });
    desk.wait(1000);
    const newest = await desk.file('developer', { urgency: 'low' });
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
    const upstream = await desk.file('developer', {
      entityRefs: ['component:default/billing-api'],
      urgency: 'high',
    });
    await desk.file();
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
      blastRadius: { dependents: 0, more: false, proposedImpact: 'low' },
    });
  });

  describe('proposes an impact', () => {
    const BILLING_API = 'component:default/billing-api';
    const blastRadius = async (who: string, ref = BILLING_API) =>
      (await desk.helpdesk.getEntitySummary(ref, await desk.as(who)))
        .blastRadius;

    it('by what depends on an entity', async () => {
      expect(await blastRadius('developer')).toEqual({
        dependents: 6,
        more: false,
        proposedImpact: 'medium',
      });
    });

    it('to nobody while the catalog is silent, and for nothing it lacks', async () => {
      const developer = await desk.as('developer');
      desk.directory.fail();
      const summary = await desk.helpdesk.getEntitySummary(
        BILLING_API,
        developer,
      );
      expect(summary).toMatchObject({ open: { total: 0 }, upstream: [] });
      expect(summary.blastRadius).toBeUndefined();
      desk.directory.recover();
      expect(
        await blastRadius('developer', 'component:default/gone'),
      ).toBeUndefined();
    });

    it('to no customer', async () => {
      expect(await blastRadius('customer-north')).toBeUndefined();
    });
  });

  it('signals no one who may not read the ticket', async () => {
    await desk.file('customer-north', { confidential: true });
    const signals = (await desk.delivered()).filter(({ signal }) => signal);
    expect(signals).toEqual([
      {
        signal: 'HD-1',
        to: [
          'user:default/customer-north',
          'user:default/operator',
          'user:default/operator-2',
        ],
      },
    ]);
  });
});
