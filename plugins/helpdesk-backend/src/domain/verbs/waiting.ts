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
import { KnownExplanation } from '@helpdesk/backstage-plugin-helpdesk-common';
import { Desks } from '../desk/Desks';
import { explain } from '../explanation/explain';
import { resumesAt } from '../lifecycle/deadlines';
import { TicketRecord } from '../ticket/TicketRecord';
import { takenInHand } from './takenInHand';
import { DecideVerb } from './VerbContext';

/** Puts a ticket aside until somebody or something else has moved. */
export const decidePend: DecideVerb<'pend'> = ({ ticket, input, now }) => {
  const { reason, until, message } = input;
  if (reason === 'requester' && message === undefined) {
    throw new InputError(
      'message: waiting for the requester needs a reply that asks for something',
    );
  }
  if (reason === 'scheduled' && until === undefined) {
    throw new InputError('until: a scheduled ticket needs a follow-up time');
  }
  const followUpAt = until === undefined ? undefined : new Date(until);
  if (followUpAt && !(followUpAt > now)) {
    throw new InputError('until: the follow-up time must be in the future');
  }
  return {
    event: 'pended',
    patch: { pendingReason: reason, followUpAt, ...takenInHand(ticket, now) },
    reply: message,
  };
};

/** Takes a waiting ticket up again. */
export const decideResume: DecideVerb<'resume'> = ({
  ticket,
  actor,
  desks,
  now,
}) => {
  if (actor.kind !== 'system') {
    return { event: 'resumed' };
  }
  const at = resumesAt(ticket, desks);
  if (!at || at > now) {
    throw new ConflictError(
      `Ticket ${ticket.number} is ${ticket.status}, its follow-up time has not come yet`,
    );
  }
  return { event: 'resumed', explanation: explainResume(ticket, at, desks) };
};

function explainResume(
  { followUpAt = new Date(0), ...ticket }: TicketRecord,
  at: Date,
  desks: Desks,
): KnownExplanation {
  const asked = followUpAt.toISOString();
  return +at === +followUpAt
    ? explain('follow-up', { followUpAt: asked })
    : explain('follow-up-at-work', {
        followUpAt: asked,
        desk: desks.of(ticket).title,
        worksSince: at.toISOString(),
        calendar: desks.calendarOf(ticket).title,
      });
}
