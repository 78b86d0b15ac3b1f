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

import { ConflictError } from '@backstage/errors';
import { TicketRecord } from '../ticket/TicketRecord';
import { DecideVerb, VerbContext } from './VerbContext';

/** A ticket with the first line again: nobody has to accept it there. */
function toFirstLine({
  ticket,
  desks,
}: Pick<VerbContext<'return'>, 'ticket' | 'desks'>): Partial<TicketRecord> {
  return {
    team: desks.firstLineOf(ticket),
    assignee: undefined,
    escalatedAt: undefined,
    acceptedAt: undefined,
  };
}

/**
 * Passes a ticket on. An operator who does so becomes its supervisor; a team
 * that forwards it changes nothing about who controls it. Where no team could
 * be found the ticket stays with the first line, and its routing says why. While
 * the catalog is silent it stays where it is, and the escalation is kept to be
 * carried out once the catalog answers.
 */
export const decideEscalate: DecideVerb<'escalate'> = context => {
  const { ticket, input, actor, desks, now, routing } = context;
  if (!routing) {
    throw new ConflictError('The ticket has not been routed');
  }
  const { team } = routing;
  const decided = { event: 'escalated' as const, reason: input.reason };
  const supervises =
    actor.kind === 'user' && desks.isOperator(actor, ticket.desk);
  if (routing.outcome === 'undecided') {
    const { team: chosen, reason } = input;
    return {
      ...decided,
      patch: {
        routing: {
          ...routing,
          requested: { by: actor.ref, supervises, team: chosen, reason },
        },
        unsettled: ticket.unsettled ?? {},
      },
    };
  }
  if (desks.isFirstLine({ desk: ticket.desk, team })) {
    if (
      input.team !== undefined &&
      routing.outcome === 'routed' &&
      desks.isFirstLine(ticket)
    ) {
      throw new ConflictError(
        `Ticket ${ticket.number} is ${ticket.status}, 'escalate' is not possible now: the first line has it, of which ${team} is a part`,
      );
    }
    return desks.isFirstLine(ticket)
      ? { ...decided, patch: { routing } }
      : { ...decided, patch: { ...toFirstLine(context), routing } };
  }
  if (team === ticket.team) {
    throw new ConflictError(
      `Ticket ${ticket.number} is ${ticket.status} and already with ${team}`,
    );
  }
  return {
    ...decided,
    patch: {
      team,
      routing,
      assignee: undefined,
      supervisor: supervises ? actor.ref : ticket.supervisor,
      escalatedAt: now,
      acceptedAt: undefined,
    },
  };
};

/** Gives a ticket back to the desk that escalated it. */
export const decideReturn: DecideVerb<'return'> = context => ({
  event: 'returned',
  reason: context.input.reason,
  patch: { ...toFirstLine(context), returns: context.ticket.returns + 1 },
});

/** Fetches an escalated ticket back, into the hands of who fetches it. */
export const decideRecall: DecideVerb<'recall'> = context => ({
  event: 'recalled',
  reason: context.input.reason,
  patch: {
    ...toFirstLine(context),
    assignee: context.desks.isOperator(context.actor, context.ticket.desk)
      ? context.actor.ref
      : undefined,
  },
});
