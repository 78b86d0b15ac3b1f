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
import { makeEntity, stitch } from '../directory/__testUtils__/makeEntity';
import { demoEntities } from '../directory/__testUtils__/demoEntities';
import { POS_TERMINAL, TestHelpdesk } from './__testUtils__/TestHelpdesk';

const FIRST_LINE = 'group:default/service-desk';
const POS_SUPPORT = 'group:default/pos-support';
const NORTH = 'group:default/retail-north';
/** A customer's own thing, and one that a department of the customer owns. */
const TILL = 'resource:default/till-of-north';
const SCALES = 'resource:default/scales-of-north';
const DEPARTMENT = 'group:default/north-shops';
const DAY = 24 * 60 * 60_000;

const databases = TestDatabases.create();

/** What the catalog says while something is asked, and how it comes back. */
const SILENCES: Record<string, (desk: TestHelpdesk) => () => void> = {
  silent: ({ directory }) => {
    directory.fail();
    return () => directory.recover();
  },
  // answers for things, but not for who is in which group
  'half silent': ({ directory }) => {
    const members = jest
      .spyOn(directory, 'getMembers')
      .mockRejectedValue(
        Object.assign(new Error('no'), { name: 'ServiceUnavailableError' }),
      );
    return () => members.mockRestore();
  },
};

