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

import { SlaPolicy } from '@helpdesk/backstage-plugin-helpdesk-node';
import { Knex } from 'knex';
import { aPolicy } from '../domain/clocks/__testUtils__/Story';
import { testDatabases } from '../store/__testUtils__/databases';
import { ClockDesk } from './__testUtils__/ClockDesk';

const databases = testDatabases();
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const ALL = { 'first-response': 2, 'next-update': 3, resolution: 4 };
const OLD = aPolicy(ALL, { name: 'old' });

/** What may become of the policy in the config, and which one then applies. */
const CONFIGS: Record<string, { policies: SlaPolicy[]; now?: string }> = {
  renamed: { policies: [aPolicy(ALL, { name: 'new' })], now: 'new' },
  split: {
    policies: [
      aPolicy(
        { resolution: 1 },
        { name: 'old-urgent', appliesTo: ({ priority }) => priority === 'P1' },
      ),
      aPolicy({ resolution: 8 }, { name: 'old-normal' }),
    ],
    now: 'old-normal',
  },
  'removed, where another one applies': {
    policies: [aPolicy({ resolution: 2 })],
    now: 'standard',
  },
  'removed, where none does': { policies: [] },
};

type Touch = (portal: ClockDesk) => Promise<unknown>;
const TOUCHES: Record<string, Touch> = {
  'a run of the job for it': portal => portal.adopt(),
  'a sweep': ({ desk, ticket }) =>
    desk.helpdesk.fireAlarms(ticket.number, desk.asSystem()),
  'a note': async ({ desk, ticket }) =>
    desk.helpdesk.addMessage(
      ticket.number,
      { body: 'Hm', visibility: 'internal' },
      await desk.as('operator'),
    ),
  'an edit': async ({ desk, ticket }) =>
    desk.helpdesk.updateTicket(
      ticket.number,
      { title: 'Still no receipts' },
      await desk.as('operator'),
    ),
  'a recomputation': portal => portal.recompute(),
};
const CASES = Object.keys(CONFIGS).flatMap(config =>
  Object.keys(TOUCHES).map(touch => [config, touch] as const),
);

describe.each(databases.eachSupportedId())('a policy on %s', id => {
  let knex: Knex;
  let portal: ClockDesk;

  beforeAll(async () => {
    knex = await databases.init(id);
  });

  beforeEach(async () => {
    portal = new ClockDesk(knex);
    await portal.start(OLD);
    portal.ticket = await portal.desk.file();
  });

  const changes = async () =>
    (await portal.events()).filter(
      ({ explanation }) =>
        explanation?.code === 'policies-changed' ||
        explanation?.code === 'policy-gone',
    );

  it.each(CASES)('that is %s is let go of with %s', async (config, touch) => {
    const { policies, now } = CONFIGS[config];
    const before = await portal.read();
    await portal.start(...policies);
    expect(await portal.read()).toEqual(before);

    await TOUCHES[touch](portal);

    expect(await changes()).toMatchObject([
      {
        type: 'updated',
        actor: 'system',
        explanation: {
          code: now ? 'policies-changed' : 'policy-gone',
          params: { from: 'old', ...(now && { to: now }) },
        },
        changes: { policy: { from: 'old', ...(now && { to: now }) } },
      },
    ]);
    const used = (await portal.read()).clocks.map(({ policy }) => policy);
    expect([...new Set(used)]).toEqual(now ? [now] : []);
    await TOUCHES[touch](portal);
    expect(await changes()).toHaveLength(1);
    expect(await portal.recompute()).toEqual([]);
  });

  it.each(CASES)(
    'that is %s leaves on record with %s what was missed under it',
    async (config, touch) => {
      portal.desk.wait(5 * HOUR);
      await portal.start(...CONFIGS[config].policies);
      const { concerns, clocks } = await portal.read();
      expect(concerns).toEqual(['breached']);
      expect(clocks.map(({ breachedAt }) => breachedAt)).toEqual([
        '2026-03-02T11:00:00.000Z',
        '2026-03-02T13:00:00.000Z',
      ]);

      await TOUCHES[touch](portal);
      await portal.sweep();

      // the renamed one promises the same, and is no other promise
      const missed = (await portal.events())
        .filter(({ type }) => type === 'clock-breached')
        .map(({ cause }) => `${cause?.clock} ${cause?.at}`);
      expect(missed).toEqual(
        expect.arrayContaining([
          'first-response 2026-03-02T11:00:00.000Z',
          'resolution 2026-03-02T13:00:00.000Z',
        ]),
      );
      expect(new Set(missed).size).toBe(missed.length);
      expect(await portal.recompute()).toEqual([]);
    },
  );

  it('that is there is left alone, as are closed tickets and none', async () => {
    await portal.desk.perform('operator', portal.ticket, 'resolve', {
      resolution: 'Done',
    });
    await portal.desk.perform('operator', portal.ticket, 'close');
    await portal.start(aPolicy(ALL, { name: 'new' }));
    await portal.adopt();
    expect(await changes()).toEqual([]);

    portal.ticket = await portal.desk.file();
    await portal.adopt();
    expect(await changes()).toEqual([]);
  });

  it('that is gone is looked for page by page', async () => {
    portal = new ClockDesk(await databases.init(id));
    await portal.start(OLD);
    await portal.desk.file();
    await portal.desk.file();
    await portal.start(aPolicy(ALL, { name: 'new' }));
    await portal.desk.file();
    const { store } = portal.desk;
    const find = (after?: string, ...known: string[]) =>
      store.listOfOtherPolicies(known, { after, limit: 1 });
    expect(await find(undefined, 'new')).toEqual(['HD-1']);
    expect(await find('HD-1', 'new')).toEqual(['HD-2']);
    expect(await find('HD-2', 'new')).toEqual([]);
    expect(await find('HD-2', 'old')).toEqual(['HD-3']);
    expect(await find(undefined, 'new', 'old')).toEqual([]);
    expect(await find()).toEqual(['HD-1']);
  });
});

