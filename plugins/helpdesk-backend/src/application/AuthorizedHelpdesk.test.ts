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

import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  createTicketConditionalDecision,
  ticketConditions,
  ticketPermissionRules,
} from '@helpdesk/backstage-plugin-helpdesk-node';
import {
  ticketReadPermission,
  ticketWorkPermission,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { demoEntities } from '../directory/__testUtils__/demoEntities';
import { FakeDirectory } from '../directory/__testUtils__/FakeDirectory';
import { groupsOf } from '../domain/routing/groupsOf';
import { testDatabases } from '../store/__testUtils__/databases';
import { TestHelpdesk } from './__testUtils__/TestHelpdesk';
import { AuthorizedHelpdesk } from './AuthorizedHelpdesk';
import { CallerResolver } from './caller/CallerResolver';

const databases = testDatabases();
const ALLOW: PolicyDecision = { result: AuthorizeResult.ALLOW };
const DENY: PolicyDecision = { result: AuthorizeResult.DENY };

/** A portal's policy: what it says to each permission, by name. */
type Policy = (permission: string) => PolicyDecision;

describe('AuthorizedHelpdesk', () => {
  let desk: TestHelpdesk;
  /** Knows the groups that a token was given, whatever becomes of the catalog. */
  const signIn = new FakeDirectory(demoEntities());
  let number: string;

  beforeEach(async () => {
    desk = await TestHelpdesk.create(await databases.init('SQLITE_3'));
    const helpdesk = under(() => ALLOW);
    const ticket = await helpdesk.createTicket(
      { title: 'No receipts', description: '' },
      await as('developer'),
    );
    number = ticket.number;
  });

  function under(policy: Policy, reuseFor = 0): AuthorizedHelpdesk {
    const decide: PermissionsService['authorizeConditional'] = async requests =>
      requests.map(({ permission }) => policy(permission.name));
    const permissions = mockServices.permissions.mock({
      authorizeConditional: decide,
      authorize: async requests =>
        requests.map(
          ({ permission }) =>
            policy(permission.name) as { result: AuthorizeResult.ALLOW },
        ),
    });
    const rules = Object.values(ticketPermissionRules);
    const permissionsRegistry = mockServices.permissionsRegistry.mock();
    permissionsRegistry.getPermissionRuleset.mockReturnValue({
      getRuleByName: name => rules.find(rule => rule.name === name)!,
    } as ReturnType<typeof permissionsRegistry.getPermissionRuleset>);
    return new AuthorizedHelpdesk(
      desk.helpdesk,
      new CallerResolver({
        auth: mockServices.auth(),
        userInfo: mockServices.userInfo.mock({ getUserInfo }),
        membership: desk.membership,
        desks: desk.desks,
        directory: desk.directory,
        permissions,
        permissionsRegistry,
        reuseFor,
      }),
    );
  }

  async function getUserInfo(credentials: BackstageCredentials) {
    const { userEntityRef } = credentials.principal as {
      userEntityRef: string;
    };
    const user = await signIn.getEntity(userEntityRef);
    const groups = user ? groupsOf(user) : [];
    return {
      userEntityRef,
      // as a sign-in may do that takes them from two places
      ownershipEntityRefs: [
        userEntityRef,
        ...groups,
        ...groups.map(group => group.toLocaleUpperCase('en-US')),
      ],
    };
  }

  async function as(name: string) {
    return { credentials: mockCredentials.user(`user:default/${name}`) };
  }

  it('reads what both the helpdesk and the policy allow', async () => {
    const helpdesk = under(() => ALLOW);
    expect(
      await helpdesk.getTicket(number, await as('sysadmin')),
    ).toMatchObject({ number });
    await expect(
      helpdesk.getTicket(number, await as('customer-north')),
    ).rejects.toMatchObject({ name: 'NotFoundError' });
  });

  it('cannot be widened by a policy, only narrowed', async () => {
    const closed = under(permission =>
      permission === ticketReadPermission.name
        ? createTicketConditionalDecision(
            ticketReadPermission,
            ticketConditions.hasStatus({ values: ['closed'] }),
          )
        : ALLOW,
    );
    const requester = await as('developer');
    await expect(closed.getTicket(number, requester)).rejects.toMatchObject({
      name: 'NotFoundError',
    });
    expect(
      (await closed.listTickets({ count: true }, requester)).totalItems,
    ).toBe(0);
  });

  it('offers and does what the policy lets one do to this ticket', async () => {
    const someoneElses = under(permission =>
      permission === ticketWorkPermission.name
        ? createTicketConditionalDecision(ticketWorkPermission, {
            not: ticketConditions.isRequester({
              claims: ['user:default/developer'],
            }),
          })
        : ALLOW,
    );
    const operator = await as('operator');
    const ticket = await someoneElses.getTicket(number, operator);
    expect(ticket.allowedActions).toEqual([
      'update',
      'mark-major',
      'reply',
      'note',
    ]);
    await expect(
      someoneElses.perform(number, 'claim', {}, operator),
    ).rejects.toMatchObject({ name: 'NotAllowedError' });
  });

  it('does nothing under a policy that denies all', async () => {
    const helpdesk = under(() => DENY);
    const operator = await as('operator');
    expect((await helpdesk.listTickets({}, operator)).items).toEqual([]);
    await expect(helpdesk.getTicket(number, operator)).rejects.toMatchObject({
      name: 'NotFoundError',
    });
    await expect(
      helpdesk.createTicket({ title: 'x', description: '' }, operator),
    ).rejects.toMatchObject({ name: 'NotAllowedError' });
  });

  it('asks the policy once in a while for each session', async () => {
    const policy = jest.fn<PolicyDecision, [string]>(() => ALLOW);
    const helpdesk = under(policy, 60_000);
    const [operator, requester] = [await as('operator'), await as('developer')];
    await Promise.all([
      helpdesk.getTicket(number, operator),
      helpdesk.listTickets({}, operator),
    ]);
    const asked = policy.mock.calls.length;

    policy.mockReturnValue(DENY);
    expect(await helpdesk.getTicket(number, operator)).toBeDefined();
    expect(policy).toHaveBeenCalledTimes(asked);
    await expect(helpdesk.getTicket(number, requester)).rejects.toMatchObject({
      name: 'NotFoundError',
    });
    expect(policy).toHaveBeenCalledTimes(2 * asked);
  });

  it('counts a ticket once whose team a session names twice', async () => {
    const list = await under(() => ALLOW).listTickets(
      { view: 'my-teams', count: true },
      await as('operator'),
    );
    expect(list.items.map(ticket => ticket.number)).toEqual([number]);
    expect(list.totalItems).toBe(1);
  });

  it('takes who is unknown to the catalog for a stranger', async () => {
    const helpdesk = under(() => ALLOW);
    expect(await helpdesk.getMe(await as('guest'))).toMatchObject({
      internal: false,
    });
    desk.directory.fail();
    expect(await helpdesk.getMe(await as('sysadmin'))).toMatchObject({
      internal: false,
    });
  });

  it('lets programs work and the helpdesk itself resume and close', async () => {
    const helpdesk = under(() => ALLOW);
    const program = { credentials: mockCredentials.service('external:pbx') };
    const itself = { credentials: mockCredentials.service('plugin:helpdesk') };
    const filed = await helpdesk.createTicket(
      {
        title: 'Called in',
        description: '',
        channel: 'phone',
        requester: { contact: { name: 'Olena', phone: '+380441234567' } },
      },
      program,
    );
    expect(filed).toMatchObject({
      channel: 'phone',
      team: 'group:default/service-desk',
    });
    await expect(
      helpdesk.perform(filed.number, 'claim', {}, program),
    ).rejects.toMatchObject({ name: 'NotAllowedError' });
    await helpdesk.perform(
      filed.number,
      'resolve',
      { resolution: 'r' },
      program,
    );
    desk.wait(3 * 24 * 60 * 60 * 1000);
    expect(
      await helpdesk.perform(filed.number, 'close', {}, itself),
    ).toMatchObject({ status: 'closed' });
  });

  it('refuses who is not signed in', async () => {
    await expect(
      under(() => ALLOW).getMe({ credentials: mockCredentials.none() }),
    ).rejects.toMatchObject({ name: 'AuthenticationError' });
  });
});