describe.each(databases.eachSupportedId())(
  'while the catalog is silent, on %s',
  databaseId => {
    let desk: TestHelpdesk;

    beforeEach(async () => {
      desk = await TestHelpdesk.create(
        await databases.init(databaseId as TestDatabaseId),
      );
      desk.directory.put(
        ...stitch([
          ...demoEntities(),
          makeEntity(DEPARTMENT, { type: 'team', parent: NORTH }),
          makeEntity('user:default/till', { memberOf: [DEPARTMENT] }),
          makeEntity(TILL, { owner: NORTH }),
          makeEntity(SCALES, { owner: DEPARTMENT }),
        ]),
      );
    });

    const settle = async ({ number }: Ticket) => {
      await desk.helpdesk.refreshRouting(number, desk.asSystem());
      return desk.helpdesk.getTicket(number, await desk.as('operator'));
    };
    const escalate = async (ticket: Ticket, team?: string) =>
      desk.perform('operator', ticket, 'escalate', {
        reason: 'Yours',
        ...(team && { team }),
      });

    it.each<[string, string | undefined, string | undefined]>([
      ['a customer’s thing', TILL, undefined],
      ['a thing of a customer’s department', SCALES, undefined],
      ['a team that nobody has checked', undefined, POS_SUPPORT],
      ['a customer chosen by hand', undefined, NORTH],
    ])('escalates to nobody for %s, and says so', async (_, entity, team) => {
      const operator = await desk.as('operator');
      const ticket = await desk.file('customer-south', {
        entityRefs: entity ? [entity] : [],
      });
      desk.directory.fail();
      const result = await desk.helpdesk.perform(
        ticket.number,
        'escalate',
        { reason: 'Yours', team },
        operator,
      );
      desk.directory.recover();
      expect(result).toMatchObject({
        team: FIRST_LINE,
        status: 'open',
        routing: {
          outcome: 'undecided',
          trace: expect.arrayContaining([
            expect.objectContaining({ code: 'catalog-silent' }),
          ]),
        },
      });
      const settled = await settle(ticket);
      expect(settled.team).toBe(
        team === POS_SUPPORT ? POS_SUPPORT : FIRST_LINE,
      );
      expect(settled.routing?.outcome).toBe(
        team === POS_SUPPORT ? 'routed' : 'first-line',
      );
      await expect(
        desk.helpdesk.getTicket(ticket.number, await desk.as('till')),
      ).rejects.toMatchObject({ name: 'NotFoundError' });
    });

    describe.each(Object.keys(SILENCES))('when it is %s', kind => {
      const silence = () => SILENCES[kind](desk);

      it('escalates to a team that was checked within a day', async () => {
        const first = await desk.file();
        await escalate(first);
        const second = await desk.file();
        const third = await desk.file('developer', { entityRefs: [] });
        const operator = await desk.as('operator');
        const speak = silence();
        for (const [ticket, team] of [
          [second, undefined],
          [third, POS_SUPPORT],
        ] as const) {
          expect(
            await desk.helpdesk.perform(
              ticket.number,
              'escalate',
              { reason: 'Yours', team },
              operator,
            ),
          ).toMatchObject({
            team: POS_SUPPORT,
            supervisor: 'user:default/operator',
          });
        }
        speak();
      });

      it('trusts no team for longer', async () => {
        const ticket = await desk.file();
        desk.wait(DAY + 1);
        const operator = await desk.as('operator');
        const speak = silence();
        expect(
          await desk.helpdesk.perform(
            ticket.number,
            'escalate',
            { reason: 'Yours' },
            operator,
          ),
        ).toMatchObject({ team: FIRST_LINE });
        speak();
        expect(await settle(ticket)).toMatchObject({
          team: POS_SUPPORT,
          supervisor: 'user:default/operator',
          routing: { outcome: 'routed' },
        });
      });

      it('carries out no escalation that somebody has made superfluous', async () => {
        const ticket = await desk.file();
        desk.wait(DAY + 1);
        const [operator, colleague] = [
          await desk.as('operator'),
          await desk.as('operator-2'),
        ];
        const speak = silence();
        await desk.helpdesk.perform(
          ticket.number,
          'escalate',
          { reason: 'Yours' },
          operator,
        );
        await desk.helpdesk.perform(
          ticket.number,
          'resolve',
          { resolution: 'Solved on the phone' },
          colleague,
        );
        speak();
        expect(await settle(ticket)).toMatchObject({
          team: FIRST_LINE,
          status: 'resolved',
          routing: { outcome: 'routed' },
        });
      });
    });

    // As with the catalog there: each is registered, and decided on later.
    it.each<[string, string, object, object]>([
      [
        'somebody it does not know',
        'stranger',
        {},
        { routing: { outcome: 'routed' } },
      ],
      [
        'a customer’s',
        'customer-north',
        {},
        { customer: NORTH, routing: { outcome: 'routed' } },
      ],
      [
        'a contact of a customer that is none',
        'operator',
        {
          requester: {
            contact: { name: 'Halyna', customer: 'group:default/gone' },
          },
        },
        {
          customer: 'group:default/gone',
          routing: { outcome: 'routed' },
        },
      ],
    ])('takes a ticket of %s', async (_, who, input, decided) => {
      desk.directory.fail();
      const caller = await desk.as(who, {
        claims: who === 'operator' ? [FIRST_LINE] : [],
      });
      const ticket = await desk.helpdesk.createTicket(
        {
          title: 'No receipts',
          description: '',
          entityRefs: [POS_TERMINAL],
          ...input,
        },
        caller,
      );
      desk.directory.recover();
      expect(await settle(ticket)).toMatchObject(decided);
      expect(await desk.store.listUndecidedRoutings({ limit: 10 })).toEqual([]);
    });

    it('tells nothing to a requester whom it cannot be asked about', async () => {
      const file = async (name: string) =>
        desk.helpdesk.createTicket(
          {
            title: 'No receipts',
            description: '',
            requester: { ref: `user:default/${name}` },
          },
          await desk.as('operator', { claims: [FIRST_LINE] }),
        );
      desk.directory.fail();
      await file('nobody');
      await file('developer');
      expect(await desk.notices('registered-for-you')).toEqual([]);
      desk.directory.recover();
      await file('developer');
      expect(await desk.notices('registered-for-you')).toHaveLength(1);
    });

    it('gives a ticket its customer also when it was escalated before', async () => {
      desk.directory.fail();
      const customer = await desk.as('customer-north', { claims: [] });
      const ticket = await desk.helpdesk.createTicket(
        { title: 'No receipts', description: '', entityRefs: [POS_TERMINAL] },
        customer,
      );
      desk.directory.recover();
      const escalated = await escalate(ticket);
      expect(escalated).toMatchObject({ team: POS_SUPPORT });
      expect(escalated.customer).toBeUndefined();
      expect(await settle(ticket)).toMatchObject({
        customer: NORTH,
        team: POS_SUPPORT,
      });
      await expect(
        desk.helpdesk.getTicket(ticket.number, await desk.as('developer')),
      ).rejects.toMatchObject({ name: 'NotFoundError' });
    });

    it('keeps who is named as a watcher without a part in the ticket', async () => {
      const ticket = await desk.file();
      const developer = await desk.as('developer');
      desk.directory.fail();
      const named = ['sysadmin', 'nobody', 'customer-north'].map(
        name => `user:default/${name}`,
      );
      const patched = await desk.helpdesk.updateTicket(
        ticket.number,
        { watchers: named },
        developer,
      );
      expect(patched).toMatchObject({ watchers: [], uncheckedWatchers: named });
      desk.directory.recover();
      const settled = await settle(ticket);
      expect(settled).toMatchObject({ watchers: ['user:default/sysadmin'] });
      expect(settled.uncheckedWatchers).toBeUndefined();
      const { items } = await desk.helpdesk.listEvents(
        ticket.number,
        {},
        await desk.as('operator'),
      );
      expect(items.at(-1)?.explanation).toEqual({
        code: 'watchers-not-added',
        params: {
          watchers: 'user:default/nobody, user:default/customer-north',
        },
      });
      expect(await desk.notices('shared-with-you')).toMatchObject([
        { to: ['user:default/sysadmin'] },
      ]);
      expect(await desk.notices('participant-added')).toMatchObject([
        { to: [desk.desks.firstLineOf(ticket)] },
      ]);
    });

    it('asks a team that was checked, and no other', async () => {
      const ticket = await desk.file();
      await escalate(ticket);
      await escalate(
        await desk.file('developer', {
          entityRefs: ['component:default/billing-api'],
        }),
      );
      const engineer = await desk.as('pos-engineer');
      desk.directory.fail();
      const ask = (team: string) =>
        desk.helpdesk.requestConsultation(
          ticket.number,
          { team, question: 'Why?' },
          engineer,
        );
      await expect(ask('group:default/billing-admins')).resolves.toMatchObject({
        state: 'requested',
      });
      await expect(ask(NORTH)).rejects.toMatchObject({
        name: 'ServiceUnavailableError',
      });
    });
  },
);
