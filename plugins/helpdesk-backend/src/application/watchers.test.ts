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
import { makeEntity } from '../directory/__testUtils__/makeEntity';
import { TestHelpdesk } from './__testUtils__/TestHelpdesk';

const user = (name: string) => `user:default/${name}`;

const databases = TestDatabases.create();

describe.each(databases.eachSupportedId())('watchers on %s', databaseId => {
  let desk: TestHelpdesk;

  beforeEach(async () => {
    desk = await TestHelpdesk.create(
      await databases.init(databaseId as TestDatabaseId),
    );
    desk.directory.put(
      makeEntity(user('customer-north-2'), {
        memberOf: ['group:default/retail-north'],
      }),
    );
  });

  const add = async (
    who: string,
    number: string,
    names: string[],
    confirm?: string[],
  ) =>
    desk.helpdesk.updateTicket(
      number,
      {
        watchers: names.map(user),
        ...(confirm && { confirm: confirm.map(user) }),
      },
      await desk.as(who),
    );

  const reads = async (who: string, number: string) =>
    desk.helpdesk.getTicket(number, await desk.as(who)).then(
      () => true,
      () => false,
    );

  // whose ticket, who adds, whom, confirmed; what comes of it
  it.each<[string, string, string, boolean, string]>([
    ['developer', 'developer', 'sysadmin', false, 'added'],
    ['developer', 'developer', 'customer-north', false, 'NotAllowedError'],
    ['developer', 'developer', 'customer-north', true, 'NotAllowedError'],
    ['developer', 'operator', 'customer-north', false, 'ConflictError'],
    ['developer', 'operator', 'customer-north', true, 'added'],
    ['developer', 'operator', 'sysadmin', false, 'added'],
    ['developer', 'operator', 'nobody', true, 'InputError'],
    ['customer-north', 'customer-north', 'customer-north-2', false, 'added'],
    [
      'customer-north',
      'customer-north',
      'customer-south',
      false,
      'NotAllowedError',
    ],
    [
      'customer-north',
      'customer-north',
      'customer-south',
      true,
      'NotAllowedError',
    ],
    ['customer-north', 'operator', 'customer-north-2', false, 'added'],
    ['customer-north', 'operator', 'customer-south', false, 'ConflictError'],
    ['customer-north', 'operator', 'customer-south', true, 'added'],
  ])(
    'on a ticket of %s, %s adds %s (confirmed: %s): %s',
    async (requester, who, whom, confirmed, outcome) => {
      const { number } = await desk.file(requester);
      const told = await add(
        who,
        number,
        [whom],
        confirmed ? [whom] : undefined,
      ).then(
        () => ({ name: 'added', message: '' }),
        ({ name, message }) => ({ name, message }),
      );
      expect(told).toEqual({
        name: outcome,
        message: expect.stringMatching(
          outcome === 'added' ? /^$/ : new RegExp(`^watchers.*${user(whom)}`),
        ),
      });
      const { watchers } = await desk.helpdesk.getTicket(
        number,
        await desk.as('operator'),
      );
      expect(watchers).toEqual(outcome === 'added' ? [user(whom)] : []);
      expect(await reads(whom, number)).toBe(outcome === 'added');
    },
  );

  it.each(['answers', 'is silent'])(
    'of the customer that a contact is of need no confirmation, where the catalog %s',
    async state => {
      const customer = 'group:default/north-tills';
      desk.directory.put(
        makeEntity(customer, { parent: 'group:default/retail-north' }),
      );
      const operator = await desk.as('operator');
      if (state === 'is silent') {
        desk.directory.fail();
      }
      const { number } = await desk.helpdesk.createTicket(
        {
          title: 'No receipts',
          description: '',
          requester: { contact: { name: 'H', customer } },
        },
        operator,
      );
      desk.directory.recover();
      await desk.helpdesk.refreshRouting(number, desk.asSystem());
      expect(await add('operator', number, ['customer-north'])).toMatchObject({
        customer: 'group:default/retail-north',
        requester: { contact: { customer } },
      });
    },
  );

  it('need no confirmation to stay or to go', async () => {
    const { number } = await desk.file('developer');
    await add('operator', number, ['customer-north'], ['customer-north']);
    expect(
      await add('developer', number, ['customer-north', 'sysadmin']),
    ).toMatchObject({ watchers: ['customer-north', 'sysadmin'].map(user) });
    expect(await add('developer', number, [])).toMatchObject({ watchers: [] });
  });

  it('may be oneself, also when the catalog does not know one', async () => {
    const { number } = await desk.file('stranger');
    expect(await add('stranger', number, ['stranger'])).toMatchObject({
      watchers: [user('stranger')],
    });
  });
});

