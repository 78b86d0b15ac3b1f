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
  TicketEvent,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { SlaPolicy } from '@helpdesk/backstage-plugin-helpdesk-node';
import { aPolicy } from '../domain/clocks/__testUtils__/Story';
import { testDatabases } from '../store/__testUtils__/databases';
import { TestHelpdesk } from './__testUtils__/TestHelpdesk';

const databases = testDatabases();
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const OLA: SlaPolicy = aPolicy(
  {},
  {
    name: 'strict',
    targets: {
      acceptance: {
        within: HOUR,
        levels: [
          { percent: 50, notify: ['team'] },
          { percent: 100, notify: ['supervisor', 'management'] },
        ],
      },
    },
  },
);

describe.each(databases.eachSupportedId())('clocks on %s', id => {
  let desk: TestHelpdesk;

  async function begin(...policies: SlaPolicy[]) {
    desk = await TestHelpdesk.create(
      await databases.init(id),
      {},
      { policies },
    );
    return desk.file();
  }

  /** What the sweep does, once. */
  async function sweep() {
    const due = await desk.store.listDueAlarms(desk.time, { limit: 100 });
    for (const { number } of due) {
      await desk.helpdesk.fireAlarms(number, desk.asSystem());
    }
  }

  async function historyOf({ number }: Ticket): Promise<TicketEvent[]> {
    const page = await desk.helpdesk.listEvents(
      number,
      { limit: 200 },
      desk.asSystem(),
    );
    return page.items;
  }

  const recompute = () =>
    desk.helpdesk.recomputeClocks({ limit: 200 }, desk.asSystem());

  it('warn the team that ignores a ticket, then tell management', async () => {
    const ticket = await begin(OLA);
    await desk.perform('operator', ticket, 'escalate', { reason: 'Theirs' });
    await sweep();
    expect((await historyOf(ticket)).at(-1)?.type).toBe('escalated');

    desk.wait(31 * MINUTE);
    await sweep();
    desk.wait(30 * MINUTE);
    await sweep();
    await sweep();
    const [warned, breached, ...others] = (await historyOf(ticket)).slice(2);
    expect(others).toEqual([]);
    expect(warned).toMatchObject({
      type: 'clock-warned',
      actor: 'system',
      cause: {
        clock: 'acceptance',
        policy: 'strict',
        percent: 50,
        at: '2026-03-02T09:30:00.000Z',
        late: false,
      },
    });
    expect(breached).toMatchObject({
      type: 'clock-breached',
      cause: { percent: 100, at: '2026-03-02T10:00:00.000Z', late: false },
    });
    const told = (await desk.notices())
      .filter(({ code }) => code.startsWith('clock-'))
      .map(({ code, to }) => [code, to]);
    expect(told).toEqual([
      ['clock-warned', ['group:default/pos-support']],
      [
        'clock-breached',
        ['user:default/operator', 'group:default/support-management'],
      ],
    ]);
    const controlled = await desk.helpdesk.listTickets(
      { view: 'controlled' },
      await desk.as('operator'),
    );
    expect(controlled.items).toMatchObject([{ concerns: ['not-accepted'] }]);
    expect(await recompute()).toEqual({ checked: 1, corrected: [] });
  });

  it('tell what came due during an outage late, and say so', async () => {
    const ticket = await begin(aPolicy({ resolution: 4 }));
    desk.wait(24 * HOUR);
    await sweep();
    expect((await historyOf(ticket)).slice(1)).toMatchObject([
      { type: 'clock-warned', cause: { percent: 75, late: true } },
      {
        type: 'clock-breached',
        cause: { percent: 100, late: true, at: '2026-03-02T13:00:00.000Z' },
      },
    ]);
    expect(await recompute()).toEqual({ checked: 1, corrected: [] });
  });

  it('act once, however many sweeps there are at a time', async () => {
    const ticket = await begin(aPolicy({ resolution: 4 }));
    desk.wait(5 * HOUR);
    await Promise.all(
      Array.from({ length: 5 }, () =>
        desk.helpdesk.fireAlarms(ticket.number, desk.asSystem()),
      ),
    );
    const types = (await historyOf(ticket)).map(event => event.type);
    expect(types).toEqual(['created', 'clock-warned', 'clock-breached']);
  });

  it('put a breach on record that was over before it was noticed', async () => {
    const ticket = await begin(aPolicy({ 'first-response': 1 }));
    desk.wait(2 * HOUR);
    await desk.helpdesk.addMessage(
      ticket.number,
      { body: 'Sorry', visibility: 'public' },
      await desk.as('operator'),
    );
    await sweep();
    expect((await historyOf(ticket)).slice(1)).toMatchObject([
      { type: 'clock-breached', actor: 'system', cause: { late: true } },
      { type: 'replied', actor: 'user:default/operator' },
    ]);
    expect(await recompute()).toEqual({ checked: 1, corrected: [] });
  });

  it('raise the priority, which may bring another policy', async () => {
    const raise = { percent: 50, notify: [], raisePriority: true };
    const ticket = await begin(
      aPolicy(
        { resolution: 2 },
        { name: 'urgent', appliesTo: ({ priority }) => priority === 'P2' },
      ),
      aPolicy(
        {},
        {
          targets: { resolution: { within: 4 * HOUR, levels: [raise] } },
        },
      ),
    );
    desk.wait(2 * HOUR + 1);
    await sweep();
    expect(
      await desk.helpdesk.getTicket(ticket.number, desk.asSystem()),
    ).toMatchObject({
      priority: 'P2',
      urgency: 'high',
      impact: 'medium',
      clocks: [{ kind: 'resolution', policy: 'urgent', targetSeconds: 7200 }],
    });
    const events = (await historyOf(ticket)).slice(1);
    expect(events.map(({ type, cause }) => [type, cause?.percent])).toEqual([
      ['clock-warned', 50],
      ['updated', 50],
      ['clock-warned', 75],
      ['clock-breached', 100],
    ]);
    expect(await recompute()).toEqual({ checked: 1, corrected: [] });
  });

  it('pass a ticket on where the policy says so', async () => {
    const escalateTo = 'group:default/sysadmins';
    const ticket = await begin(
      aPolicy(
        {},
        {
          targets: {
            resolution: {
              within: HOUR,
              levels: [{ percent: 100, notify: [], escalateTo }],
            },
          },
        },
      ),
    );
    desk.wait(HOUR + 1);
    await sweep();
    const [breached, escalated] = (await historyOf(ticket)).slice(1);
    expect(breached.type).toBe('clock-breached');
    expect(escalated).toMatchObject({
      type: 'escalated',
      actor: 'system',
      cause: { policy: 'standard', clock: 'resolution' },
      changes: { team: { to: escalateTo } },
    });
    const passedOn = await desk.helpdesk.getTicket(
      ticket.number,
      desk.asSystem(),
    );
    expect(passedOn).toMatchObject({
      team: escalateTo,
      routing: {
        reason: 'The SLA policy "standard" sends it to group:default/sysadmins',
      },
    });
    expect(passedOn.supervisor).toBeUndefined();
  });

  it('are hidden from others where they are between staff', async () => {
    const ticket = await begin(aPolicy({ acceptance: 1, resolution: 8 }));
    await desk.perform('operator', ticket, 'escalate', { reason: 'Theirs' });
    desk.wait(HOUR + 1);
    await sweep();
    const caller = await desk.as('developer');
    const { clocks, concerns } = await desk.helpdesk.getTicket(
      ticket.number,
      caller,
    );
    expect(clocks.map(({ kind }) => kind)).toEqual(['resolution']);
    expect(clocks[0].policy).toBeUndefined();
    expect(clocks[0].warnAt).toBeUndefined();
    expect(concerns).toBeUndefined();
    const { items } = await desk.helpdesk.listEvents(ticket.number, {}, caller);
    expect(items.map(({ type }) => type)).toEqual(['created', 'escalated']);
  });

  it('tell a group that a policy names only if it is staff of the ticket', async () => {
    const told = async (visibility: 'internal' | 'participants') => {
      const level = {
        percent: 50,
        notify: ['group:default/sysadmins', 'team'] as const,
      };
      desk = await TestHelpdesk.create(
        await databases.init(id),
        { visibility },
        {
          policies: [
            aPolicy(
              {},
              { targets: { resolution: { within: HOUR, levels: [level] } } },
            ),
          ],
        },
      );
      await desk.file();
      desk.wait(HOUR);
      await sweep();
      const deliveries = await desk.delivered();
      return deliveries.filter(({ topic }) => topic === 'ticket-targets');
    };
    for (const visibility of ['internal', 'participants'] as const) {
      expect(await told(visibility)).toEqual([
        expect.objectContaining({
          to: ['user:default/operator', 'user:default/operator-2'],
          title: 'HD-1 is about to miss its resolution target',
          description: 'No receipts',
        }),
      ]);
    }
  });

  it('run anew for the team that a breach escalates to', async () => {
    const hour = (escalateTo?: string) => ({
      within: HOUR,
      levels: [{ percent: 100, notify: [], escalateTo }],
    });
    const ticket = await begin(
      aPolicy({}, { targets: { acceptance: hour('group:default/sysadmins') } }),
    );
    await desk.perform('operator', ticket, 'escalate', { reason: 'Theirs' });
    desk.wait(HOUR + 1);
    await sweep();
    desk.wait(HOUR + 1);
    await sweep();
    const events = (await historyOf(ticket)).slice(2);
    expect(events.map(({ type, changes }) => [type, changes.team?.to])).toEqual(
      [
        ['clock-breached', undefined],
        ['escalated', 'group:default/sysadmins'],
        ['clock-breached', undefined],
      ],
    );
    expect(await recompute()).toEqual({ checked: 1, corrected: [] });
  });

  it('put a breach on record that a forwarding would have hidden', async () => {
    const ticket = await begin(aPolicy({ acceptance: 1 }));
    await desk.perform('operator', ticket, 'escalate', { reason: 'Theirs' });
    desk.wait(2 * HOUR);
    await desk.perform('pos-engineer', ticket, 'escalate', {
      team: 'group:default/sysadmins',
      reason: 'Rather theirs',
    });
    await sweep();
    const events = (await historyOf(ticket)).slice(2);
    expect(events.map(({ type }) => type)).toEqual([
      'clock-breached',
      'escalated',
    ]);
    expect(await recompute()).toEqual({ checked: 1, corrected: [] });
  });

  it('know no breach where a promise was kept during a pause', async () => {
    const policy = { pauseOn: ['third-party'] as const };
    const ticket = await begin(aPolicy({ 'first-response': 1 }, policy));
    desk.wait(HOUR / 2);
    await desk.perform('operator', ticket, 'claim');
    await desk.perform('operator', ticket, 'pend', { reason: 'third-party' });
    desk.wait(5 * HOUR);
    await desk.helpdesk.addMessage(
      ticket.number,
      { body: 'Still waiting', visibility: 'public' },
      await desk.as('operator'),
    );
    const { clocks } = await desk.helpdesk.getTicket(
      ticket.number,
      desk.asSystem(),
    );
    expect(clocks).toMatchObject([
      { metAt: '2026-03-02T14:30:00.000Z', dueAt: '2026-03-02T15:00:00.000Z' },
    ]);
    expect(clocks[0]).toMatchObject({ breachedAt: undefined });
    const types = (await historyOf(ticket)).map(({ type }) => type);
    expect(types).not.toContain('clock-breached');
  });

  describe('under policies that have changed', () => {
    /** The same tickets in a portal whose config is another one. */
    async function reconfigure(...policies: SlaPolicy[]) {
      const { time, knex } = desk;
      desk = await TestHelpdesk.create(knex, {}, { policies });
      desk.time = time;
    }

    it('set a stale alarm anew, and do not look at it for ever', async () => {
      const ticket = await begin(aPolicy({ resolution: 4 }));
      await reconfigure(aPolicy({ resolution: 8 }));
      desk.wait(3 * HOUR + 1);
      await sweep();
      const due = await desk.store.listDueAlarms(desk.time, { limit: 9 });
      expect(due).toEqual([]);
      expect(await historyOf(ticket)).toHaveLength(1);
      desk.wait(3 * HOUR);
      await sweep();
      expect((await historyOf(ticket)).at(-1)).toMatchObject({
        type: 'clock-warned',
        cause: { at: '2026-03-02T15:00:00.000Z' },
      });
    });

    it('a recomputation chooses the policy anew, and says so', async () => {
      const ticket = await begin();
      expect(ticket.clocks).toEqual([]);
      await reconfigure(aPolicy({ resolution: 4 }));
      expect(await recompute()).toEqual({
        checked: 1,
        corrected: [ticket.number],
      });
      const found = await desk.helpdesk.getTicket(
        ticket.number,
        desk.asSystem(),
      );
      expect(found.clocks).toMatchObject([
        { policy: 'standard', dueAt: '2026-03-02T13:00:00.000Z' },
      ]);
      expect((await historyOf(ticket)).at(-1)).toMatchObject({
        type: 'updated',
        explanation: { code: 'policy-new', params: { to: 'standard' } },
        changes: { policy: { to: 'standard' } },
      });
      expect(await recompute()).toEqual({ checked: 1, corrected: [] });
    });

    it('a recomputation leaves the verdict on what has ended', async () => {
      const ticket = await begin(aPolicy({ 'first-response': 4 }));
      desk.wait(2 * HOUR);
      await desk.helpdesk.addMessage(
        ticket.number,
        { body: 'Hello', visibility: 'public' },
        await desk.as('operator'),
      );
      await reconfigure(aPolicy({ 'first-response': 1 }));
      expect(await recompute()).toEqual({ checked: 1, corrected: [] });
      await desk.helpdesk.addMessage(
        ticket.number,
        { body: 'Again', visibility: 'public' },
        await desk.as('operator'),
      );
      const types = (await historyOf(ticket)).map(({ type }) => type);
      expect(types).toEqual(['created', 'replied', 'replied']);
    });
  });

  it('leave a ticket where it is when the policy names no group', async () => {
    const escalateTo = 'group:default/nobody-at-all';
    const levels = [{ percent: 100, notify: [], escalateTo }];
    const ticket = await begin(
      aPolicy({}, { targets: { resolution: { within: HOUR, levels } } }),
    );
    desk.wait(HOUR + 1);
    await sweep();
    const [breached, ...others] = (await historyOf(ticket)).slice(1);
    expect(breached).toMatchObject({
      type: 'clock-breached',
      explanation: {
        code: 'team-cannot-take',
        params: { team: escalateTo },
      },
    });
    expect(others).toEqual([]);
  });

  it('are put right by the history when they are wrong', async () => {
    const { number } = await begin(aPolicy({ resolution: 4 }));
    const read = () => desk.helpdesk.getTicket(number, desk.asSystem());
    const right = await read();
    await desk.knex('tickets').update({
      timekeeping: '{"holds":[],"clocks":[]}',
      due_at: new Date('9999-12-31T00:00:00.000Z'),
      alarm_at: null,
    });
    expect(await recompute()).toEqual({ checked: 1, corrected: [number] });
    expect(await read()).toEqual(right);
    expect(await recompute()).toEqual({ checked: 1, corrected: [] });
  });

  it('are recomputed for management, page by page', async () => {
    await begin(aPolicy({ resolution: 4 }));
    await desk.file();
    await desk.file();
    const lead = await desk.as('support-lead');
    const first = await desk.helpdesk.recomputeClocks({ limit: 2 }, lead);
    expect(first).toEqual({ checked: 2, corrected: [], next: 'HD-2' });
    expect(
      await desk.helpdesk.recomputeClocks(
        { after: first.next, limit: 2 },
        lead,
      ),
    ).toEqual({ checked: 1, corrected: [] });
    await expect(
      desk.helpdesk.recomputeClocks({}, await desk.as('operator')),
    ).rejects.toMatchObject({ name: 'NotAllowedError' });
    await expect(
      desk.helpdesk.recomputeClocks({ after: 'HD-001' }, lead),
    ).rejects.toThrow(/^after: /);
  });
});
