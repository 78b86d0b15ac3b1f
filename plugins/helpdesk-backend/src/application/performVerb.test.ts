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

import { TicketVerbInputs } from '@helpdesk/backstage-plugin-helpdesk-common';
import { officeHours } from '../domain/calendar/__testUtils__/calendars';
import { makeEntity } from '../directory/__testUtils__/makeEntity';
import { testDatabases } from '../store/__testUtils__/databases';
import { TestHelpdesk } from './__testUtils__/TestHelpdesk';

const databases = testDatabases();
const DAY = 24 * 60 * 60 * 1000;

describe.each(databases.eachSupportedId())('the life of a ticket on %s', id => {
  let desk: TestHelpdesk;

  beforeEach(async () => {
    desk = await TestHelpdesk.create(await databases.init(id));
  });

  it('runs from the requester to the team that owns it and back', async () => {
    const filed = await desk.file();

    const claimed = await desk.perform('operator', filed, 'claim');
    expect(claimed).toMatchObject({
      status: 'open',
      assignee: 'user:default/operator',
    });
    await expect(
      desk.perform('operator-2', filed, 'claim'),
    ).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringContaining('user:default/operator'),
    });

    const escalated = await desk.perform('operator', filed, 'escalate', {
      reason: 'Needs new firmware',
    });
    expect(escalated).toMatchObject({
      team: 'group:default/pos-support',
      supervisor: 'user:default/operator',
      awaitingAcceptance: true,
      firstLine: false,
    });
    expect(escalated.assignee).toBeUndefined();

    const accepted = await desk.perform('pos-engineer', filed, 'accept');
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

    await desk.perform('pos-engineer', filed, 'resolve', {
      resolution: 'Replaced the print head',
    });
    const rejected = await desk.perform(
      'operator',
      filed,
      'reject-resolution',
      {
        reason: 'Still blinking',
      },
    );
    expect(rejected).toMatchObject({
      status: 'open',
      assignee: 'user:default/pos-engineer',
    });
    expect(rejected.resolution).toBeUndefined();

    await desk.perform('pos-engineer', filed, 'resolve', {
      resolution: 'Again',
    });
    const closed = await desk.perform('developer', filed, 'close');
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
    const shown = await desk.helpdesk.getTicket(
      closed.number,
      await desk.as('operator'),
    );
    expect(shown.version).toBe(events.length);
  });

  it('takes a returned ticket back to the desk, and tells management in the end', async () => {
    const filed = await desk.file();
    for (let round = 1; round <= 3; round++) {
      await desk.perform('operator', filed, 'escalate', { reason: 'yours' });
      const returned = await desk.perform('pos-engineer', filed, 'return', {
        reason: 'not ours',
      });
      expect(returned).toMatchObject({
        team: 'group:default/service-desk',
        firstLine: true,
        supervisor: 'user:default/operator',
        awaitingAcceptance: false,
      });
    }
    expect(await desk.notices('management-informed')).toMatchObject([
      { to: ['group:default/support-management'] },
    ]);
  });

  it('lets the supervisor recall, and nobody else of the desk', async () => {
    const filed = await desk.file();
    await desk.perform('operator', filed, 'escalate', { reason: 'yours' });
    await expect(
      desk.perform('operator-2', filed, 'recall'),
    ).rejects.toMatchObject({
      name: 'ConflictError',
    });
    expect(await desk.perform('operator', filed, 'recall')).toMatchObject({
      firstLine: true,
      assignee: 'user:default/operator',
    });
  });

  it('escalates to a chosen team, unless it has the ticket or does not exist', async () => {
    const filed = await desk.file();
    const to = (team: string) =>
      desk.perform('operator', filed, 'escalate', { reason: 'r', team });
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

  it('escalates to no customer, chosen or found', async () => {
    const terminal = 'resource:default/terminal-of-north';
    desk.directory.put(
      makeEntity(terminal, { owner: 'group:default/retail-north' }),
    );
    const filed = await desk.file('customer-south', { entityRefs: [terminal] });
    await expect(
      desk.perform('operator', filed, 'escalate', {
        reason: 'r',
        team: 'group:default/retail-north',
      }),
    ).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(/^team: .*retail-north/),
    });
    expect(
      await desk.perform('operator', filed, 'escalate', { reason: 'r' }),
    ).toMatchObject({
      team: 'group:default/service-desk',
      routing: {
        outcome: 'first-line',
        trace: expect.arrayContaining([
          expect.objectContaining({ code: 'customer-group' }),
        ]),
      },
    });
    await expect(
      desk.perform('customer-south', filed, 'escalate', {
        reason: 'r',
        team: 'group:default/retail-north',
      }),
    ).rejects.toMatchObject({ name: 'NotAllowedError' });
    expect(
      await desk.perform('operator', filed, 'escalate', {
        reason: 'r',
        team: 'group:default/sysadmins',
      }),
    ).toMatchObject({ team: 'group:default/sysadmins' });
  });

  it('assigns members of the team alone, and each once', async () => {
    const filed = await desk.file();
    await desk.perform('operator', filed, 'escalate', { reason: 'r' });
    await expect(
      desk.perform('pos-engineer', filed, 'assign', {
        assignee: 'user:default/sysadmin',
      }),
    ).rejects.toThrow(/^assignee: /);
    expect(
      await desk.perform('pos-engineer', filed, 'assign', {
        assignee: 'user:default/pos-engineer-2',
      }),
    ).toMatchObject({
      assignee: 'user:default/pos-engineer-2',
      awaitingAcceptance: false,
    });
    await expect(
      desk.perform('pos-engineer', filed, 'assign', {
        assignee: 'user:default/pos-engineer-2',
      }),
    ).rejects.toMatchObject({ name: 'ConflictError' });
  });

  it('does once what is asked for several times at once with one key', async () => {
    const filed = await desk.file();
    const caller = await desk.as('operator', { idempotencyKey: 'k' });
    const escalated = await Promise.all(
      Array.from({ length: 8 }, () =>
        desk.helpdesk.perform(
          filed.number,
          'escalate',
          { reason: 'r' },
          caller,
        ),
      ),
    );
    expect(escalated.map(ticket => ticket.version)).toEqual(
      escalated.map(() => 2),
    );
  });

  describe('waiting', () => {
    it.each<[string, TicketVerbInputs['pend']]>([
      ['message', { reason: 'requester' }],
      ['until', { reason: 'scheduled' }],
      ['until', { reason: 'scheduled', until: '2020-01-01T00:00:00Z' }],
      ['until', { reason: 'change', until: '2028-03-02T09:00:00.001Z' }],
      ['until', { reason: 'scheduled', until: '9999-12-31T23:59:59-23:59' }],
      ['until', { reason: 'scheduled', until: '+010000-01-01T00:00:00Z' }],
      ['until', { reason: 'scheduled', until: 'tomorrow' }],
    ])('needs %s', async (field, input) => {
      const filed = await desk.file();
      await expect(
        desk.perform('operator', filed, 'pend', input),
      ).rejects.toThrow(new RegExp(`^${field}: `));
    });

    it('takes a new reason and a new time', async () => {
      const filed = await desk.file();
      const pend = (input: TicketVerbInputs['pend']) =>
        desk.perform('operator', filed, 'pend', input);
      await pend({ reason: 'third-party', until: '2026-03-03T09:00:00.000Z' });
      expect(
        await pend({ reason: 'change', until: '2028-03-02T09:00:00.000Z' }),
      ).toMatchObject({
        status: 'pending',
        pendingReason: 'change',
        followUpAt: '2028-03-02T09:00:00.000Z',
      });
      const asked = await pend({ reason: 'requester', message: 'Which one?' });
      expect(asked).toMatchObject({ pendingReason: 'requester' });
      expect(asked.followUpAt).toBeUndefined();
    });

    it('ends with the answer that was waited for', async () => {
      const filed = await desk.file();
      const pended = await desk.perform('operator', filed, 'pend', {
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
      const filed = await desk.file();
      await desk.perform('operator', filed, 'pend', {
        reason: 'scheduled',
        until: new Date(desk.time.getTime() + DAY).toISOString(),
      });
      const resume = async () =>
        desk.helpdesk.perform(filed.number, 'resume', {}, desk.asSystem());
      await expect(resume()).rejects.toMatchObject({
        name: 'ConflictError',
        message: expect.stringContaining('has not come yet'),
      });
      desk.wait(DAY);
      const resumed = await resume();
      expect(resumed).toMatchObject({ status: 'open' });
      expect(resumed.followUpAt).toBeUndefined();
    });
  });

  it('reopens by a reply within the window, and not after', async () => {
    const filed = await desk.file();
    await desk.perform('operator', filed, 'resolve', { resolution: 'Done' });
    await desk.perform('developer', filed, 'close');
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

    await desk.perform('operator', filed, 'resolve', { resolution: 'Done' });
    await desk.perform('developer', filed, 'close');
    desk.wait(7 * DAY + 1);
    await expect(reply()).rejects.toMatchObject({ name: 'ConflictError' });
  });

  it('counts the window on the calendar of the desk', async () => {
    const office = { ...officeHours(), id: 'office' };
    desk = await TestHelpdesk.create(
      await databases.init(id),
      { calendar: office.id, reopenWindow: { days: 1 } },
      { calendars: [office] },
    );
    desk.wait(4 * DAY); // to Friday, at 9
    const filed = await desk.file();
    await desk.perform('operator', filed, 'resolve', { resolution: 'Done' });
    await desk.perform('developer', filed, 'close');
    const actions = async () =>
      (await desk.helpdesk.getTicket(filed.number, await desk.as('developer')))
        .allowedActions;
    desk.wait(3 * DAY);
    expect(await actions()).toContain('reopen');
    desk.wait(1);
    expect(await actions()).not.toContain('reopen');
  });

  it('refuses an edit of what has changed since', async () => {
    const filed = await desk.file();
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
    const filed = await desk.file();
    const edited = await desk.helpdesk.updateTicket(
      filed.number,
      { entityRefs: ['component:default/loyalty-app'] },
      await desk.as('operator'),
    );
    expect(edited.routing?.team).toBe('group:default/special-software-support');
  });

  it('notifies the requester, the receiving team and the supervisor', async () => {
    const filed = await desk.file();
    await desk.perform('operator', filed, 'escalate', { reason: 'r' });
    await desk.perform('pos-engineer', filed, 'accept');
    await desk.perform('pos-engineer', filed, 'resolve', {
      resolution: 'Done',
    });
    const notices = await desk.notices();
    expect(notices.map(({ code, to }) => [code, to])).toEqual([
      ['registered-for-you', ['user:default/developer']],
      ['escalated', ['group:default/pos-support', 'user:default/operator']],
      ['escalated', ['user:default/developer']],
      ['accepted', ['user:default/operator']],
      [
        'resolved',
        [
          'user:default/developer',
          'user:default/pos-engineer',
          'user:default/operator',
        ],
      ],
    ]);
  });
});
