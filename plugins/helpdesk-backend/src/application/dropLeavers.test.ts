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

import { Ticket } from '@helpdesk/backstage-plugin-helpdesk-common';
import { makeEntity } from '../directory/__testUtils__/makeEntity';
import { heldBy } from '../domain/ticket/Holding';
import { testDatabases } from '../store/__testUtils__/databases';
import { TestHelpdesk } from './__testUtils__/TestHelpdesk';

const databases = testDatabases();

const OPERATOR = 'user:default/operator';
const ENGINEER = 'user:default/pos-engineer';
const SERVICE_DESK = 'group:default/service-desk';
const POS_SUPPORT = 'group:default/pos-support';
const SYSADMINS = 'group:default/sysadmins';
const LOOKS_APART = 5 * 60_000;

describe.each(databases.eachSupportedId())('leavers on %s', id => {
  let desk: TestHelpdesk;

  beforeEach(async () => {
    desk = await TestHelpdesk.create(await databases.init(id));
  });

  /** Escalated by `operator` to `pos-support`, where `pos-engineer` has it. */
  async function escalated(input?: Parameters<TestHelpdesk['file']>[1]) {
    const filed = await desk.file('developer', input);
    await desk.perform('operator', filed, 'escalate', { reason: 'Hardware' });
    return desk.perform('pos-engineer', filed, 'accept');
  }

  const moveTo = (user: string, ...groups: string[]) =>
    desk.directory.put(makeEntity(user, { memberOf: groups }));

  /** What the job does in two looks; the tickets that it found. */
  async function dropLeavers(): Promise<string[]> {
    const numbers = new Set<string>();
    await desk.helpdesk.findLeavers(desk.asSystem());
    desk.wait(LOOKS_APART);
    for (const holding of await desk.helpdesk.findLeavers(desk.asSystem())) {
      for (const number of await desk.store.listNumbersOf(heldBy(holding), {
        limit: 200,
      })) {
        numbers.add(number);
        await desk.helpdesk.dropLeavers(number, desk.asSystem());
      }
    }
    return [...numbers];
  }

  const see = async (ticket: Ticket, who = 'pos-engineer-2') =>
    desk.helpdesk.getTicket(ticket.number, await desk.as(who));

  async function newEvents(ticket: Ticket, who = 'pos-engineer-2') {
    const { items } = await desk.helpdesk.listEvents(
      ticket.number,
      {},
      await desk.as(who),
    );
    return items.slice(ticket.version);
  }

  async function newNotices(ticket: Ticket) {
    const notices = await desk.notices();
    return notices
      .filter(({ code }) => code.endsWith('-left'))
      .map(({ number, code, to }) => {
        expect(number).toBe(ticket.number);
        return [code, to];
      });
  }

  it('lose a ticket to their team, which is told', async () => {
    const ticket = await escalated();
    await dropLeavers();
    expect(await see(ticket)).toMatchObject({ version: ticket.version });

    moveTo(ENGINEER, SYSADMINS);
    expect(await dropLeavers()).toEqual([ticket.number]);
    const seen = await see(ticket);
    expect(seen.assignee).toBeUndefined();
    expect(seen).toMatchObject({
      status: 'open',
      team: POS_SUPPORT,
      supervisor: OPERATOR,
      awaitingAcceptance: false,
    });
    expect(await newEvents(ticket)).toEqual([
      expect.objectContaining({
        type: 'assignee-left',
        actor: 'system',
        changes: { assignee: { from: ENGINEER } },
        explanation: {
          code: 'left-groups',
          params: { person: ENGINEER, groups: POS_SUPPORT },
        },
      }),
    ]);
    expect(await newNotices(ticket)).toEqual([
      ['assignee-left', [POS_SUPPORT, OPERATOR]],
    ]);
    expect(await dropLeavers()).toEqual([]);
  });

  it('are those whom the catalog no longer has, too', async () => {
    const ticket = await escalated();
    desk.directory.remove(ENGINEER);
    await dropLeavers();
    expect((await see(ticket)).assignee).toBeUndefined();
  });

  it('are not those who have moved to a part of the team', async () => {
    const ticket = await escalated();
    const shift = 'group:default/pos-early-shift';
    desk.directory.put(
      makeEntity(shift, { type: 'shift', parent: POS_SUPPORT }),
    );
    moveTo(ENGINEER, shift);
    expect(await dropLeavers()).toEqual([]);
    expect(await see(ticket)).toMatchObject({ assignee: ENGINEER });
  });

  it('of the first line are no operators of the desk', async () => {
    const second = 'group:default/evening-desk';
    desk = await TestHelpdesk.create(await databases.init(id), {
      operatorGroups: [SERVICE_DESK, second],
    });
    const ticket = await desk.file();
    desk.directory.put(makeEntity(second));
    const claimed = await desk.perform('operator', ticket, 'claim');
    moveTo(OPERATOR, second);
    expect(await dropLeavers()).toEqual([]);
    moveTo(OPERATOR, SYSADMINS);
    await dropLeavers();
    expect((await see(claimed, 'operator-2')).assignee).toBeUndefined();
  });

  it.each([
    ['is silent', () => desk.directory.fail()],
    ['lacks the team', () => desk.directory.remove(POS_SUPPORT)],
  ])('are nobody where the catalog %s', async (_, breakCatalog) => {
    const ticket = await escalated();
    moveTo(ENGINEER, SYSADMINS);
    breakCatalog();
    expect(await dropLeavers()).toEqual([]);
    await desk.helpdesk.dropLeavers(ticket.number, desk.asSystem());
    desk.directory.recover();
    expect(await see(ticket)).toMatchObject({
      assignee: ENGINEER,
      version: ticket.version,
    });
  });

  it('are dropped once where two replicas find them', async () => {
    const ticket = await escalated();
    moveTo(ENGINEER, SYSADMINS);
    await desk.helpdesk.findLeavers(desk.asSystem());
    desk.wait(LOOKS_APART);
    const outcomes = await Promise.allSettled(
      [1, 2].map(() =>
        desk.helpdesk.dropLeavers(ticket.number, desk.asSystem()),
      ),
    );
    expect(outcomes.map(({ status }) => status)).toContain('fulfilled');
    expect(await newEvents(ticket)).toHaveLength(1);
  });

  it('keep what is closed as it was', async () => {
    const ticket = await escalated();
    await desk.perform('pos-engineer', ticket, 'resolve', { resolution: 'Ok' });
    const closed = await desk.perform('operator', ticket, 'close');
    moveTo(ENGINEER, SYSADMINS);
    desk.directory.remove(OPERATOR);
    expect(await dropLeavers()).toEqual([]);
    expect(await see(closed)).toMatchObject({
      assignee: ENGINEER,
      supervisor: OPERATOR,
    });
  });

  describe('who supervised', () => {
    const controlled = async (who: string) => {
      const { items, totalItems } = await desk.helpdesk.listTickets(
        { view: 'controlled', count: true },
        await desk.as(who),
      );
      expect(totalItems).toBe(items.length);
      return items.map(({ number }) => number);
    };

    it('leave control to every operator of the desk, visibly', async () => {
      const ticket = await escalated();
      await desk.file();
      expect(await controlled('operator-2')).toEqual([]);
      expect((await see(ticket, 'operator-2')).allowedActions).not.toContain(
        'recall',
      );

      moveTo(OPERATOR, SYSADMINS);
      await dropLeavers();
      expect(await newEvents(ticket, 'developer')).toEqual([
        expect.objectContaining({
          type: 'supervisor-left',
          changes: { supervisor: { from: OPERATOR } },
        }),
      ]);
      expect(await newNotices(ticket)).toEqual([
        ['supervisor-left', [SERVICE_DESK]],
      ]);
      expect(await controlled('operator-2')).toEqual([ticket.number]);
      for (const who of ['operator', 'pos-engineer', 'developer']) {
        expect(await controlled(who)).toEqual([]);
      }
      const { items } = await desk.helpdesk.listTickets(
        { supervisor: ['none'] },
        await desk.as('support-lead'),
      );
      expect(items.map(({ number }) => number)).toEqual([ticket.number]);

      expect(await see(ticket, 'operator-2')).toMatchObject({
        assignee: ENGINEER,
        allowedActions: expect.arrayContaining(['recall']),
      });
      await desk.perform('operator-2', ticket, 'recall');
      expect(await controlled('operator-2')).toEqual([]);
    });

    it('leave what is confidential to no operator who merely watches it', async () => {
      const ticket = await escalated({
        confidential: true,
        entityRefs: ['resource:default/pos-terminal-0001'],
      });
      await desk.helpdesk.updateTicket(
        ticket.number,
        { watchers: ['user:default/operator-2'] },
        await desk.as('pos-engineer'),
      );
      moveTo(OPERATOR, SYSADMINS);
      await dropLeavers();
      expect(await see(ticket, 'operator-2')).not.toHaveProperty('concerns');
      expect(await controlled('operator-2')).toEqual([]);
    });

    it('are not told who else has left', async () => {
      const ticket = await escalated();
      moveTo(OPERATOR, SYSADMINS);
      moveTo(ENGINEER, SYSADMINS);
      await dropLeavers();
      expect((await newEvents(ticket)).map(({ type }) => type)).toEqual([
        'supervisor-left',
        'assignee-left',
      ]);
      expect(await newNotices(ticket)).toEqual([
        ['supervisor-left', [SERVICE_DESK]],
        ['assignee-left', [POS_SUPPORT]],
      ]);
    });

    it('leave what is confidential to its team, and the desk knows nothing', async () => {
      const ticket = await escalated({
        confidential: true,
        entityRefs: ['resource:default/pos-terminal-0001'],
      });
      moveTo(OPERATOR, SYSADMINS);
      await dropLeavers();
      expect(await newNotices(ticket)).toEqual([
        ['supervisor-left', [POS_SUPPORT]],
      ]);
      expect(await controlled('operator-2')).toEqual([]);
      await desk.perform('pos-engineer', ticket, 'resolve', {
        resolution: 'Ok',
      });
      expect(await desk.notices('resolved')).toMatchObject([
        { to: ['user:default/developer', ENGINEER, POS_SUPPORT] },
      ]);
    });
  });
});
