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
import { KnownExplanation } from '@helpdesk/backstage-plugin-helpdesk-common';
import { toIsoDuration } from '../calendar/toIsoDuration';
import { Desks } from '../desk/Desks';
import { explain } from '../explanation/explain';
import { closesAt } from '../lifecycle/deadlines';
import { isOpenConsultation, teamsOf } from '../ticket/ConsultationRecord';
import { TicketRecord } from '../ticket/TicketRecord';
import { DecideVerb, VerbContext } from './VerbContext';

/**
 * Declares the problem solved, and says how. Questions that it should wait for
 * need a reason to be passed over.
 */
export const decideResolve: DecideVerb<'resolve'> = ({
  ticket,
  input,
  actor,
  now,
}) => {
  if (input.overrideReason === undefined) {
    requireAnswers(ticket);
  }
  return {
    event: 'resolved',
    reason: input.overrideReason,
    patch: {
      resolution: input.resolution,
      assignee:
        ticket.assignee ?? (actor.kind === 'user' ? actor.ref : undefined),
      acceptedAt: ticket.escalatedAt ? ticket.acceptedAt ?? now : undefined,
    },
  };
};

function requireAnswers({ number, status, consultations }: TicketRecord) {
  const awaited = consultations.filter(
    consultation => consultation.blocking && isOpenConsultation(consultation),
  );
  if (awaited.length > 0) {
    throw new ConflictError(
      `Ticket ${number} is ${status}, 'resolve' needs an overrideReason: yet to answer are ${teamsOf(
        awaited,
      ).join(', ')}`,
    );
  }
}

/** Sends a resolved ticket back to who resolved it. */
export const decideRejectResolution: DecideVerb<
  'reject-resolution'
> = context => ({
  event: 'resolution-rejected',
  reason: context.input.reason,
  patch: { assignee: stillValidAssignee(context) },
});

/** Ends a ticket for good, by hand or when its time is up. */
export const decideClose: DecideVerb<'close'> = ({
  ticket,
  actor,
  desks,
  now,
}) => {
  if (actor.kind !== 'system') {
    return { event: 'closed' };
  }
  const at = closesAt(ticket, desks);
  if (!at || at > now) {
    throw new ConflictError(
      `Ticket ${ticket.number} is ${ticket.status}, it does not close by itself yet`,
    );
  }
  return { event: 'closed', explanation: explainAutoClose(ticket, desks) };
};

function explainAutoClose(
  { resolvedAt, ...ticket }: TicketRecord,
  desks: Desks,
): KnownExplanation {
  const { title, autoCloseAfter = {} } = desks.of(ticket);
  return explain('auto-close', {
    desk: title,
    resolvedAt: resolvedAt!.toISOString(),
    after: toIsoDuration(autoCloseAfter),
    calendar: desks.calendarOf(ticket).title,
  });
}

/** Takes up a solved ticket again, with the team that had it. */
export const decideReopen: DecideVerb<'reopen'> = context => ({
  event: 'reopened',
  reason: context.input.reason,
  patch: { assignee: stillValidAssignee(context) },
});

/**
 * The assignee unless known to have left the team, which then keeps the ticket
 * alone. Nobody is dropped on the strength of a catalog that did not answer.
 */
export function stillValidAssignee({
  ticket,
  assignee,
}: Pick<VerbContext<'reopen'>, 'ticket' | 'assignee'>): string | undefined {
  const left =
    assignee?.belongs === false &&
    assignee.person === ticket.assignee &&
    assignee.team === ticket.team;
  return left ? undefined : ticket.assignee;
}
