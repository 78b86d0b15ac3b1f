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
  ConflictError,
  InputError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { makeStep } from '../../domain/routing/makeStep';
import { Membership } from '../../directory/Membership';
import { Caller } from '../caller/Caller';
import { HelpdeskDependencies } from '../HelpdeskDependencies';

/**
 * Throws an `InputError` naming `team` unless the caller's catalog has such a
 * group and it is none of a customer's. A team that gets a question about a
 * ticket reads its notes: people of a customer must not, least of all another
 * one's. Throws a `ConflictError` if its people are all in teams below it, of
 * which one has to be chosen: nobody would hear of it. While the catalog is silent, a team that was checked a short while ago
 * will do; of others, rejects with a `ServiceUnavailableError`.
 */
export async function requireSupportTeam(
  { membership, router }: Pick<HelpdeskDependencies, 'membership' | 'router'>,
  team: string,
  { catalog }: Pick<Caller, 'catalog'>,
): Promise<void> {
  try {
    const [group] = await catalog.getEntities([team]);
    if (!group) {
      throw new InputError(`team: the catalog has no ${team}`);
    }
    const customer = await membership.customerOf(team);
    if (customer) {
      throw new InputError(
        `team: ${team} belongs to the customer ${customer}, not to support`,
      );
    }
    await requireChoice(membership, team);
  } catch (error) {
    if (ServiceUnavailableError.is(error) && (await router.isTrusted(team))) {
      return;
    }
    throw error;
  }
}

async function requireChoice(
  membership: Pick<Membership, 'membersOf' | 'teamsBelow'>,
  team: string,
) {
  if ((await membership.membersOf(team)).length > 0) {
    return;
  }
  const below = await membership.teamsBelow(team);
  if (below.length > 0) {
    const params = { team, teams: below.join(', ') };
    const { message } = makeStep('failed', 'teams-below', params);
    throw new ConflictError(`team: ${message}`);
  }
}
