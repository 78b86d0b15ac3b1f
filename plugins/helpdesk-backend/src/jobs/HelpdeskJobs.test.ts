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
import { Ticket } from '@helpdesk/backstage-plugin-helpdesk-common';
import { Desks } from '../domain/desk/Desks';
import {
  SERVICE_DESK,
  TestHelpdesk,
} from '../application/__testUtils__/TestHelpdesk';
import { Desk } from '../config/HelpdeskConfig';
import { testDatabases } from '../store/__testUtils__/databases';
import { HelpdeskJobs, JobsHelpdesk } from './HelpdeskJobs';

const databases = testDatabases();
const DAY = 24 * 60 * 60 * 1000;

describe.each(databases.eachSupportedId())('HelpdeskJobs on %s', id => {
  let desk: TestHelpdesk;
  let jobs: HelpdeskJobs;
  const logger = mockServices.logger.mock();

  beforeEach(async () => {
    jest.clearAllMocks();
    desk = await TestHelpdesk.create(await databases.init(id));
    jobs = jobsOf({ days: 3 });
  });

  function jobsOf(autoCloseAfter: Desk['autoCloseAfter']) {
    return new HelpdeskJobs({
      helpdesk: actingAsSystem(desk),
      store: desk.store,
      attachments: desk.attachments,
      contents: desk.contents,
      desks: new Desks([{ ...SERVICE_DESK, autoCloseAfter }]),
      auth: mockServices.auth({ pluginId: 'helpdesk' }),
      logger,
      now: () => desk.time,
    });
  }

  async function file(): Promise<Ticket> {
    return desk.helpdesk.createTicket(
      { title: 'No receipts', description: '' },
      await desk.as('developer'),
    );
  }

  async function statusOf({ number }: Ticket) {
    const { status } = await desk.helpdesk.getTicket(
      number,
      await desk.as('operator'),
    );
    return status;
  }

  async function resolved(): Promise<Ticket> {
    const { number } = await file();
    return desk.helpdesk.perform(
      number,
      'resolve',
      { resolution: 'Done' },
      await desk.as('operator'),
    );
  }

  it('closes what was resolved long enough ago, and tells why', async () => {
    const early = await resolved();
    desk.wait(DAY);
    const late = await resolved();
    desk.wait(2 * DAY);
    await jobs.closeResolved();
    expect([await statusOf(early), await statusOf(late)]).toEqual([
      'closed',
      'resolved',
    ]);
    const { items } = await desk.helpdesk.listEvents(
      early.number,
      {},
      await desk.as('operator'),
    );
    expect(items.at(-1)).toMatchObject({
      actor: 'system',
      reason: expect.stringContaining('Resolved since 2026-03-02'),
    });
  });

  it('counts from the resolution, not from what came after', async () => {
    const ticket = await resolved();
    desk.wait(2 * DAY);
    await desk.helpdesk.addMessage(
      ticket.number,
      { body: 'A word more', visibility: 'public' },
      await desk.as('operator'),
    );
    desk.wait(DAY);
    await jobs.closeResolved();
    expect(await statusOf(ticket)).toBe('closed');
  });

  it('closes nothing where the desk does not want it', async () => {
    const ticket = await resolved();
    desk.wait(100 * DAY);
    await jobsOf(undefined).closeResolved();
    expect(await statusOf(ticket)).toBe('resolved');
  });

  it('takes up what was put off until now', async () => {
    const ticket = await file();
    await desk.helpdesk.perform(
      ticket.number,
      'pend',
      {
        reason: 'scheduled',
        until: new Date(desk.time.getTime() + DAY).toISOString(),
      },
      await desk.as('operator'),
    );
    await jobs.resumeFollowUps();
    expect(await statusOf(ticket)).toBe('pending');
    desk.wait(DAY);
    await jobs.resumeFollowUps();
    await jobs.resumeFollowUps();
    expect(await statusOf(ticket)).toBe('open');
    expect(logger.error).not.toHaveBeenCalled();
  });

  it('tells of a question that is not answered in time, once', async () => {
    const { number } = await file();
    await desk.helpdesk.requestConsultation(
      number,
      {
        team: 'group:default/sysadmins',
        question: 'Whose is it?',
        dueAt: new Date(desk.time.getTime() + DAY).toISOString(),
      },
      await desk.as('operator'),
    );
    const told = async () =>
      (await desk.effects('notifications')).filter(
        ({ event }) => event === 'consultation-overdue',
      ).length;
    await jobs.tellOverdue();
    expect(await told()).toBe(0);
    desk.wait(DAY);
    await jobs.tellOverdue();
    await jobs.tellOverdue();
    expect(await told()).toBe(1);
    expect(logger.error).not.toHaveBeenCalled();
  });

  it('takes tickets from who has left, once the catalog has said so twice', async () => {
    const ticket = await file();
    await desk.perform('operator', ticket, 'claim');
    const assignee = async () =>
      (
        await desk.helpdesk.getTicket(
          ticket.number,
          await desk.as('operator-2'),
        )
      ).assignee;
    desk.directory.remove('user:default/operator');
    await jobs.dropLeavers();
    desk.directory.fail();
    await jobs.dropLeavers();
    desk.directory.recover();
    await jobs.dropLeavers();
    expect(await assignee()).toBe('user:default/operator');
    await Promise.all([jobs.dropLeavers(), jobs.dropLeavers()]);
    expect(await assignee()).toBeUndefined();
    expect(logger.error).not.toHaveBeenCalled();
  });

  it('forgets files that were never sent, and those alone', async () => {
    const { number } = await file();
    const developer = await desk.as('developer');
    const upload = () =>
      desk.helpdesk.uploadAttachment(
        number,
        { fileName: 'a.txt', content: Buffer.from('a') },
        developer,
      );
    const [sent, forgotten] = [await upload(), await upload()];
    await desk.helpdesk.addMessage(
      number,
      { body: 'See file', visibility: 'public', attachments: [sent.id] },
      developer,
    );
    desk.wait(DAY + 1);
    const fresh = await upload();
    await jobs.forgetUnsentFiles();
    const kept = [];
    for (const attachment of [sent, forgotten, fresh]) {
      kept.push((await desk.contents.get(attachment.id)) !== undefined);
    }
    expect(kept).toEqual([true, false, true]);
  });

  it('forgets idempotency keys after a week', async () => {
    const caller = await desk.as('developer', { idempotencyKey: 'k' });
    const create = async () =>
      (
        await desk.helpdesk.createTicket(
          { title: 'Once', description: '' },
          caller,
        )
      ).number;
    const first = await create();
    desk.wait(6 * DAY);
    await jobs.forgetIdempotencyKeys();
    expect(await create()).toBe(first);
    desk.wait(DAY + 1);
    await jobs.forgetIdempotencyKeys();
    expect(await create()).not.toBe(first);
  });
});

/** The application under the helpdesk's own rights, as the jobs meet it. */
function actingAsSystem(desk: TestHelpdesk): JobsHelpdesk {
  return {
    perform: (number, verb, input) =>
      desk.helpdesk.perform(number, verb, input, desk.asSystem()),
    fireAlarms: number => desk.helpdesk.fireAlarms(number, desk.asSystem()),
    refreshRouting: number =>
      desk.helpdesk.refreshRouting(number, desk.asSystem()),
    tellOverdueConsultations: number =>
      desk.helpdesk.tellOverdueConsultations(number, desk.asSystem()),
    findTicketsOfLeavers: () =>
      desk.helpdesk.findTicketsOfLeavers(desk.asSystem()),
    dropLeavers: number => desk.helpdesk.dropLeavers(number, desk.asSystem()),
  };
}
