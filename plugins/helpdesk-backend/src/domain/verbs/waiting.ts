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

/** How far ahead a ticket can be put off; what is later is a slip of the pen. */
const MOST_YEARS = 2;

/**
 * Puts a ticket aside until somebody or something else has moved. Done again, it
 * replaces the reason and the time.
 */
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
  const followUpAt =
    until === undefined ? undefined : readFollowUpTime(until, now);
  return {
    event: 'pended',
    patch: { pendingReason: reason, followUpAt, ...takenInHand(ticket, now) },
    reply: message,
  };
};

function readFollowUpTime(until: string, now: Date): Date {
  const followUpAt = new Date(until);
  if (!(followUpAt > now)) {
    throw new InputError('until: the follow-up time must be in the future');
  }
  const latest = new Date(now);
  latest.setUTCFullYear(latest.getUTCFullYear() + MOST_YEARS);
  if (followUpAt > latest) {
    throw new InputError(
      `until: the follow-up time must be within ${MOST_YEARS} years, so not after ${latest.toISOString()}`,
    );
  }
  return followUpAt;
}

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
