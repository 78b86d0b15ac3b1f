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
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  ConditionTransformer,
  createConditionTransformer,
} from '@backstage/plugin-permission-node';
import {
  ticketCreatePermission,
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
import { Membership } from '../../directory/Membership';
import {
  ANY_TICKET,
  NO_TICKET,
  readableBy,
} from '../../domain/access/visibility';
import { Desks } from '../../domain/desk/Desks';
import { askPolicy } from './askPolicy';
import { Caller, TicketGrant } from './Caller';
import { identifyPerson } from './identifyPerson';
import { ShortMemory } from './ShortMemory';

const PERMISSIONS = {
  read: ticketReadPermission,
  update: ticketUpdatePermission,
  reply: ticketReplyPermission,
  note: ticketNotePermission,
  work: ticketWorkPermission,
  'mark-major': ticketMarkMajorPermission,
} as const;
const GRANTS = Object.keys(PERMISSIONS) as TicketGrant[];

/** What of a caller is the same in each request of a session. */
interface KnownCaller extends Omit<Caller, 'catalog'> {
  /** Whether no policy hides anything of the catalog; then nobody is asked twice. */
  seesWholeCatalog: boolean;
}

/**
 * Works out what a request's credentials allow. The helpdesk's own rules and
 * the portal's policy must both agree; the policy is asked for all grants in
 * one call.
 *
 * A call to the permission backend costs more than most of what it is asked
 * for, so what was found out about a session is used again for some seconds,
 * and requests of one moment share it. The memory is by the limited token that
 * the permission backend itself is shown, so no session can come by another
 * one's rights, and a new sign-in begins anew. Whether the token still is valid
 * has been found out before, for each request. Programs are decided on without
 * a call, and each time.
 */
export class CallerResolver {
  readonly #services: {
    auth: AuthService;
    userInfo: UserInfoService;
    membership: Membership;
  };
  readonly #desks: Desks;
  readonly #directory: Pick<Directory, 'getEntities' | 'asSeenBy'>;
  readonly #permissions: PermissionsService;
  readonly #toFilter: ConditionTransformer<TicketFieldFilter>;
  readonly #callers: ShortMemory<KnownCaller>;
  readonly #mayRegister: ShortMemory<boolean>;

  constructor(options: {
    auth: AuthService;
    userInfo: UserInfoService;
    membership: Membership;
    desks: Desks;
    directory: Pick<Directory, 'getEntities' | 'asSeenBy'>;
    permissions: PermissionsService;
    permissionsRegistry: PermissionsRegistryService;
    /** For how long an answer is used again, in milliseconds; 0 for not at all. */
    reuseFor: number;
  }) {
    this.#services = options;
    this.#desks = options.desks;
    this.#directory = options.directory;
    this.#permissions = options.permissions;
    this.#toFilter = createConditionTransformer(
      options.permissionsRegistry.getPermissionRuleset(ticketResourceRef),
    );
    this.#callers = new ShortMemory({
      life: options.reuseFor,
      // a catalog that was silent may answer the next request
      isWorthKeeping: ({ person }) => person.certain,
    });
    this.#mayRegister = new ShortMemory({ life: options.reuseFor });
  }

  async resolve(credentials: BackstageCredentials): Promise<Caller> {
    const { seesWholeCatalog, ...caller } = await this.#once(
      this.#callers,
      credentials,
      () => this.#findCaller(credentials),
    );
    return {
      ...caller,
      catalog: seesWholeCatalog
        ? this.#directory
        : this.#directory.asSeenBy(credentials),
    };
  }

  /** Whether the portal's policy lets the caller register tickets. */
  async mayRegister(credentials: BackstageCredentials): Promise<boolean> {
    return this.#once(this.#mayRegister, credentials, async () => {
      const [decision] = await askPolicy(() =>
        this.#permissions.authorize([{ permission: ticketCreatePermission }], {
          credentials,
        }),
      );
      return decision.result === AuthorizeResult.ALLOW;
    });
  }

  async #once<T>(
    memory: ShortMemory<T>,
    credentials: BackstageCredentials,
    find: () => Promise<T>,
  ): Promise<T> {
    const { auth } = this.#services;
    if (!auth.isPrincipal(credentials, 'user')) {
      return find();
    }
    const { token } = await auth.getLimitedUserToken(credentials);
    return memory.recall(token, find);
  }

  async #findCaller(credentials: BackstageCredentials): Promise<KnownCaller> {
    const [person, [entityDecision, ...decisions]] = await Promise.all([
      identifyPerson(this.#services, credentials),
      askPolicy(() =>
        this.#permissions.authorizeConditional(
          [
            { permission: catalogEntityReadPermission },
            ...GRANTS.map(grant => ({ permission: PERMISSIONS[grant] })),
          ],
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
      seesWholeCatalog:
        person.kind !== 'user' ||
        entityDecision.result === AuthorizeResult.ALLOW,
      readable: { allOf: [readableBy(person, this.#desks), granted.read] },
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
