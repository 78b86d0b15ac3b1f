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

import { TestDatabaseId, TestDatabases } from '@backstage/backend-test-utils';
import { Ticket } from '@helpdesk/backstage-plugin-helpdesk-common';
import { demoEntities } from '../directory/__testUtils__/demoEntities';
import { makeEntity, stitch } from '../directory/__testUtils__/makeEntity';
import { ANY_TICKET } from '../domain/access/visibility';
import { POS_TERMINAL, TestHelpdesk } from './__testUtils__/TestHelpdesk';

const FIRST_LINE = 'group:default/service-desk';
const NORTH = 'group:default/retail-north';
const TILL = 'resource:default/till-of-north';
const SUPPORT = [
  FIRST_LINE,
  'group:default/pos-support',
  'group:default/billing-admins',
];

const CATALOG = () =>
  stitch([...demoEntities(), makeEntity(TILL, { owner: NORTH })]);
const refOf = ({ kind, metadata }: ReturnType<typeof makeEntity>) =>
  `${kind.toLowerCase()}:default/${metadata.name}`;

/** Ways in which a catalog fails to say what is so; all of them pass. */
const STATES: Record<string, (desk: TestHelpdesk) => () => void> = {
  silent: ({ directory }) => {
    directory.fail();
    return () => directory.recover();
  },
  flapping: ({ directory }) => {
    let count = 0;
    const original = directory.getEntities.bind(directory);
    const spy = jest.spyOn(directory, 'getEntities');
    spy.mockImplementation(async refs => {
      count += 1;
      if (count % 2 === 0) {
        throw Object.assign(new Error('flaps'), {
          name: 'ServiceUnavailableError',
        });
      }
      return original(refs);
    });
    return () => spy.mockRestore();
  },
  'without people': without(ref => ref.startsWith('user:')),
  'without groups': without(ref => ref.startsWith('group:')),
  'without things': without(ref => !/^(user|group):/.test(ref)),
  empty: without(() => true),
};

function without(isMissing: (ref: string) => boolean) {
  return ({ directory }: TestHelpdesk) => {
    CATALOG()
      .map(refOf)
      .filter(isMissing)
      .forEach(ref => directory.remove(ref));
    return () => directory.put(...CATALOG());
  };
}

/** Groups as the sign-in has them, whatever the catalog says. */
const CLAIMS: Record<string, string[]> = {
  operator: [FIRST_LINE],
  'operator-2': [FIRST_LINE],
  'pos-engineer': ['group:default/pos-support'],
  developer: ['group:default/developers'],
  'customer-north': [NORTH],
};

type Act = (
  desk: TestHelpdesk,
  ticket: Ticket,
  as: (name: string) => ReturnType<TestHelpdesk['as']>,
) => Promise<unknown>;

const perform =
  (who: string, verb: string, input: object): Act =>
  async (desk, { number }, as) =>
    desk.helpdesk.perform(
      number,
      verb as 'escalate',
      input as never,
      await as(who),
    );

/** Everything that asks the catalog, on a ticket in the stage that it wants. */
const ACTS: [string, 'new' | 'held' | 'resolved', Act][] = [
  ['escalate', 'new', perform('operator', 'escalate', { reason: 'r' })],
  [
    'escalate to a chosen team',
    'new',
    perform('operator', 'escalate', { reason: 'r', team: SUPPORT[2] }),
  ],
  [
    'escalate to a customer',
    'new',
    perform('operator', 'escalate', { reason: 'r', team: NORTH }),
  ],
  ['forward', 'held', perform('pos-engineer', 'escalate', { reason: 'r' })],
  [
    'assign',
    'held',
    perform('pos-engineer', 'assign', {
      assignee: 'user:default/pos-engineer-2',
    }),
  ],
  [
    'assign to a customer’s',
    'held',
    perform('pos-engineer', 'assign', {
      assignee: 'user:default/customer-north',
    }),
  ],
  ['reopen', 'resolved', perform('developer', 'reopen', { reason: 'r' })],
  [
    'reject the resolution',
    'resolved',
    perform('operator', 'reject-resolution', { reason: 'r' }),
  ],
  [
    'ask another team',
    'held',
    async (desk, { number }, as) =>
      desk.helpdesk.requestConsultation(
        number,
        { team: SUPPORT[2], question: 'Why?' },
        await as('pos-engineer'),
      ),
  ],
  [
    'ask a customer',
    'held',
    async (desk, { number }, as) =>
      desk.helpdesk.requestConsultation(
        number,
        { team: NORTH, question: 'Why?' },
        await as('pos-engineer'),
      ),
  ],
  [
    'say what it is about',
    'new',
    async (desk, { number }, as) =>
      desk.helpdesk.updateTicket(
        number,
        { entityRefs: [TILL] },
        await as('operator'),
      ),
  ],
  [
    'add a watcher',
    'new',
    async (desk, { number }, as) =>
      desk.helpdesk.updateTicket(
        number,
        { watchers: ['user:default/customer-south'] },
        await as('developer'),
      ),
  ],
  [
    'look for leavers',
    'held',
    async (desk, { number }) =>
      desk.helpdesk.dropLeavers(number, desk.asSystem()),
  ],
  [
    'decide what is undecided',
    'new',
    async (desk, { number }) =>
      desk.helpdesk.refreshRouting(number, desk.asSystem()),
  ],
];

