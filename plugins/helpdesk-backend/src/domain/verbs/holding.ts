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
  NotAllowedError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { takenInHand } from './takenInHand';
import { DecideVerb, VerbContext } from './VerbContext';

/** Takes a ticket that nobody has. */
export const decideClaim: DecideVerb<'claim'> = ({ ticket, actor, now }) => {
  if (actor.kind !== 'user') {
    throw new NotAllowedError('Only a person can claim a ticket');
  }
  return {
    event: 'claimed',
    patch: { assignee: actor.ref, ...takenInHand(ticket, now) },
  };
};

/** Gives a ticket to a member of the team that holds it. */
export const decideAssign: DecideVerb<'assign'> = context => {
  const { ticket, input, now } = context;
  if (input.assignee === ticket.assignee) {
    throw new ConflictError(
      `Ticket ${ticket.number} is ${ticket.status} and already with ${input.assignee}`,
    );
  }
  requireMember(context);
  return {
    event: 'assigned',
    patch: { assignee: input.assignee, ...takenInHand(ticket, now) },
  };
};

/** Leaves a ticket to its team again. */
export const decideRelease: DecideVerb<'release'> = () => ({
  event: 'released',
  patch: { assignee: undefined },
});

/** Takes on, for a team, what was escalated to it. */
export const decideAccept: DecideVerb<'accept'> = ({ ticket, actor, now }) => ({
  event: 'accepted',
  patch: {
    acceptedAt: now,
    assignee:
      ticket.assignee ?? (actor.kind === 'user' ? actor.ref : undefined),
  },
});

/** The team may have changed since it was asked who belongs to it. */
function requireMember({ ticket, input, assignee }: VerbContext<'assign'>) {
  if (assignee?.team === ticket.team && assignee.belongs === undefined) {
    throw new ServiceUnavailableError(
      `The catalog does not answer, so it is not known whether ${input.assignee} belongs to ${ticket.team}; try again in a moment`,
    );
  }
  if (assignee?.team !== ticket.team || !assignee.belongs) {
    throw new InputError(
      `assignee: ${input.assignee} is not a member of ${ticket.team}`,
    );
  }
}
