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

import { mockServices } from '@backstage/backend-test-utils';
import { NewTicket, Ticket } from '@helpdesk/backstage-plugin-helpdesk-common';
import { makeEntity } from '../directory/__testUtils__/makeEntity';
import { aPolicy } from '../domain/clocks/__testUtils__/Story';
import { createJobs } from '../jobs/__testUtils__/createJobs';
import { NoticeCode } from '../domain/effects/Notice';
import { testDatabases } from '../store/__testUtils__/databases';
import { POS_TERMINAL, TestHelpdesk } from './__testUtils__/TestHelpdesk';

const databases = testDatabases();

const MINUTE = 60_000;
const SERVICE_DESK = 'group:default/service-desk';
const POS_SUPPORT = 'group:default/pos-support';
const SYSADMINS = 'group:default/sysadmins';
const OPERATOR = 'user:default/operator';

/** How a team can come to be none. */
const ENDS: Record<string, (desk: TestHelpdesk) => void> = {
  'that the catalog no longer has': ({ directory }) =>
    directory.remove(POS_SUPPORT),
  'that has become a customer’s': ({ directory }) =>
    directory.put(makeEntity(POS_SUPPORT, { type: 'customer' })),
  'that is below a customer’s group': ({ directory }) =>
    directory.put(
      makeEntity(POS_SUPPORT, {
        type: 'team',
        parent: 'group:default/retail-north',
      }),
    ),
};

