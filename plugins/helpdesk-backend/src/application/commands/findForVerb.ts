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
import { ifCatalogAnswers } from '../../directory/ifCatalogAnswers';
import { isInCharge, relationsOf } from '../../domain/access/relations';
import { groupsForAssignee } from '../../domain/access/requiredGroups';
import { TicketRecord } from '../../domain/ticket/TicketRecord';
import { VerbFindings } from '../../domain/verbs/VerbContext';
import { belongsTo } from '../belongsTo';
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

/** Whether whom an ended ticket is with still belongs there. */
const findAssignee: Finder<'reopen' | 'reject-resolution'> = async (
  { membership, desks },
  ticket,
) => {
  const { assignee: person, team } = ticket;
  if (!person) {
    return {};
  }
  const groups = groupsForAssignee(ticket, desks);
  const belongs = await ifCatalogAnswers(() =>
    membership.isMember(person, groups),
  );
  return { assignee: { person, team, belongs } };
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
  assign: async (
    { membership, desks },
    ticket,
    { assignee: person },
    caller,
  ) => {
    const belongs = await belongsTo(membership, {
      person,
      groups: groupsForAssignee(ticket, desks),
      caller: caller.person,
    });
    return { assignee: { person, team: ticket.team, belongs } };
  },
  reopen: findAssignee,
  'reject-resolution': findAssignee,
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
