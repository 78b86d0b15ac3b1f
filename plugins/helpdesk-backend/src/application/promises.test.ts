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

import { Scale } from '@helpdesk/backstage-plugin-helpdesk-common';
import { SlaLevel } from '@helpdesk/backstage-plugin-helpdesk-node';
import { Knex } from 'knex';
import { officeHours } from '../domain/calendar/__testUtils__/calendars';
import { aPolicy } from '../domain/clocks/__testUtils__/Story';
import { testDatabases } from '../store/__testUtils__/databases';
import { ClockDesk } from './__testUtils__/ClockDesk';

const databases = testDatabases();
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const URGENT = aPolicy(
  { resolution: 1 },
  { name: 'urgent', appliesTo: ({ priority }) => priority === 'P1' },
);
const NORMAL = aPolicy(
  { resolution: 8 },
  { name: 'normal', appliesTo: ({ type }) => type !== 'question' },
);

describe.each(databases.eachSupportedId())('promises on %s', id => {
  let knex: Knex;
  let portal: ClockDesk;

  beforeAll(async () => {
    knex = await databases.init(id);
  });

  beforeEach(async () => {
    portal = new ClockDesk(knex);
    await portal.start(URGENT, NORMAL);
    portal.ticket = await portal.desk.file('operator', {
      impact: 'high',
      urgency: 'high',
    });
  });

  const edit = async (patch: {
    impact?: Scale;
    urgency?: Scale;
    type?: 'question';
  }) =>
    portal.desk.helpdesk.updateTicket(
      portal.ticket.number,
      patch,
      await portal.desk.as('operator'),
    );
  const lower = () => edit({ impact: 'medium', urgency: 'medium' });
  const raise = () => edit({ impact: 'high', urgency: 'high' });

  /** Lets time pass, with a look at the clocks every quarter of an hour. */
  async function pass(time: number) {
    for (let passed = 0; passed < time; passed += 15 * MINUTE) {
      portal.desk.wait(15 * MINUTE);
      await portal.sweep();
    }
  }

  it('are each told of once, whatever took their place between', async () => {
    await pass(2 * HOUR);
    expect(await portal.told()).toEqual(['clock-warned', 'clock-breached']);
    await lower();
    await pass(7 * HOUR);
    await raise();
    await pass(HOUR);
    await lower();
    await pass(HOUR);
    expect(await portal.levels()).toEqual([
      'clock-warned urgent 75',
      'clock-breached urgent 100',
      'clock-warned normal 75',
      'clock-breached normal 100',
    ]);
    expect(await portal.told()).toHaveLength(4);
    expect(await portal.recompute()).toEqual([]);
  });

  it('stay on record once missed, for staff', async () => {
    await pass(2 * HOUR);
    await lower();
    const clock = await portal.clock('resolution');
    expect(clock).toMatchObject({
      policy: 'normal',
      targetSeconds: 28_800,
      breachedAt: undefined,
      missedBefore: [
        { targetSeconds: 3_600, breachedAt: '2026-03-02T10:00:00.000Z' },
      ],
    });
    const shown = await portal.desk.helpdesk.getTicket(
      portal.ticket.number,
      await portal.desk.as('developer'),
    );
    expect(shown.clocks[0]).not.toHaveProperty('missedBefore');

    await raise();
    expect(await portal.clock('resolution')).toMatchObject({
      breachedAt: '2026-03-02T10:00:00.000Z',
      missedBefore: undefined,
    });
  });

  it.each<[string, () => Promise<unknown>, string | undefined]>([
    ['a lower priority', lower, 'normal'],
    [
      'no policy at all',
      () => edit({ type: 'question', urgency: 'low' }),
      undefined,
    ],
  ])(
    'that were missed unnoticed are put on record before %s takes their place',
    async (_, act, policy) => {
      portal.desk.wait(2 * HOUR);
      await act();
      const [, breached, updated] = await portal.events();
      expect(breached).toMatchObject({
        type: 'clock-breached',
        actor: 'system',
        cause: {
          policy: 'urgent',
          percent: 100,
          at: '2026-03-02T10:00:00.000Z',
        },
      });
      expect(updated).toMatchObject({ type: 'updated' });
      expect((await portal.read()).clocks.map(clock => clock.policy)).toEqual(
        policy ? [policy] : [],
      );
      expect(await portal.told()).toEqual(['clock-breached']);
      expect(await portal.recompute()).toEqual([]);
    },
  );

  it('that were missed unnoticed outlive a change of the config', async () => {
    portal.desk.wait(2 * HOUR);
    await portal.start(
      { ...URGENT, targets: aPolicy({ resolution: 6 }).targets },
      NORMAL,
    );
    await portal.sweep();
    expect(await portal.levels()).toEqual(['clock-breached urgent 100']);
    expect(await portal.clock('resolution')).toMatchObject({
      dueAt: '2026-03-02T15:00:00.000Z',
      missedBefore: [{ targetSeconds: 3_600 }],
    });
    expect(await portal.recompute()).toEqual([]);
    await pass(5 * HOUR);
    expect(await portal.told()).toHaveLength(3);
  });

  it('are not missed by a pause, nor by a change within it', async () => {
    await portal.desk.perform('operator', portal.ticket, 'pend', {
      reason: 'requester',
      message: 'Which one?',
    });
    portal.desk.wait(5 * HOUR);
    await lower();
    expect(await portal.levels()).toEqual([]);
    expect(await portal.clock('resolution')).not.toHaveProperty(
      'missedBefore',
      [expect.anything()],
    );
  });

  it('of events from before targets were named are of the target then', async () => {
    await pass(2 * HOUR);
    const ticket = { id: Number(portal.ticket.number.replace('HD-', '')) };
    const rows = await knex('ticket_events')
      .select('version', 'data')
      .where('ticket_id', ticket.id);
    for (const { version, data } of rows) {
      const { cause, ...rest } = JSON.parse(data);
      await knex('ticket_events')
        .where({ ticket_id: ticket.id, version })
        .update({
          data: JSON.stringify({
            ...rest,
            cause: cause && { ...cause, target: undefined },
          }),
        });
    }
    const [{ timekeeping }] = await knex('tickets')
      .select('timekeeping')
      .where(ticket);
    const { clocks, ...holds } = JSON.parse(timekeeping);
    await knex('tickets')
      .where(ticket)
      .update({
        timekeeping: JSON.stringify({
          ...holds,
          clocks: clocks.map((clock: object) => ({
            ...clock,
            promises: undefined,
          })),
        }),
      });
    await lower();
    expect(await portal.clock('resolution')).toMatchObject({
      missedBefore: [
        { targetSeconds: 3_600, breachedAt: '2026-03-02T10:00:00.000Z' },
      ],
    });
    expect(await portal.recompute()).toEqual([]);
    await raise();
    await pass(HOUR);
    expect(await portal.told()).toHaveLength(2);
  });
});