describe.each(databases.eachSupportedId())('vanished teams on %s', id => {
  const logger = mockServices.logger.mock();
  let desk: TestHelpdesk;

  beforeEach(async () => {
    jest.clearAllMocks();
    desk = await TestHelpdesk.create(
      await databases.init(id),
      {},
      {
        policies: [
          aPolicy(
            {},
            { targets: { acceptance: { within: 60 * MINUTE, levels: [] } } },
          ),
        ],
      },
    );
  });

  /** The job over so many minutes, as the scheduler starts it. */
  async function runFor(minutes: number) {
    const jobs = createJobs(desk, { logger });
    for (let minute = 0; minute <= minutes; minute += 2) {
      await jobs.leaveVanishedTeams();
      desk.wait(2 * MINUTE);
    }
    expect(logger.error).not.toHaveBeenCalled();
  }

  async function escalated(input?: Partial<NewTicket>): Promise<Ticket> {
    const filed = await desk.file('developer', {
      entityRefs: [POS_TERMINAL],
      ...input,
    });
    return desk.perform('operator', filed, 'escalate', { reason: 'Hardware' });
  }

  const see = async ({ number }: Ticket, who = 'operator') =>
    desk.helpdesk.getTicket(number, await desk.as(who));

  async function eventsAfter({ number, version }: Ticket) {
    const { items } = await desk.helpdesk.listEvents(
      number,
      { limit: 200 },
      desk.asSystem(),
    );
    return items.filter(event => event.version > version);
  }

  const notices = (code: NoticeCode) => desk.notices(code);

  const ask = async ({ number }: Ticket, by: string, team: string) =>
    desk.helpdesk.requestConsultation(
      number,
      { team, question: 'Whose is it?' },
      await desk.as(by),
    );

  it.each(Object.entries(ENDS))(
    'give their tickets back to the first line: a team %s',
    async (_, end) => {
      const ticket = await escalated();
      await desk.perform('pos-engineer', ticket, 'accept');
      const before = await see(ticket);
      end(desk);
      await runFor(8);
      const after = await see(ticket);
      expect(after).toMatchObject({
        team: SERVICE_DESK,
        firstLine: true,
        status: 'open',
        supervisor: OPERATOR,
        flag: { code: 'team-gone', params: { team: POS_SUPPORT } },
        routing: {
          outcome: 'first-line',
          trace: [{ code: 'team-gone', params: { team: POS_SUPPORT } }],
        },
      });
      expect(after.assignee).toBeUndefined();
      expect(await eventsAfter(before)).toEqual([
        expect.objectContaining({
          type: 'team-vanished',
          actor: 'system',
          explanation: {
            code: 'team-vanished',
            params: { team: POS_SUPPORT },
          },
          changes: expect.objectContaining({
            team: { from: POS_SUPPORT, to: SERVICE_DESK },
          }),
        }),
      ]);
      expect(await notices('team-vanished')).toEqual([
        expect.objectContaining({
          number: ticket.number,
          to: [OPERATOR, SERVICE_DESK],
        }),
      ]);
      const queue = await desk.helpdesk.listTickets(
        { view: 'queue' },
        await desk.as('operator-2'),
      );
      expect(queue.items.map(({ number }) => number)).toEqual([ticket.number]);
    },
  );

  it('have nobody wait for their acceptance', async () => {
    const ticket = await escalated();
    desk.directory.remove(POS_SUPPORT);
    await runFor(8);
    const [event] = await eventsAfter(ticket);
    const { timekeeping } = (await desk.store.findTicket(
      ticket.number,
      desk.asSystem().readable,
    ))!;
    expect(timekeeping.clocks).toContainEqual(
      expect.objectContaining({
        kind: 'acceptance',
        cancelledAt: new Date(event.at),
      }),
    );
    const recomputed = await desk.helpdesk.recomputeClocks({}, desk.asSystem());
    expect(recomputed.corrected).toEqual([]);
  });

  it.each(['pend', 'resolve'] as const)(
    'give back what was put aside or solved, too (%s)',
    async verb => {
      const ticket = await escalated();
      await desk.perform('pos-engineer', ticket, 'accept');
      const { status } = await desk.helpdesk.perform(
        ticket.number,
        verb,
        verb === 'pend' ? { reason: 'third-party' } : { resolution: 'Ok' },
        await desk.as('pos-engineer'),
      );
      desk.directory.remove(POS_SUPPORT);
      await runFor(8);
      expect(await see(ticket)).toMatchObject({ status, team: SERVICE_DESK });
    },
  );

  it('keep what is closed', async () => {
    const ticket = await escalated();
    await desk.perform('pos-engineer', ticket, 'resolve', { resolution: 'Ok' });
    const closed = await desk.perform('operator', ticket, 'close');
    desk.directory.remove(POS_SUPPORT);
    await runFor(8);
    expect(await see(ticket)).toMatchObject({
      team: POS_SUPPORT,
      version: closed.version,
    });
  });

  it('answer no more questions', async () => {
    const ticket = await desk.file();
    await ask(ticket, 'operator', POS_SUPPORT);
    await ask(ticket, 'operator', SYSADMINS);
    const before = await see(ticket);
    desk.directory.remove(POS_SUPPORT);
    await runFor(8);
    expect((await see(ticket)).openConsultations).toMatchObject([
      { team: SYSADMINS },
    ]);
    expect(await eventsAfter(before)).toEqual([
      expect.objectContaining({
        type: 'consultation-cancelled',
        explanation: { code: 'team-vanished', params: { team: POS_SUPPORT } },
      }),
    ]);
    expect(await notices('consultation-cancelled')).toMatchObject([
      { to: [POS_SUPPORT] },
    ]);
    expect(await notices('consultation-lapsed')).toMatchObject([
      { to: [OPERATOR] },
    ]);
  });

  describe('of a confidential ticket', () => {
    const confidential = () =>
      escalated({ confidential: true, entityRefs: [POS_TERMINAL] });

    it('give it back to the desk of its supervisor', async () => {
      const ticket = await confidential();
      desk.directory.remove(POS_SUPPORT);
      await runFor(8);
      expect(await see(ticket)).toMatchObject({ team: SERVICE_DESK });
      expect(await notices('team-vanished')).toMatchObject([
        { to: [OPERATOR, SERVICE_DESK] },
      ]);
    });

    it('give it back to who had it before, where nobody supervises it', async () => {
      const ticket = await confidential();
      await desk.perform('pos-engineer', ticket, 'escalate', {
        team: SYSADMINS,
        reason: 'Network',
      });
      await desk.perform('sysadmin', ticket, 'escalate', {
        team: 'group:default/billing-admins',
        reason: 'Billing',
      });
      await desk.knex('tickets').update({ supervisor: null });
      desk.directory.remove('group:default/billing-admins');
      desk.directory.remove(SYSADMINS);
      await runFor(8);
      expect(await see(ticket, 'pos-engineer')).toMatchObject({
        team: POS_SUPPORT,
        awaitingAcceptance: true,
      });
      await expect(see(ticket, 'operator')).rejects.toMatchObject({
        name: 'NotFoundError',
      });
    });
  });

  it('which are a first line have nobody to give tickets to', async () => {
    const ticket = await desk.file();
    await escalated(); // to a team that the catalog has
    desk.directory.remove(SERVICE_DESK);
    const tried = jest.spyOn(desk.helpdesk, 'leaveVanishedTeam');
    await runFor(8);
    expect(tried).not.toHaveBeenCalled();
    expect(await eventsAfter(ticket)).toEqual([]);
  });

  it('leave a ticket workable, also when entity and requester are gone', async () => {
    const ticket = await escalated();
    [POS_SUPPORT, POS_TERMINAL, 'user:default/developer'].forEach(ref =>
      desk.directory.remove(ref),
    );
    await runFor(8);
    const jobs = createJobs(desk, { logger });
    const runAll = async () => {
      for (const run of [
        'resumeFollowUps',
        'closeResolved',
        'fireAlarms',
        'retryRoutings',
        'tellOverdue',
        'dropLeavers',
        'leaveVanishedTeams',
        'sendDigests',
        'archiveClosed',
      ] as const) {
        await jobs[run]();
      }
    };
    await runAll();
    await desk.perform('operator', ticket, 'claim');
    await desk.helpdesk.addMessage(
      ticket.number,
      { body: 'We are on it', visibility: 'public' },
      await desk.as('operator'),
    );
    const stays = await desk.perform('operator', ticket, 'escalate', {
      reason: 'Hardware',
    });
    expect(stays).toMatchObject({
      firstLine: true,
      flag: { code: 'entity-missing' },
    });
    await desk.perform('operator', ticket, 'escalate', {
      team: SYSADMINS,
      reason: 'Theirs now',
    });
    await desk.perform('sysadmin', ticket, 'resolve', { resolution: 'Ok' });
    await runAll();
    desk.wait(4 * 24 * 60 * MINUTE);
    await runAll();
    expect(await see(ticket)).toMatchObject({ status: 'closed' });
    expect(logger.error).not.toHaveBeenCalled();
  });
});
