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
  DEFAULT_NAMESPACE,
  Entity,
  stringifyEntityRef,
  UserEntity,
} from '@backstage/catalog-model';
import { AuthenticationError } from '@backstage/errors';
import {
  createProxyAuthenticator,
  ProfileInfo,
} from '@backstage/plugin-auth-node';

const PERSONA_HEADER = 'x-demo-persona';
const PRODUCTION_KEY = 'dangerouslyAllowInProduction';

/** The person that a demo sign-in is for. */
export interface DemoSignIn {
  /** Ref of a catalog user, e.g. `user:default/operator`. */
  userRef: string;
}

/**
 * Believes the request's header without any proof. That is the point of a
 * demo, and the reason why it refuses production unless told otherwise.
 */
export function createDemoAuthenticator(options: {
  whenCatalogLoaded: () => Promise<void>;
}) {
  return createProxyAuthenticator<
    { personas: string[] },
    DemoSignIn,
    undefined
  >({
    async defaultProfileTransform({ userRef }, context) {
      const { entity } = await context.findCatalogUser({ entityRef: userRef });
      return { profile: profileOf(entity) };
    },

    initialize({ config }) {
      if (
        process.env.NODE_ENV === 'production' &&
        config.getOptionalBoolean(PRODUCTION_KEY) !== true
      ) {
        throw new Error(
          `it signs anybody in as anybody and must not run in production. If this really is a demo, set auth.providers.demo.${PRODUCTION_KEY}: true`,
        );
      }
      return { personas: config.getStringArray('personas') };
    },

    async authenticate({ req }, { personas }) {
      const persona = req.header(PERSONA_HEADER);
      if (!persona) {
        throw new AuthenticationError(
          `The demo sign-in needs a persona's name in the header ${PERSONA_HEADER}`,
        );
      }
      if (!personas.includes(persona)) {
        throw new AuthenticationError(
          `The demo has no such persona. It knows: ${personas.join(', ')}`,
        );
      }
      await options.whenCatalogLoaded();
      return { result: { userRef: userRefOf(persona) } };
    },
  });
}

function userRefOf(persona: string): string {
  return stringifyEntityRef({
    kind: 'User',
    namespace: DEFAULT_NAMESPACE,
    name: persona,
  });
}

function profileOf(user: Entity): ProfileInfo {
  const { displayName, email, picture } =
    (user as UserEntity).spec.profile ?? {};
  return { displayName, email, picture };
}
