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
  BackstageCredentials,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import {
  AuthenticationError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { Membership } from '../../directory/Membership';
import { Person, SYSTEM } from '../../domain/access/Person';

/** The subject of the helpdesk's own service credentials. */
const OWN_SUBJECT = 'plugin:helpdesk';

/**
 * Who stands behind a request's credentials; see `Membership` for a user. A user
 * whom the catalog does not know, or cannot be asked about, counts as a stranger
 * rather than as an employee.
 */
export async function identifyPerson(
  services: {
    auth: AuthService;
    userInfo: UserInfoService;
    membership: Membership;
  },
  credentials: BackstageCredentials,
): Promise<Person> {
  const { auth, userInfo, membership } = services;
  if (auth.isPrincipal(credentials, 'service')) {
    const { subject } = credentials.principal;
    return subject === OWN_SUBJECT
      ? SYSTEM
      : {
          kind: 'service',
          ref: `service:${subject}`,
          groups: [],
          directGroups: [],
          internal: true,
          certain: true,
        };
  }
  if (!auth.isPrincipal(credentials, 'user')) {
    throw new AuthenticationError('The helpdesk needs a signed-in caller');
  }
  const { ownershipEntityRefs } = await userInfo
    .getUserInfo(credentials)
    .catch(error => {
      throw new ServiceUnavailableError(
        'The auth backend does not say who you are',
        error,
      );
    });
  const ref = canonical(credentials.principal.userEntityRef);
  const claims = new Set(ownershipEntityRefs.map(canonical));
  return membership.identify(
    ref,
    [...claims].filter(claim => claim.startsWith('group:')),
  );
}

function canonical(ref: string): string {
  return ref.toLocaleLowerCase('en-US');
}
