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

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { ticketPermissionRules } from '@helpdesk/backstage-plugin-helpdesk-node';
import request from 'supertest';
import { TestHelpdesk } from '../../application/__testUtils__/TestHelpdesk';
import { AuthorizedHelpdesk } from '../../application/AuthorizedHelpdesk';
import { CallerResolver } from '../../application/caller/CallerResolver';
import { demoEntities } from '../../directory/__testUtils__/demoEntities';
import { FakeDirectory } from '../../directory/__testUtils__/FakeDirectory';
import { expectConforming } from '../../entry/http/__testUtils__/expectConforming';
import { startRouter } from '../../entry/http/__testUtils__/startRouter';

/**
 * The HTTP API of a helpdesk whose clock and catalog a test turns by hand, in a
 * portal whose policy allows everything. Answers are checked against the OpenAPI
 * document. `stop` ends it.
 */
export async function startDesk(desk: TestHelpdesk) {
  const { baseUrl, close } = await startRouter(
    new AuthorizedHelpdesk(desk.helpdesk, callersOf(desk)),
  );

  async function send(
    persona: string,
    method: 'get' | 'post' | 'patch',
    path: string,
    body?: object,
  ) {
    const response = await request(baseUrl)
      [method](path)
      .set({
        Authorization: mockCredentials.user.header(`user:default/${persona}`),
      })
      .send(body);
    expectConforming(response);
    return response;
  }
  return { send, stop: close };
}

export type SendToDesk = Awaited<ReturnType<typeof startDesk>>['send'];

function callersOf(desk: TestHelpdesk): CallerResolver {
  const permissions = mockServices.permissions({
    result: AuthorizeResult.ALLOW,
  });
  const permissionsRegistry = mockServices.permissionsRegistry.mock();
  const rules = Object.values(ticketPermissionRules);
  permissionsRegistry.getPermissionRuleset.mockReturnValue({
    getRuleByName: name => rules.find(rule => rule.name === name)!,
  } as ReturnType<typeof permissionsRegistry.getPermissionRuleset>);
  return new CallerResolver({
    auth: mockServices.auth(),
    userInfo: mockServices.userInfo.mock({ getUserInfo }),
    membership: desk.membership,
    desks: desk.desks,
    directory: desk.directory,
    permissions,
    permissionsRegistry,
    reuseFor: 0,
  });
}

/** Everybody has signed in while the demo was as it is shipped. */
const signIn = new FakeDirectory(demoEntities());

async function getUserInfo({ principal }: BackstageCredentials) {
  const { userEntityRef } = principal as { userEntityRef: string };
  return {
    userEntityRef,
    ownershipEntityRefs: [userEntityRef, ...signIn.claimsOf(userEntityRef)],
  };
}