describe.each(databases.eachSupportedId())(
  'a level that escalates on %s',
  id => {
    const SYSADMINS = 'group:default/sysadmins';
    const level = (percent: number, more: object) => ({
      percent,
      notify: [],
      ...more,
    });
    const policy = (
      name: string,
      priority: string,
      within: number,
      ...levels: ReturnType<typeof level>[]
    ) =>
      aPolicy(
        {},
        {
          name,
          appliesTo: subject => subject.priority === priority,
          targets: { resolution: { within, levels } },
        },
      );
    const RAISING = policy(
      'raising',
      'P3',
      HOUR,
      level(25, { raisePriority: true }),
      level(100, {}),
    );

    let knex: Knex;
    let portal: ClockDesk;

    beforeAll(async () => {
      knex = await databases.init(id);
    });

    async function due(...policies: SlaPolicy[]) {
      portal = new ClockDesk(knex);
      await portal.start(...policies);
      portal.ticket = await portal.desk.file();
      portal.desk.wait(30 * MINUTE);
    }
    const story = async () =>
      (await portal.events()).map(({ type, explanation }) =>
        explanation ? `${type}: ${explanation.code}` : type,
      );

    it('does so in the sweep in which a level before it raised the priority', async () => {
      await due(
        RAISING,
        policy('short', 'P2', MINUTE, level(100, { escalateTo: SYSADMINS })),
      );
      await portal.sweep();
      expect(await story()).toEqual([
        'created',
        'clock-warned',
        'updated',
        'clock-breached',
        'escalated',
      ]);
      expect(await portal.read()).toMatchObject({
        team: SYSADMINS,
        priority: 'P2',
      });
      expect(await portal.recompute()).toEqual([]);
    });

    it('asks the catalog without holding the ticket', async () => {
      await due(
        policy('short', 'P3', MINUTE, level(100, { escalateTo: SYSADMINS })),
      );
      const { directory, helpdesk, store } = portal.desk;
      const system = portal.desk.asSystem();
      let locked = false;
      const getMembers = directory.getMembers.bind(directory);
      jest.spyOn(directory, 'getMembers').mockImplementation(async group => {
        // a lock that is held would keep this waiting for ever
        locked ||= await store.transaction(async tx =>
          Boolean(await tx.lockTicket(portal.ticket.number, system.readable)),
        );
        return getMembers(group);
      });
      await helpdesk.fireAlarms(portal.ticket.number, system);
      expect(locked).toBe(true);
      expect(await portal.read()).toMatchObject({ team: SYSADMINS });
    });

    it.each<[string, string, () => Promise<unknown>]>([
      ['team-cannot-take', 'group:default/nobody-at-all', async () => {}],
      ['team-has-it', 'group:default/service-desk', async () => {}],
      [
        'team-has-it',
        SYSADMINS,
        async () =>
          portal.desk.perform('operator', portal.ticket, 'escalate', {
            team: SYSADMINS,
            reason: 'Theirs',
          }),
      ],
    ])('says why it does not: %s', async (why, escalateTo, prepare) => {
      await due(policy('short', 'P3', MINUTE, level(100, { escalateTo })));
      await prepare();
      const before = await portal.read();
      await portal.sweep();
      expect((await portal.events()).at(-1)).toMatchObject({
        type: 'clock-breached',
        explanation: {
          code: why,
          params: { team: escalateTo },
        },
      });
      expect((await portal.read()).team).toBe(before.team);
    });

    it('waits for a catalog that is silent, and is carried out then', async () => {
      const unchecked = 'group:default/billing-admins';
      await due(
        RAISING,
        policy('short', 'P2', MINUTE, level(100, { escalateTo: unchecked })),
      );
      const { directory, helpdesk } = portal.desk;
      directory.fail();
      await portal.sweep();
      expect((await story()).slice(1)).toEqual([
        'clock-warned',
        'updated',
        'clock-breached',
        'escalated',
      ]);
      expect((await portal.read()).team).toBe('group:default/service-desk');
      directory.recover();
      await helpdesk.refreshRouting(
        portal.ticket.number,
        portal.desk.asSystem(),
      );
      expect((await portal.read()).team).toBe(unchecked);
    });
  },
);