describe.each(databases.eachSupportedId())(
  'what the catalog hides from the caller, on %s',
  databaseId => {
    let desk: TestHelpdesk;
    const HIDDEN = 'resource:default/office-server-01';
    const GONE = 'resource:default/gone';

    beforeEach(async () => {
      desk = await TestHelpdesk.create(
        await databases.init(databaseId as TestDatabaseId),
      );
      [HIDDEN, user('sysadmin'), 'group:default/sysadmins'].forEach(ref =>
        desk.directory.hidden.add(ref),
      );
    });

    /** What is answered about one ref, with the ref blotted out. */
    const outcomeOf = async (ref: string, ask: () => Promise<unknown>) => {
      const told = await ask().then(
        value => value,
        ({ name, message }) => ({ name, message }),
      );
      return JSON.parse(JSON.stringify(told).replaceAll(ref, 'REF'));
    };

    const QUESTIONS: [
      string,
      [hidden: string, gone: string],
      (ref: string) => Promise<unknown>,
    ][] = [
      [
        'a ticket about it',
        [HIDDEN, GONE],
        ref => desk.file('developer', { entityRefs: [ref] }),
      ],
      [
        'a change of what a ticket is about',
        [HIDDEN, GONE],
        async ref =>
          desk.helpdesk.updateTicket(
            (await desk.file()).number,
            { entityRefs: [ref] },
            await desk.as('operator'),
          ),
      ],
      [
        'where it would go',
        [HIDDEN, GONE],
        async ref =>
          desk.helpdesk.previewRouting(
            { entity: ref },
            await desk.as('developer'),
          ),
      ],
      [
        'its summary',
        [HIDDEN, GONE],
        async ref =>
          desk.helpdesk.getEntitySummary(ref, await desk.as('developer')),
      ],
      [
        'a requester',
        [user('sysadmin'), user('gone')],
        ref => desk.file('operator', { requester: { ref } }),
      ],
      [
        'a watcher',
        [user('sysadmin'), user('gone')],
        async ref =>
          desk.helpdesk.updateTicket(
            (await desk.file()).number,
            { watchers: [ref] },
            await desk.as('developer'),
          ),
      ],
      [
        'a team to escalate to',
        ['group:default/sysadmins', 'group:default/gone'],
        async ref =>
          desk.perform('operator', await desk.file(), 'escalate', {
            reason: 'r',
            team: ref,
          }),
      ],
      [
        'a team to ask',
        ['group:default/sysadmins', 'group:default/gone'],
        async ref =>
          desk.helpdesk.requestConsultation(
            (await desk.file()).number,
            { team: ref, question: 'Why?' },
            await desk.as('operator'),
          ),
      ],
      [
        'a contact’s customer',
        ['group:default/sysadmins', 'group:default/gone'],
        ref =>
          desk.file('operator', {
            requester: { contact: { name: 'Halyna', customer: ref } },
          }),
      ],
    ];

    it.each(QUESTIONS)(
      'is to %s as what does not exist',
      async (_, [hidden, gone], ask) => {
        const answer = await outcomeOf(hidden, () => ask(hidden));
        expect(answer).toEqual(await outcomeOf(gone, () => ask(gone)));
      },
    );
  },
);

it('takes for a contact’s customer only the group of one', async () => {
  const [databaseId] = databases.eachSupportedId()[0];
  const desk = await TestHelpdesk.create(
    await databases.init(databaseId as TestDatabaseId),
  );
  const file = (customer: string) =>
    desk.file('operator', { requester: { contact: { name: 'H', customer } } });
  await expect(file('group:default/pos-support')).rejects.toMatchObject({
    name: 'InputError',
    message: expect.stringMatching(/^requester\.contact\.customer: /),
  });
  await expect(file('group:default/retail-north')).resolves.toMatchObject({
    customer: 'group:default/retail-north',
  });
});
