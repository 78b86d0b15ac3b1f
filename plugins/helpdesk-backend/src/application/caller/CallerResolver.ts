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
  PermissionsRegistryService,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  ConditionTransformer,
  createConditionTransformer,
} from '@backstage/plugin-permission-node';
import {
  ticketMarkMajorPermission,
  ticketNotePermission,
  ticketReadPermission,
  ticketReplyPermission,
  ticketUpdatePermission,
  ticketWorkPermission,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import {
  TicketFieldFilter,
  TicketFilter,
  ticketResourceRef,
} from '@helpdesk/backstage-plugin-helpdesk-node';
import { Directory } from '../../directory/Directory';
import {
  ANY_TICKET,
  NO_TICKET,
  readableBy,
} from '../../domain/access/visibility';
import { askPolicy } from './askPolicy';
import { Caller, TicketGrant } from './Caller';
import { identifyPerson } from './identifyPerson';

const PERMISSIONS = {
  read: ticketReadPermission,
  update: ticketUpdatePermission,
  reply: ticketReplyPermission,
  note: ticketNotePermission,
  work: ticketWorkPermission,
  'mark-major': ticketMarkMajorPermission,
} as const;
const GRANTS = Object.keys(PERMISSIONS) as TicketGrant[];

/**
 * Works out what a request's credentials allow. The helpdesk's own rules and
 * the portal's policy must both agree; the policy is asked for all grants in
 * one call.
 */
export class CallerResolver {
  readonly #services: {
    auth: AuthService;
    userInfo: UserInfoService;
    directory: Directory;
  };
  readonly #permissions: PermissionsService;
  readonly #toFilter: ConditionTransformer<TicketFieldFilter>;

  constructor(options: {
    auth: AuthService;
    userInfo: UserInfoService;
    directory: Directory;
    permissions: PermissionsService;
    permissionsRegistry: PermissionsRegistryService;
  }) {
    this.#services = options;
    this.#permissions = options.permissions;
    this.#toFilter = createConditionTransformer(
      options.permissionsRegistry.getPermissionRuleset(ticketResourceRef),
    );
  }

  async resolve(credentials: BackstageCredentials): Promise<Caller> {
    const [person, decisions] = await Promise.all([
      identifyPerson(this.#services, credentials),
      askPolicy(() =>
        this.#permissions.authorizeConditional(
          GRANTS.map(grant => ({ permission: PERMISSIONS[grant] })),
          { credentials },
        ),
      ),
    ]);
    const granted = Object.fromEntries(
      GRANTS.map((grant, index) => [grant, this.#granted(decisions[index])]),
    ) as Record<TicketGrant, TicketFilter>;
    return {
      person,
      granted,
      readable: { allOf: [readableBy(person), granted.read] },
    };
  }

  /** A decision that is neither yes nor a condition is a no. */
  #granted(decision: PolicyDecision): TicketFilter {
    if (decision.result === AuthorizeResult.ALLOW) {
      return ANY_TICKET;
    }
    return decision.result === AuthorizeResult.CONDITIONAL
      ? this.#toFilter(decision.conditions)
      : NO_TICKET;
  }
}
