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

import { ServiceUnavailableError } from '@backstage/errors';
import {
  RoutingDecision,
  TicketVerb,
  TicketVerbInputs,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { isInCharge, relationsOf } from '../../domain/access/relations';
import { TicketRecord } from '../../domain/ticket/TicketRecord';
import { VerbFindings } from '../../domain/verbs/VerbContext';
import { Caller } from '../caller/Caller';
import { HelpdeskDependencies } from '../HelpdeskDependencies';
import { requireSupportTeam } from '../input/requireSupportTeam';
import { noSuchTicket } from '../noSuchTicket';

type Finder<V extends TicketVerb> = (
  dependencies: HelpdeskDependencies,
  ticket: TicketRecord,
  input: TicketVerbInputs[V],
  caller: Caller,
) => Promise<VerbFindings>;

const findRosterIfPossible: Finder<'reopen' | 'reject-resolution'> = async (
  { directory },
  { team },
) => {
  try {
    return { roster: { team, members: await directory.getMembers(team) } };
  } catch {
    return {};
  }
};

const FINDERS: { [V in TicketVerb]?: Finder<V> } = {
  escalate: async ({ router, directory, desks }, ticket, input, { person }) => {
    if (!isInCharge(relationsOf(person, ticket, desks))) {
      return {}; // is refused, and learns nothing of the catalog
    }
    const fresh = await router.routeAgain(ticket, input.team);
    if (fresh.outcome === 'routed') {
      await requireSupportTeam(directory, fresh.team);
    }
    return { routing: fallBackTo(ticket.routing, fresh) };
  },
  assign: async ({ directory }, { team }) => ({
    roster: { team, members: await directory.getMembers(team) },
  }),
  reopen: findRosterIfPossible,
  'reject-resolution': findRosterIfPossible,
};

/** Asks the catalog what a verb's decision will need. */
export async function findForVerb<V extends TicketVerb>(
  dependencies: HelpdeskDependencies,
  number: string,
  verb: V,
  input: TicketVerbInputs[V],
  caller: Caller,
): Promise<VerbFindings> {
  const find = FINDERS[verb];
  if (!find) {
    return {};
  }
  const ticket = await dependencies.store.findTicket(number, caller.readable);
  if (!ticket) {
    throw noSuchTicket(number);
  }
  return find(dependencies, ticket, input, caller);
}

/** While the catalog is silent, what it said at registration still holds. */
function fallBackTo(
  known: RoutingDecision,
  fresh: RoutingDecision,
): RoutingDecision {
  if (fresh.outcome !== 'undecided') {
    return fresh;
  }
  if (known.outcome !== 'routed') {
    throw new ServiceUnavailableError(
      'The catalog does not answer, so the responsible team is not known yet; try again in a moment',
    );
  }
  return known;
}
