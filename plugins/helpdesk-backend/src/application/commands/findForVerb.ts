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

import { ConflictError, InputError } from '@backstage/errors';
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
import { ifCatalogAnswers } from '../../directory/ifCatalogAnswers';
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
  escalate: async ({ router, desks }, ticket, input, { person, catalog }) => {
    if (!isInCharge(relationsOf(person, ticket, desks))) {
      return {}; // is refused, and learns nothing of the catalog
    }
    if (input.team !== undefined) {
      await requireVisibleTeam(catalog, input.team);
    }
    const routing = await router.routeEscalation(ticket, input.team);
    requireChoice(routing);
    return { routing };
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

/** A group that is hidden from the caller is none; a silent catalog hides nothing. */
async function requireVisibleTeam(catalog: Caller['catalog'], team: string) {
  const found = await ifCatalogAnswers(() => catalog.getEntities([team]));
  if (found && !found[0]) {
    throw new InputError(`team: ${team} is not a group of the catalog`);
  }
}

/** Of several teams below the one that is responsible, a person chooses. */
function requireChoice({ outcome, trace }: RoutingDecision) {
  const below = trace.find(({ code }) => code === 'teams-below');
  if (outcome !== 'routed' && below) {
    throw new ConflictError(`team: ${below.message}`);
  }
}
