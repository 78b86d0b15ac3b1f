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
import { ifCatalogAnswers } from '../../directory/ifCatalogAnswers';
import { isInCharge, relationsOf } from '../../domain/access/relations';
import { groupsForAssignee } from '../../domain/access/requiredGroups';
import { TicketRecord } from '../../domain/ticket/TicketRecord';
import { VerbFindings } from '../../domain/verbs/VerbContext';
import { belongsTo } from '../belongsTo';
import { Caller } from '../caller/Caller';
import { HelpdeskDependencies } from '../HelpdeskDependencies';
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
