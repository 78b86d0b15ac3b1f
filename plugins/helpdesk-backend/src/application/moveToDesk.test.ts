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
import { ANY_TICKET } from '../domain/access/visibility';
import { createJobs } from '../jobs/__testUtils__/createJobs';
import { testDatabases } from '../store/__testUtils__/databases';
import { SERVICE_DESK, TestHelpdesk } from './__testUtils__/TestHelpdesk';

const databases = testDatabases();

const OLD_LINE = 'group:default/sysadmins';
const NEW_LINE = 'group:default/service-desk';
const POS_SUPPORT = 'group:default/pos-support';
const OLD = { ...SERVICE_DESK, id: 'old', operatorGroups: [OLD_LINE] };

describe.each(databases.eachSupportedId())('moving to a desk on %s', id => {
  const logger = mockServices.logger.mock();
  let before: TestHelpdesk;
  let desk: TestHelpdesk;

  /** The same database before and after the config was changed. */
  async function start(change: object = {}) {
    const knex = await databases.init(id);
    before = await TestHelpdesk.create(knex, OLD);
    desk = await TestHelpdesk.create(
      knex,
      { ...change, replaces: ['old'] },
      { retired: [{ ...OLD, retired: true }] },
    );
  }

  beforeEach(async () => {
    jest.clearAllMocks();
    await start();
  });

  const move = () => createJobs(desk, { logger }).moveToDesks();
  const record = async ({ number }: Ticket) =>
    (await desk.store.findTicket(number, ANY_TICKET))!;

  async function escalated(input: Partial<NewTicket> = {}) {
    const filed = await before.file('developer', input);
    return before.perform('sysadmin', filed, 'escalate', {
      team: POS_SUPPORT,
      reason: 'Theirs',
    });
  }

  it.each([
    ['internal', 'internal', 'internal'],
    ['internal', 'participants', 'participants'],
    ['participants', 'internal', 'participants'],
    ['participants', 'participants', 'participants'],
  ] as const)(
    'makes what is for %s at a desk for %s be for %s',
    async (was, visibility, becomes) => {
      await start({ visibility });
      const ticket = await before.file();
      await desk.knex('tickets').update({ audience: was });
      await move();
      expect(await record(ticket)).toMatchObject({
        desk: SERVICE_DESK.id,
        audience: becomes,
      });
    },
  );

  it('keeps what is confidential so', async () => {
    const ticket = await escalated({ confidential: true });
    await move();
    expect(await record(ticket)).toMatchObject({
      confidential: true,
      team: POS_SUPPORT,
    });
    await expect(
      desk.helpdesk.getTicket(ticket.number, await desk.as('operator-2')),
    ).rejects.toMatchObject({ name: 'NotFoundError' });
  });

  it('leaves with a team what it has, unless it is the first line now', async () => {
    const ticket = await escalated();
    await move();
    expect(await record(ticket)).toMatchObject({
      team: POS_SUPPORT,
      escalatedAt: expect.any(Date),
    });
    await start({ operatorGroups: [NEW_LINE, POS_SUPPORT] });
    const taken = await escalated();
    await move();
    const { team, escalatedAt } = await record(taken);
    expect([team, escalatedAt]).toEqual([POS_SUPPORT, undefined]);
  });

  it('has who asked for the desk hear the answer', async () => {
    const { number } = await before.file();
    await before.helpdesk.requestConsultation(
      number,
      { team: POS_SUPPORT, question: 'Whose is it?' },
      await before.as('sysadmin'),
    );
    await move();
    const { consultations } = (await desk.store.findTicket(
      number,
      ANY_TICKET,
    ))!;
    expect(consultations).toMatchObject([{ requestedFor: NEW_LINE }]);
  });

  it('moves each once, closed ones too, and nothing from the archive', async () => {
    const [open, closed, archived] = [
      await before.file(),
      await before.file(),
      await before.file(),
    ];
    for (const ticket of [closed, archived]) {
      await before.perform('sysadmin', ticket, 'resolve', { resolution: 'Ok' });
      await before.perform('sysadmin', ticket, 'close');
    }
    const { id: key } = await record(archived);
    await desk
      .knex('tickets')
      .where('id', key)
      .update({ archived_at: new Date() });
    await Promise.all([move(), move()]);
    await move();
    expect(logger.error).not.toHaveBeenCalled();
    const moved = await Promise.all([open, closed, archived].map(record));
    expect(moved.map(ticket => [ticket.desk, ticket.status])).toEqual([
      [SERVICE_DESK.id, 'new'],
      [SERVICE_DESK.id, 'closed'],
      ['old', 'closed'],
    ]);
    expect(moved[0].version).toBe(open.version + 1);
    // of the archive, its old desk still is the staff
    expect(
      await desk.helpdesk.getTicket(archived.number, await desk.as('sysadmin')),
    ).toHaveProperty('routing');
  });

  it('is nobody’s to do but the helpdesk’s', async () => {
    const ticket = await before.file();
    await expect(
      desk.helpdesk.moveToDesk(ticket.number, await desk.as('support-lead')),
    ).rejects.toMatchObject({ name: 'NotAllowedError' });
  });
});
