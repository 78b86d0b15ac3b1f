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
  createMockDirectory,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import authPlugin from '@backstage/plugin-auth-backend';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import demoAuth from '.';

const OPERATOR: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'operator' },
  spec: {
    profile: { displayName: 'Oksana Melnyk', email: 'operator@example.com' },
  },
  relations: [{ type: 'memberOf', targetRef: 'group:default/service-desk' }],
};

const demo = { personas: ['operator', 'sysadmin'] };

describe('demoAuthModule', () => {
  const files = createMockDirectory({
    content: {
      'people.yaml': `
kind: User
metadata: { name: operator }
---
kind: Group
metadata: { name: service-desk }
`,
    },
  });

  async function start(
    demoConfig: { personas: string[]; dangerouslyAllowInProduction?: boolean },
    catalog = catalogServiceMock.mock({
      getEntitiesByRefs: async ({ entityRefs }) => ({
        items: entityRefs.map(() => OPERATOR),
      }),
      getEntityByRef: async ref =>
        JSON.stringify(ref).includes('sysadmin') ? undefined : OPERATOR,
    }),
  ) {
    return startTestBackend({
      features: [
        authPlugin,
        demoAuth,
        catalog.factory,
        mockServices.rootConfig.factory({
          data: {
            app: { baseUrl: 'http://localhost' },
            auth: { providers: { demo: demoConfig } },
            catalog: {
              locations: [
                { type: 'file', target: files.resolve('people.yaml') },
                { type: 'file', target: files.resolve('not-there.yaml') },
                { type: 'url', target: 'https://example.com/all.yaml' },
              ],
            },
          },
        }),
      ],
    });
  }

  async function signIn(
    { server }: Awaited<ReturnType<typeof start>>,
    headers: Record<string, string>,
  ) {
    const response = await fetch(
      `http://localhost:${server.port()}/api/auth/demo/refresh`,
      { headers },
    );
    return { status: response.status, body: await response.json() };
  }

  it('signs in as the persona that is named', async () => {
    const backend = await start(demo);

    const { status, body } = await signIn(backend, {
      'x-demo-persona': 'operator',
    });

    expect(status).toBe(200);
    expect(body).toMatchObject({
      profile: { displayName: 'Oksana Melnyk', email: 'operator@example.com' },
      backstageIdentity: {
        identity: {
          userEntityRef: 'user:default/operator',
          ownershipEntityRefs: [
            'user:default/operator',
            'group:default/service-desk',
          ],
        },
      },
    });
    const [, payload] = body.backstageIdentity.token.split('.');
    expect(
      JSON.parse(Buffer.from(payload, 'base64url').toString()),
    ).toMatchObject({ sub: 'user:default/operator' });
  });

  it.each([
    ['no header', {}, 401, /x-demo-persona/],
    ['an empty name', { 'x-demo-persona': '' }, 401, /x-demo-persona/],
    [
      'an unknown name',
      { 'x-demo-persona': 'root' },
      401,
      /operator, sysadmin/,
    ],
    [
      'a name in another case',
      { 'x-demo-persona': 'Operator' },
      401,
      /no such persona/,
    ],
    [
      'a user whom the catalog lacks',
      { 'x-demo-persona': 'sysadmin' },
      404,
      /not found/,
    ],
  ])('refuses %s', async (_, headers, expected, message) => {
    const backend = await start(demo);

    const { status, body } = await signIn(backend, headers);

    expect(status).toBe(expected);
    expect(body.error.message).toMatch(message);
    expect(body).not.toHaveProperty('backstageIdentity');
  });

  it('holds sign-in back until the catalog has read its files', async () => {
    const getEntitiesByRefs = jest
      .fn()
      .mockRejectedValueOnce(new Error('not up yet'))
      .mockResolvedValueOnce({ items: [OPERATOR, undefined] })
      .mockResolvedValueOnce({ items: [OPERATOR] });
    const backend = await start(
      demo,
      catalogServiceMock.mock({
        getEntitiesByRefs,
        getEntityByRef: async () => OPERATOR,
      }),
    );

    const first = await signIn(backend, { 'x-demo-persona': 'operator' });
    const second = await signIn(backend, { 'x-demo-persona': 'operator' });

    expect([first.status, second.status]).toEqual([200, 200]);
    expect(
      getEntitiesByRefs.mock.calls.map(([{ entityRefs }]) => entityRefs),
    ).toEqual([
      ['user:default/operator', 'group:default/service-desk'],
      ['user:default/operator', 'group:default/service-desk'],
      ['group:default/service-desk'],
    ]);
  });

  describe('in production', () => {
    const { NODE_ENV } = process.env;
    beforeEach(() => {
      process.env = { ...process.env, NODE_ENV: 'production' };
    });
    afterEach(() => {
      process.env = { ...process.env, NODE_ENV };
    });

    it.each([undefined, false])(
      'does not start with dangerouslyAllowInProduction %s',
      async dangerouslyAllowInProduction => {
        await expect(
          start({ ...demo, dangerouslyAllowInProduction }),
        ).rejects.toThrow(/must not run in production/);
      },
    );

    it('starts where the config says so in so many words', async () => {
      const backend = await start({
        ...demo,
        dangerouslyAllowInProduction: true,
      });

      const { status } = await signIn(backend, {
        'x-demo-persona': 'operator',
      });
      expect(status).toBe(200);
    });
  });

  it('stays out of a portal that does not configure it', async () => {
    const backend = await startTestBackend({
      features: [
        authPlugin,
        demoAuth,
        catalogServiceMock.factory(),
        mockServices.rootConfig.factory({
          data: { app: { baseUrl: 'http://localhost' } },
        }),
      ],
    });

    const { status } = await signIn(backend, { 'x-demo-persona': 'operator' });
    expect(status).toBe(404);
  });
});
