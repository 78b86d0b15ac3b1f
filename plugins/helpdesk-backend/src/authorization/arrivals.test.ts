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

import { createServiceFactory } from '@backstage/backend-plugin-api';
import { mockCredentials } from '@backstage/backend-test-utils';
import notificationsPlugin from '@backstage/plugin-notifications-backend';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { Knex } from 'knex';
import request from 'supertest';
import { startHelpdesk } from '../entry/http/__testUtils__/startHelpdesk';
import { testDatabases } from '../store/__testUtils__/databases';
import {
  groupOf,
  GroupRole,
  organisationOf,
  ROLES_OF_GROUPS,
  SHAPES,
  userOf,
} from './__testUtils__/shapes';
import { must } from './__testUtils__/requests';
import { untilDelivered } from './__testUtils__/startPortal';

const databases = testDatabases();
const TITLE = 'The till beeps';

/** What Backstage keeps for somebody. */
interface Kept {
  payload: { scope?: string; description?: string };
}

/** A way in which a group comes to be told something; the last step tells it. */
interface Road {
  role: GroupRole;
  steps: [persona: string, method: 'post', path: string, body: object][];
  /** The code in the scope of what it is told. */
  code: string;
}

const escalate: Road['steps'][number] = [
  userOf('first', 'one'),
  'post',
  '/escalate',
  { team: groupOf('team'), reason: 'Yours' },
];
const ROADS: Record<string, Road> = {
  'the first line of a new ticket': {
    role: 'first',
    steps: [],
    code: 'registered',
  },
  'a team that gets it': {
    role: 'team',
    steps: [escalate],
    code: 'escalated',
  },
  'a team whose ticket gets a note': {
    role: 'team',
    steps: [
      escalate,
      [
        userOf('first', 'one'),
        'post',
        '/messages',
        { body: 'Hm', visibility: 'internal' },
      ],
    ],
    code: 'noted',
  },
  'a team whose ticket gets a message': {
    role: 'team',
    steps: [
      escalate,
      ['buyer', 'post', '/messages', { body: '?', visibility: 'public' }],
    ],
    code: 'replied',
  },
  'a team that is asked': {
    role: 'asked',
    steps: [
      escalate,
      [
        userOf('team', 'one'),
        'post',
        '/consultations',
        { team: groupOf('asked'), question: 'Whose?' },
      ],
    ],
    code: 'consultation-requested',
  },
  'the management, of what comes back': {
    role: 'lead',
    steps: [
      escalate,
      [userOf('team', 'one'), 'post', '/return', { reason: 'Not ours' }],
    ],
    code: 'management-informed',
  },
};

/**
 * The far end of the road: what Backstage's own notifications have for each person
 * after they have resolved the recipients, in an organisation whose management is
 * above all teams. The customer's ticket is for its staff alone.
 */
describe.each(Object.entries(SHAPES))('to groups %s, told is', (_, shape) => {
  const { entities, claims } = organisationOf(shape);
  const people = entities
    .filter(({ kind }) => kind === 'User')
    .map(({ metadata }) => metadata.name);
  let knex: Knex;
  let helpdesk: Awaited<ReturnType<typeof startHelpdesk>>;
  const signalled: string[][] = [];

  beforeAll(async () => {
    knex = await databases.init('SQLITE_3');
    const notifications = await databases.init('SQLITE_3');
    helpdesk = await startHelpdesk(knex, entities, {
      config: {
        app: { baseUrl: 'http://localhost:3000' },
        helpdesk: {
          permissions: { reuse: 0 },
          desks: [
            {
              id: 'service-desk',
              title: 'Service desk',
              operatorGroups: [groupOf('first')],
              managementGroup: groupOf('lead'),
              returns: { beforeManagement: 1 },
            },
          ],
        },
      },
      claims,
      databaseOf: () => notifications,
      services: [
        notificationsPlugin,
        createServiceFactory({
          service: signalsServiceRef,
          deps: {},
          factory: () => ({
            publish: async ({ channel, recipients }) => {
              if (channel === 'helpdesk:tickets') {
                const to =
                  'entityRef' in recipients ? recipients.entityRef : [];
                signalled.push([to].flat());
              }
            },
          }),
        }),
      ],
    });
    for (const persona of people) {
      await must(helpdesk, persona, 'get', '/me'); // signs in
    }
  });
  afterAll(() => helpdesk.stop());

  async function notificationsOf(persona: string): Promise<Kept[]> {
    const { body } = await request(helpdesk.server)
      .get('/api/notifications/notifications?limit=100')
      .set(
        'Authorization',
        mockCredentials.user.header(`user:default/${persona}`),
      );
    return body.notifications;
  }

  /** Who can read a ticket, and who of them as its staff. */
  async function readersOf(number: string) {
    const readers: string[] = [];
    const staff: string[] = [];
    for (const persona of people) {
      const { status, body } = await helpdesk(
        persona,
        'get',
        `/tickets/${number}`,
      );
      if (status === 200) {
        readers.push(persona);
      }
      if (body.routing) {
        staff.push(persona);
      }
    }
    return { readers, staff };
  }

  it.each(Object.entries(ROADS))('%s', async (_road, { role, steps, code }) => {
    const { number } = await must(helpdesk, 'buyer', 'post', '/tickets', {
      title: TITLE,
      description: '',
      urgency: 'high',
    });
    await untilDelivered(knex);
    for (const [persona, method, path, body] of steps) {
      signalled.length = 0;
      await must(helpdesk, persona, method, `/tickets/${number}${path}`, body);
      await untilDelivered(knex);
    }
    const { readers, staff } = await readersOf(number);
    const actor = steps.at(-1)?.[0];
    const told: string[] = [];
    const titles = new Set<string | undefined>();
    for (const persona of people) {
      for (const { payload } of await notificationsOf(persona)) {
        const [, about, what] = payload.scope!.split(':');
        if (about === number && what === code) {
          told.push(persona);
          titles.add(payload.description);
        }
      }
    }
    const members = role === 'lead' ? shape.managers : shape.members;
    expect(told.filter(name => name.startsWith(`${role}-`)).sort()).toEqual(
      members
        .map(ending => userOf(role, ending))
        .filter(name => name !== actor)
        .sort(),
    );
    expect([...titles]).toEqual([TITLE]);
    // The customer's ticket is read by the customer and its staff alone.
    expect(readers).toEqual(expect.arrayContaining(told));
    expect([...staff, 'buyer']).toEqual(expect.arrayContaining(told));
    const reached = signalled.flat();
    expect(new Set(reached)).toEqual(
      new Set(reached.filter(ref => ref.startsWith('user:'))),
    );
    expect(reached.map(ref => ref.replace('user:default/', ''))).toEqual(
      expect.arrayContaining(told),
    );
  });

  it.each(ROLES_OF_GROUPS)(
    'no more than the groups that are staff: %s',
    async role => {
      const strangers = people.filter(
        name =>
          name.startsWith(`${role}-`) &&
          ![...shape.members, ...shape.managers].includes(
            name.slice(role.length + 1),
          ),
      );
      for (const persona of [...strangers, 'stranger']) {
        expect(await notificationsOf(persona)).toEqual([]);
      }
    },
  );
});
