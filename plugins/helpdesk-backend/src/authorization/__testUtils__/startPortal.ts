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
  AuthService,
  BackendFeature,
  coreServices,
  createServiceFactory,
  PermissionsService,
  RootLoggerService,
} from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { notificationService } from '@backstage/plugin-notifications-node';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { ServerPermissionClient } from '@backstage/plugin-permission-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { JsonObject } from '@backstage/types';
import { Knex } from 'knex';
import { setImmediate } from 'node:timers/promises';
import { startHelpdesk } from '../../entry/http/__testUtils__/startHelpdesk';
import {
  CONFIG,
  organisation,
  INTAKE_PROGRAM,
  READING_PROGRAM,
} from './organisation';

/** What a portal's policy says to a permission, by its name. */
export type Policy = (permission: string) => PolicyDecision;

/** A notification or a signal on its way to people. */
export interface Delivery {
  recipients: { type: string; entityRef?: string | string[] };
  payload?: { title: string; description?: string; scope?: string };
  message?: object;
}

/** Whom a delivery names. */
export function recipientsOf({ recipients }: Delivery): string[] {
  return [recipients.entityRef ?? []].flat();
}

/** Waits until nothing of what has happened is left to be delivered. */
export async function untilDelivered(knex: Knex): Promise<void> {
  while (await knex('outbox').first()) {
    await setImmediate();
  }
}

/** What leaves a portal by other roads than answers, and its policy. */
export class Portal {
  policy: Policy = () => ({ result: AuthorizeResult.ALLOW });
  /** Notifications and signals, as the services for them got them. */
  readonly deliveries: Delivery[] = [];
  readonly logLines: string[] = [];
  /** While it is not, what was delivered also stays in the outbox. */
  reachable = true;

  deliver(payload: Delivery) {
    this.deliveries.push(payload);
    if (!this.reachable) {
      throw new Error('Nobody takes it');
    }
  }
}

const RESTRICTIONS: Record<string, 'read' | 'create'> = {
  [READING_PROGRAM]: 'read',
  [INTAKE_PROGRAM]: 'create',
};

/**
 * Gives one program's token the restriction that `accessRestrictions` of
 * Backstage's config would, and leaves the decision to Backstage's own client.
 */
const restrictedTokens = createServiceFactory({
  service: coreServices.httpAuth,
  deps: { plugin: coreServices.pluginMetadata },
  factory: ({ plugin }) => {
    const httpAuth = mockServices.httpAuth({ pluginId: plugin.getId() });
    const credentials: typeof httpAuth.credentials = async (req, options) => {
      const found = await httpAuth.credentials(req, options);
      const { subject } = found.principal as { subject?: string };
      const action = subject && RESTRICTIONS[subject];
      return action
        ? Object.assign(found, {
            principal: mockCredentials.service(subject, {
              permissionAttributes: { action: [action] },
            }).principal,
          })
        : found;
    };
    return {
      credentials,
      issueUserCookie: httpAuth.issueUserCookie.bind(httpAuth),
    };
  },
});

/** The helpdesk among the services of a portal that tests look into. */
export async function startPortal(
  knex: Knex,
  config: JsonObject = CONFIG,
  services: BackendFeature[] = [],
) {
  const portal = new Portal();
  const send = await startHelpdesk(knex, organisation(), {
    config,
    services: [
      ...services,
      restrictedTokens,
      permissionsOf(portal),
      createServiceFactory({
        service: notificationService,
        deps: {},
        factory: () => ({
          send: async notification => portal.deliver(notification),
        }),
      }),
      createServiceFactory({
        service: signalsServiceRef,
        deps: {},
        factory: () => ({
          publish: async signal => portal.deliver(signal as Delivery),
        }),
      }),
      createServiceFactory({
        service: coreServices.rootLogger,
        deps: {},
        factory: () => recordingLogger(portal.logLines),
      }),
    ],
  });
  return { send, portal };
}

export type Send = Awaited<ReturnType<typeof startPortal>>['send'];

/** As Backstage has it, a policy decides on users and never on programs. */
function permissionsOf(portal: Portal) {
  return createServiceFactory({
    service: coreServices.permissions,
    deps: {
      auth: coreServices.auth,
      config: coreServices.rootConfig,
      discovery: coreServices.discovery,
    },
    factory: ({ auth, config, discovery }) => {
      const programs = ServerPermissionClient.fromConfig(config, {
        auth,
        discovery,
      });
      return decideByPolicy(portal, auth, programs);
    },
  });
}

function decideByPolicy(
  portal: Portal,
  auth: AuthService,
  programs: PermissionsService,
): PermissionsService {
  return {
    authorize: async (requests, options) =>
      auth.isPrincipal(options!.credentials, 'user')
        ? requests.map(({ permission }) => {
            const { result } = portal.policy(permission.name);
            return {
              result:
                result === AuthorizeResult.ALLOW
                  ? AuthorizeResult.ALLOW
                  : AuthorizeResult.DENY,
            };
          })
        : programs.authorize(requests, options),
    authorizeConditional: async (requests, options) =>
      auth.isPrincipal(options!.credentials, 'user')
        ? requests.map(({ permission }) => portal.policy(permission.name))
        : programs.authorizeConditional(requests, options),
  };
}

function recordingLogger(lines: string[]): RootLoggerService {
  const log = (message: string, meta?: Error | object) => {
    lines.push(`${message} ${meta instanceof Error ? meta.stack : ''}`);
    lines.push(JSON.stringify(meta ?? {}));
  };
  const logger: RootLoggerService = {
    error: log,
    warn: log,
    info: log,
    debug: log,
    child: meta => {
      lines.push(JSON.stringify(meta));
      return logger;
    },
  };
  return logger;
}
