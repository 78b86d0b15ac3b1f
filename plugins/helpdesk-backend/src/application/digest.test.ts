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

import { Desk } from '../config/HelpdeskConfig';
import { officeHours } from '../domain/calendar/__testUtils__/calendars';
import { aPolicy } from '../domain/clocks/__testUtils__/Story';
import { testDatabases } from '../store/__testUtils__/databases';
import { SERVICE_DESK, TestHelpdesk } from './__testUtils__/TestHelpdesk';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const OFFICE = { ...officeHours(), id: 'office' };
const SECRET = 'Layoffs in the north';

const databases = testDatabases();

describe.each(databases.eachSupportedId())('the digest on %s', id => {
  let desk: TestHelpdesk;

  beforeEach(() => open({ calendar: OFFICE.id }));

  /** It is Monday, 9 o'clock; teams have 2 hours to accept. */
  async function open(config: Partial<Desk>) {
    desk = await TestHelpdesk.create(await databases.init(id), config, {
      policies: [aPolicy({ acceptance: 2 })],
      calendars: [OFFICE],
    });
  }

  async function escalate(by: string, input = {}) {
    const ticket = await desk.file('developer', {
      entityRefs: ['resource:default/pos-terminal-0001'],
      ...input,
    });
    await desk.perform(by, ticket, 'escalate', { reason: 'Theirs' });
    return ticket;
  }

  const send = (from = desk) =>
    from.helpdesk.sendDigest(SERVICE_DESK.id, from.asSystem());
  const digests = () => desk.effects('digests');

  it('tells each supervisor once a day what is wrong', async () => {
    await escalate('operator');
    await escalate('operator');
    await desk.perform('pos-engineer', await escalate('operator'), 'accept');
    await desk.perform('pos-engineer', await escalate('operator'), 'resolve', {
      resolution: 'Done',
    });
    await escalate('operator-2');
    const closed = await escalate('operator');
    await desk.perform('pos-engineer', closed, 'resolve', {
      resolution: 'Done',
    });
    await desk.perform('developer', closed, 'close');
    desk.wait(DAY);
    await send();
    expect(await digests()).toEqual([]);
    desk.wait(1);
    await send();
    const expected = [
      {
        recipient: 'user:default/operator',
        desk: 'service-desk',
        deskTitle: 'Service desk',
        controlled: 4,
        concerns: { 'not-accepted': 2, 'awaiting-confirmation': 1 },
      },
      {
        recipient: 'user:default/operator-2',
        desk: 'service-desk',
        deskTitle: 'Service desk',
        controlled: 1,
        concerns: { 'not-accepted': 1 },
      },
    ];
    expect(await digests()).toEqual(expected);

    desk.wait(8 * HOUR);
    await send();
    expect(await digests()).toEqual(expected);
    desk.wait(16 * HOUR);
    await send();
    expect(await digests()).toEqual([...expected, ...expected]);
  });

  it('is sent once by replicas that start at the same time', async () => {
    await escalate('operator');
    desk.wait(DAY + 1);
    const other = await TestHelpdesk.create(
      desk.knex,
      { calendar: OFFICE.id },
      { calendars: [OFFICE] },
    );
    other.time = desk.time;
    await Promise.all([send(), send(other), send(), send(other)]);
    expect(await digests()).toHaveLength(1);
  });

  it('makes up for a missed morning on the same day, and for no other', async () => {
    await escalate('operator');
    desk.wait(3 * DAY + 14 * HOUR); // Thursday, 23 o'clock
    await send();
    expect(await digests()).toHaveLength(1);
    desk.wait(2 * DAY);
    await send();
    expect(await digests()).toHaveLength(1);
  });

  it('sends nothing where nothing is wrong, until the next day', async () => {
    const ticket = await escalate('operator');
    await desk.perform('pos-engineer', ticket, 'accept');
    desk.wait(DAY + 1);
    await send();
    await desk.perform('pos-engineer', ticket, 'resolve', {
      resolution: 'Done',
    });
    await send();
    expect(await digests()).toEqual([]);
    desk.wait(DAY);
    await send();
    expect(await digests()).toMatchObject([
      { controlled: 1, concerns: { 'awaiting-confirmation': 1 } },
    ]);
  });

  it('says nothing of what a ticket is about', async () => {
    const { number } = await escalate('operator', { title: SECRET });
    await desk.helpdesk.updateTicket(
      number,
      { confidential: true },
      desk.asSystem(),
    );
    desk.wait(DAY + 1);
    await send();
    const [digest] = await digests();
    expect(digest).toMatchObject({ controlled: 1 });
    expect(JSON.stringify(digest)).not.toMatch(
      new RegExp(`${SECRET}|${number}`),
    );
  });

  it('asks nothing of the catalog', async () => {
    await escalate('operator');
    desk.wait(DAY + 1);
    desk.directory.fail();
    await send();
    expect(await digests()).toHaveLength(1);
  });

  it.each([
    ['has no calendar', {}],
    ['does not want it', { calendar: OFFICE.id, digest: false }],
  ])('is not sent where the desk %s', async (_, config) => {
    await open(config);
    await escalate('operator');
    desk.wait(DAY + 1);
    await send();
    expect(await digests()).toEqual([]);
  });
});
