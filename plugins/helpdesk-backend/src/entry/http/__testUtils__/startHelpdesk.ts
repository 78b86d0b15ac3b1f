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
  BackendFeature,
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { JsonObject } from '@backstage/types';
import { Knex } from 'knex';
import request from 'supertest';
import { demoEntities } from '../../../directory/__testUtils__/demoEntities';
import { groupsOf } from '../../../domain/routing/groupsOf';
import { helpdeskPlugin } from '../../../plugin';
import { expectConforming } from './expectConforming';

const CONFIG = {
  helpdesk: {
    desks: [
      {
        id: 'service-desk',
        title: 'Service desk',
        operatorGroups: ['group:default/service-desk'],
        managementGroup: 'group:default/support-management',
      },
    ],
  },
};

/** Tests do in a second what people do in a day. */
const NO_LIMITS = {
  people: { tickets: 'unlimited', changes: 'unlimited', files: 'unlimited' },
};

/** What a person sends beside method and path. */
export interface Sending {
  /** Text is sent as it is. */
  body?: object | string;
  /** Several values of one are sent as several headers. */
  headers?: Record<string, string | string[]>;
  /** Sent as a form instead of a body. */
  file?: { name: string; content: string };
}

/** In what way a portal differs from the demo's. */
export interface PortalOptions {
  config?: JsonObject;
  /** Services in place of those of the test backend. */
  services?: BackendFeature[];
  /** The database of a plugin beside the helpdesk. */
  databaseOf?: (pluginId: string) => Knex;
  /** Groups that a sign-in claims, by the user's name; those of the catalog if absent. */
  claims?: Record<string, string[]>;
}

/**
 * The whole plugin on a database, in a backend whose catalog has the demo's
 * people and things. Each answer is checked against the OpenAPI document.
 */
export async function startHelpdesk(
  knex: Knex,
  entities = demoEntities(),
  {
    config = CONFIG,
    services = [],
    databaseOf = () => knex,
    claims = {},
  }: PortalOptions = {},
) {
  const backend = await startTestBackend({
    features: [
      helpdeskPlugin,
      ...services,
      mockServices.rootConfig.factory({ data: withoutLimits(config) }),
      databasesFrom(id => (id === 'helpdesk' ? knex : databaseOf(id))),
      catalogServiceMock.factory({ entities }),
      userInfoFrom(entities, claims),
    ],
  });

  /**
   * Sends a request as one of the demo's personas, as `anonymous` or, for
   * example, as the program `external:phone-system`.
   */
  async function send(
    persona: string,
    method: 'get' | 'post' | 'put' | 'patch',
    path: string,
    { body, headers = {}, file }: Sending = {},
  ) {
    const sending = request(backend.server)
      [method](`/api/helpdesk${path}`)
      .set({ Authorization: authorizationOf(persona), ...headers });
    const response = await (file
      ? sending.attach('file', Buffer.from(file.content), file.name)
      : sending.send(body));
    expectConforming(response);
    return response;
  }
  return Object.assign(send, {
    server: backend.server,
    stop: () => backend.stop(),
  });
}

function withoutLimits({ helpdesk, ...config }: JsonObject): JsonObject {
  return {
    ...config,
    helpdesk: { limits: NO_LIMITS, ...(helpdesk as JsonObject) },
  };
}

function authorizationOf(persona: string): string {
  if (persona === 'anonymous') {
    return mockCredentials.none.header();
  }
  return persona.includes(':')
    ? mockCredentials.service.header({
        onBehalfOf: mockCredentials.service(persona),
        targetPluginId: 'helpdesk',
      })
    : mockCredentials.user.header(`user:default/${persona}`);
}

function databasesFrom(databaseOf: (pluginId: string) => Knex) {
  return createServiceFactory({
    service: coreServices.database,
    deps: { plugin: coreServices.pluginMetadata },
    factory: ({ plugin }) =>
      mockServices.database({
        knex: databaseOf(plugin.getId()),
        migrations: { skip: false },
      }),
  });
}

/** Sign-in as the demo does it: a person owns what the person's groups own. */
function userInfoFrom(entities: Entity[], claims: Record<string, string[]>) {
  const users = new Map(
    entities
      .filter(({ kind }) => kind === 'User')
      .map(user => [
        `user:default/${user.metadata.name}`,
        claims[user.metadata.name] ?? groupsOf(user),
      ]),
  );
  return createServiceFactory({
    service: coreServices.userInfo,
    deps: { auth: coreServices.auth },
    factory: ({ auth }) => ({
      async getUserInfo(credentials) {
        if (!auth.isPrincipal(credentials, 'user')) {
          throw new Error('Only users have groups');
        }
        const { userEntityRef } = credentials.principal;
        const groups = users.get(userEntityRef) ?? [];
        return {
          userEntityRef,
          ownershipEntityRefs: [userEntityRef, ...groups],
        };
      },
    }),
  });
}