describe.each(databases.eachSupportedId())('warnings on %s', id => {
  let knex: Knex;

  beforeAll(async () => {
    knex = await databases.init(id);
  });

  const NIGHT = '2026-03-02T19:00:00.000Z';
  const MORNING = '2026-03-03T07:00:00.000Z';
  const OFFICE = { ...officeHours({ zone: 'Europe/Kyiv' }), id: 'office' };
  const WARNING: SlaLevel = { percent: 50, notify: ['team'] };
  const BREACH: SlaLevel = { percent: 100, notify: ['management'] };
  const awake = (level: SlaLevel) => ({ ...level, inWorkingHours: true });

  /** Looks at the clocks at these times, having begun at the first of them. */
  async function see(levels: SlaLevel[], filed: string, ...looks: string[]) {
    const portal = new ClockDesk(knex, {
      desk: { calendar: OFFICE.id },
      calendars: [OFFICE],
    });
    await portal.start(
      aPolicy(
        {},
        {
          targets: { resolution: { within: 2 * HOUR, levels } },
          calendar: 'always',
        },
      ),
    );
    portal.desk.time = new Date(filed);
    portal.ticket = await portal.desk.file();
    for (const look of looks) {
      portal.desk.time = new Date(look);
      await portal.sweep();
    }
    return portal;
  }

  it.each<[string, SlaLevel[], string[], string[]]>([
    [
      'in time',
      [WARNING, BREACH],
      ['2026-03-02T20:00:01.000Z', '2026-03-02T21:00:01.000Z'],
      ['clock-warned', 'clock-breached'],
    ],
    [
      'late, but not too late',
      [WARNING, BREACH],
      ['2026-03-02T20:59:00.000Z', '2026-03-02T21:00:01.000Z'],
      ['clock-warned', 'clock-breached'],
    ],
    [
      'never with the breach, after an outage',
      [WARNING, BREACH],
      ['2026-03-03T12:00:00.000Z'],
      ['clock-breached'],
    ],
    [
      'never after the breach, where they wait for the morning',
      [awake(WARNING), BREACH],
      ['2026-03-02T21:00:01.000Z', MORNING, '2026-03-03T07:00:01.000Z'],
      ['clock-breached'],
    ],
    [
      'never before a breach that waits for the morning as well',
      [awake(WARNING), awake(BREACH)],
      [MORNING, '2026-03-03T07:00:01.000Z'],
      ['clock-breached'],
    ],
    [
      'not once it is over, though the breach waits for the morning',
      [WARNING, awake(BREACH)],
      ['2026-03-02T23:00:00.000Z', '2026-03-03T07:00:01.000Z'],
      ['clock-breached'],
    ],
  ])('come %s', async (_, levels, looks, told) => {
    const portal = await see(levels, NIGHT, ...looks);
    expect(await portal.told()).toEqual(told);
    const onRecord = await portal.levels();
    expect(onRecord).toHaveLength(2);
    expect(onRecord).toContain('clock-warned standard 50');
    expect(await portal.recompute()).toEqual([]);
  });

  it('that come too late still do what they are for', async () => {
    const raises = { ...WARNING, raisePriority: true };
    const portal = await see([raises, BREACH], NIGHT, MORNING);
    expect(await portal.read()).toMatchObject({ priority: 'P2' });
    expect(await portal.told()).toEqual(['clock-breached']);
  });
});
