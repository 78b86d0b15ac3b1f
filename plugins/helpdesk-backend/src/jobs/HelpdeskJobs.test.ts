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
import { officeHours } from '../domain/calendar/__testUtils__/calendars';
import { Calendars } from '../domain/calendar/Calendars';
import { Desks } from '../domain/desk/Desks';
import {
  SERVICE_DESK,
  TestHelpdesk,
} from '../application/__testUtils__/TestHelpdesk';
import { testDatabases } from '../store/__testUtils__/databases';
import { aTicketDraft } from '../store/__testUtils__/ticketDraft';
import { createJobs } from './__testUtils__/createJobs';
import { HelpdeskJobs } from './HelpdeskJobs';

const databases = testDatabases();
const DAY = 24 * 60 * 60 * 1000;
const OFFICE = { ...officeHours(), id: 'office', title: 'Office' };

describe.each(databases.eachSupportedId())('HelpdeskJobs on %s', id => {
  let desk: TestHelpdesk;
  let jobs: HelpdeskJobs;
  const logger = mockServices.logger.mock();

  const jobsOf = ({ desks }: { desks: Desks }) =>
    createJobs(desk, { desks, logger });

  beforeEach(async () => {
    jest.clearAllMocks();
    desk = await TestHelpdesk.create(await databases.init(id));
    jobs = jobsOf(desk);
  });

  /** A desk that works from 9 to 18 on weekdays; it is Monday, 9 o'clock. */
  async function openOffice() {
    desk = await TestHelpdesk.create(
      await databases.init(id),
      { calendar: OFFICE.id },
      { calendars: [OFFICE] },
    );
    jobs = jobsOf(desk);
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

  async function lastEventOf({ number }: Ticket) {
    const { items } = await desk.helpdesk.listEvents(
      number,
      {},
      await desk.as('operator'),
    );
    return items.at(-1);
  }

  /** A ticket that waits for so many milliseconds. */
  async function putOff(milliseconds: number): Promise<Ticket> {
    const ticket = await file();
    return desk.perform('operator', ticket, 'pend', {
      reason: 'scheduled',
      until: new Date(desk.time.getTime() + milliseconds).toISOString(),
    });
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
    expect(await lastEventOf(early)).toMatchObject({
      actor: 'system',
      explanation: {
        code: 'auto-close',
        params: {
          desk: 'Service desk',
          resolvedAt: '2026-03-02T09:00:00.000Z',
          after: 'P3D',
          calendar: '24/7',
        },
      },
    });
  });

  it('counts on the calendar of the desk, and names it', async () => {
    await openOffice();
    desk.wait(3 * DAY);
    const ticket = await resolved(); // on Thursday
    desk.wait(5 * DAY - 1);
    await jobs.closeResolved();
    expect(await statusOf(ticket)).toBe('resolved');
    desk.wait(1);
    await jobs.closeResolved();
    expect(await statusOf(ticket)).toBe('closed');
    expect(await lastEventOf(ticket)).toMatchObject({
      explanation: {
        code: 'auto-close',
        params: expect.objectContaining({ after: 'P3D', calendar: 'Office' }),
      },
    });
    expect(logger.error).not.toHaveBeenCalled();
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
    desk = await TestHelpdesk.create(await databases.init(id), {
      autoCloseAfter: undefined,
    });
    const ticket = await resolved();
    desk.wait(100 * DAY);
    await jobsOf(desk).closeResolved();
    expect(await statusOf(ticket)).toBe('resolved');
  });

  it('archives what the desk no longer wants at hand', async () => {
    desk = await TestHelpdesk.create(await databases.init(id), {
      archiveAfter: { days: 30 },
    });
    jobs = jobsOf(desk);
    const ticket = await desk.perform('operator', await resolved(), 'close');
    desk.wait(30 * DAY);
    await Promise.all([jobs.archiveClosed(), jobs.archiveClosed()]);
    await jobs.archiveClosed();
    expect(await lastEventOf(ticket)).toMatchObject({
      type: 'archived',
      version: ticket.version + 1,
    });
    expect(logger.error).not.toHaveBeenCalled();
  });

  it('takes up what was put off until now', async () => {
    const ticket = await putOff(DAY);
    await jobs.resumeFollowUps();
    expect(await statusOf(ticket)).toBe('pending');
    desk.wait(DAY);
    await jobs.resumeFollowUps();
    await jobs.resumeFollowUps();
    expect(await statusOf(ticket)).toBe('open');
    expect(logger.error).not.toHaveBeenCalled();
  });

  it('takes up what was put off to a weekend when the desk works again', async () => {
    await openOffice();
    const ticket = await putOff(5 * DAY);
    desk.wait(7 * DAY - 1);
    await jobs.resumeFollowUps();
    expect(
      await desk.helpdesk.getTicket(ticket.number, desk.asSystem()),
    ).toMatchObject({
      status: 'pending',
      followUpAt: '2026-03-07T09:00:00.000Z',
    });
    desk.wait(1);
    await jobs.resumeFollowUps();
    expect(await statusOf(ticket)).toBe('open');
    expect(await lastEventOf(ticket)).toMatchObject({
      explanation: {
        code: 'follow-up-at-work',
        params: {
          followUpAt: '2026-03-07T09:00:00.000Z',
          desk: 'Service desk',
          worksSince: '2026-03-09T09:00:00.000Z',
          calendar: 'Office',
        },
      },
    });
    expect(logger.error).not.toHaveBeenCalled();
  });

  it('goes past what waits for the morning of another desk', async () => {
    const night = new Date('2026-03-01T20:00:00.000Z');
    const office = { ...SERVICE_DESK, id: 'office', calendar: OFFICE.id };
    const desks = new Desks([office, SERVICE_DESK], new Calendars([OFFICE]));
    await desk.store.transaction(async tx => {
      const putOffTo = (minute: number, atDesk: string) =>
        tx.insertTicket(
          aTicketDraft({
            desk: atDesk,
            status: 'pending',
            followUpAt: new Date(+night + minute * 60_000),
          }),
        );
      for (let minute = 0; minute < 201; minute++) {
        await putOffTo(minute, office.id);
      }
      await putOffTo(201, SERVICE_DESK.id);
    });
    desk.time = new Date('2026-03-02T08:59:00.000Z');
    await jobsOf({ desks }).resumeFollowUps();
    const open = desk.knex('tickets').where('status', 'open');
    expect((await open.pluck('id')).map(Number)).toEqual([202]);
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
      (await desk.notices('consultation-overdue')).length;
    await jobs.tellOverdue();
    expect(await told()).toBe(0);
    desk.wait(DAY);
    await jobs.tellOverdue();
    await jobs.tellOverdue();
    expect(await told()).toBe(1);
    expect(logger.error).not.toHaveBeenCalled();
  });

  it('sends the digest of each desk, whatever becomes of the others', async () => {
    await openOffice();
    const ticket = await desk.file();
    await desk.perform('operator', ticket, 'escalate', { reason: 'Theirs' });
    await desk.perform('pos-engineer', ticket, 'resolve', {
      resolution: 'Done',
    });
    desk.wait(1);
    const unknown = { ...SERVICE_DESK, id: 'unknown' };
    const desks = new Desks([unknown, ...desk.desks.all]);
    await jobsOf({ desks }).sendDigests();
    expect(await desk.effects('digests')).toMatchObject([
      { recipient: 'user:default/operator', controlled: 1 },
    ]);
    expect(logger.error).toHaveBeenCalledTimes(1);
    expect(logger.error).toHaveBeenCalledWith(
      expect.stringContaining('digest of desk unknown'),
    );
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
    await jobs.forgetOldKeys();
    expect(await create()).toBe(first);
    desk.wait(DAY + 1);
    await jobs.forgetOldKeys();
    expect(await create()).not.toBe(first);
  });
});