const ANSWERS = [
  'InputError',
  'ConflictError',
  'NotAllowedError',
  'NotFoundError',
  'ServiceUnavailableError',
];

const databases = TestDatabases.create();

describe.each(databases.eachSupportedId())('on %s', databaseId => {
  let desk: TestHelpdesk;
  const as = (name: string) => desk.as(name, { claims: CLAIMS[name] });

  beforeAll(async () => {
    desk = await TestHelpdesk.create(
      await databases.init(databaseId as TestDatabaseId),
    );
  });

  beforeEach(() => desk.directory.put(...CATALOG()));

  async function prepare(stage: 'new' | 'held' | 'resolved', entity: string) {
    const ticket = await desk.file('developer', { entityRefs: [entity] });
    if (stage === 'new') {
      return ticket;
    }
    await desk.perform('operator', ticket, 'escalate', {
      reason: 'r',
      team: SUPPORT[1],
    });
    const held = await desk.perform('pos-engineer', ticket, 'accept');
    return stage === 'held'
      ? held
      : desk.perform('pos-engineer', ticket, 'resolve', { resolution: 'r' });
  }

  describe.each(Object.keys(STATES))('a catalog that is %s', state => {
    it.each(
      ACTS.flatMap(([what, stage, act]) =>
        [POS_TERMINAL, TILL].map(entity => [what, entity, stage, act] as const),
      ),
    )(
      'gives no customer anything and takes nothing from staff: %s, about %s',
      async (_what, entity, stage, act) => {
        const ticket = await prepare(stage, entity);
        const before = (await desk.store.findTicket(
          ticket.number,
          ANY_TICKET,
        ))!;
        const steady = STATES[state](desk);
        const outcome = await act(desk, ticket, as).then(
          () => 'done',
          ({ name }) => name as string,
        );
        const after = (await desk.store.findTicket(ticket.number, ANY_TICKET))!;
        steady();

        expect(['done', ...ANSWERS]).toContain(outcome);
        expect(SUPPORT).toContain(after.team);
        expect(after.consultations.map(({ team }) => team)).not.toContain(
          NORTH,
        );
        expect(after.supervisor).toBe(
          before.supervisor ??
            (after.team === FIRST_LINE ? undefined : 'user:default/operator'),
        );
        expect([
          before.assignee,
          undefined, // of a ticket that has changed hands
          'user:default/pos-engineer-2',
        ]).toContain(after.assignee);
        if (after.team === before.team && outcome !== 'done') {
          expect(after.assignee).toBe(before.assignee);
        }
        expect(after.watchers).toEqual([]);

        // once it is steady again, everything can be decided
        await desk.helpdesk.refreshRouting(ticket.number, desk.asSystem());
        const settled = (await desk.store.findTicket(
          ticket.number,
          ANY_TICKET,
        ))!;
        expect(SUPPORT).toContain(settled.team);
        expect(settled.routing.outcome).not.toBe('undecided');
        expect(settled.unsettled).toBeUndefined();
        expect(settled.watchers).toEqual([]);
      },
    );

    it.each(['developer', 'customer-north', 'stranger'])(
      'lets %s file a ticket, and decides it later as ever',
      async who => {
        const steady = STATES[state](desk);
        const filed = await desk.helpdesk
          .createTicket(
            { title: 'No receipts', description: '', entityRefs: [TILL] },
            await as(who),
          )
          .catch(({ name }) => name as string);
        steady();
        if (typeof filed === 'string') {
          // of what it does not have it says so
          expect(filed).toBe('InputError');
          return;
        }
        await desk.helpdesk.refreshRouting(filed.number, desk.asSystem());
        const settled = (await desk.store.findTicket(
          filed.number,
          ANY_TICKET,
        ))!;
        expect(settled.routing.outcome).toBe('first-line');
        expect(settled.unsettled).toBeUndefined();
        expect(
          settled.audience === 'internal' && Boolean(settled.customer),
        ).toBe(false);
      },
    );
  });
});
