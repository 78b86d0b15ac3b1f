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

import { NotAllowedError } from '@backstage/errors';
import {
  MessageSide,
  sideOf,
  TicketAction,
  TicketRelation,
  TicketStatus,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { matchesTicket } from '@helpdesk/backstage-plugin-helpdesk-node';
import { randomUUID } from 'node:crypto';
import { isStaff, relationsOf } from '../../domain/access/relations';
import { effectsOf } from '../../domain/effects/effectsOf';
import { archivedError } from '../../domain/lifecycle/archivedError';
import { requireTransition } from '../../domain/lifecycle/requireTransition';
import { takeStep } from '../../domain/lifecycle/takeStep';
import { TicketChange } from '../../domain/lifecycle/TicketChange';
import { MessageRecord } from '../../domain/ticket/MessageRecord';
import { TicketRecord } from '../../domain/ticket/TicketRecord';
import { toTicketResource } from '../../domain/ticket/toTicketResource';
import { TicketTransaction } from '../../store/TicketStore';
import { Caller } from '../caller/Caller';
import { grantFor } from '../caller/grantFor';
import { PreconditionFailedError } from '../errors/PreconditionFailedError';
import { HelpdeskDependencies } from '../HelpdeskDependencies';
import { noSuchTicket } from '../noSuchTicket';
import { tagFor, versionFor } from '../toTicket';

/** The ticket as the transaction found it, and what the life cycle allows. */
export interface ChangeContext {
  ticket: TicketRecord;
  relations: ReadonlySet<TicketRelation>;
  /** The side that a public message of the actor is of. */
  side: MessageSide;
  now: Date;
}

export interface ChangeResult {
  ticket: TicketRecord;
  message?: MessageRecord;
}

/**
 * The one way in which a registered ticket changes. Within a transaction it
 * keeps other writers out, checks that the caller may read the ticket and do
 * this to it, that the life cycle allows it now and that nobody was quicker;
 * then it stores the new state, its event and its side effects together. A
 * ticket that takes no consultations in its new state loses those that are open.
 */
export async function changeTicket(
  tx: TicketTransaction,
  { desks, serviceLevels, now: clock }: HelpdeskDependencies,
  options: {
    number: string;
    action: TicketAction;
    /** Actions that must be allowed as well. */
    alsoNeeds?: readonly TicketAction[];
    caller: Caller;
    /** Stands in for the life cycle, for steps of a part of the ticket. */
    permit?: (context: ChangeContext) => void;
    decide: (context: ChangeContext) => TicketChange;
  },
): Promise<ChangeResult> {
  const { number, action, alsoNeeds = [], caller, permit, decide } = options;
  const ticket = await tx.lockTicket(number, caller.readable);
  if (!ticket) {
    throw noSuchTicket(number);
  }
  const now = clock();
  const relations = relationsOf(caller.person, ticket, desks);
  const side = sideOf(relations);
  const context: ChangeContext = { ticket, relations, side, now };
  let to: TicketStatus | undefined;
  if (permit) {
    permit(context);
    if (ticket.archivedAt) {
      throw archivedError(ticket);
    }
  } else {
    ({ to } = requireTransition(action, ticket, relations, desks, now));
  }
  requireGrant(action, ticket, caller, desks.all);
  for (const needed of alsoNeeds) {
    requireTransition(needed, ticket, relations, desks, now);
    requireGrant(needed, ticket, caller, desks.all);
  }
  requireUnchanged(ticket, isStaff(relations), caller);

  const change = decide(context);
  const message: MessageRecord | undefined = change.message && {
    ...change.message,
    id: randomUUID(),
    ticketId: ticket.id,
    author: caller.person.ref,
    side: change.message.visibility === 'internal' ? 'staff' : side,
    createdAt: now,
  };
  if (message) {
    await tx.insertMessage(message);
  }
  const { ticket: after, events } = takeStep({
    ticket,
    change,
    to,
    message,
    actor: caller.person.ref,
    serviceLevels,
    now,
  });
  const saved = await tx.saveTicket(ticket, after, events);
  await tx.enqueue(
    effectsOf(ticket, saved.ticket, saved.events, desks, message),
  );
  return { ticket: saved.ticket, message };
}

function requireGrant(
  action: TicketAction,
  ticket: TicketRecord,
  caller: Caller,
  desks: HelpdeskDependencies['desks']['all'],
) {
  const granted = caller.granted[grantFor(action)];
  if (!matchesTicket(granted, toTicketResource(ticket, desks))) {
    throw new NotAllowedError(
      `The portal's policy does not let you ${action} ticket ${ticket.number}`,
    );
  }
}

/** Throws unless the ticket is as the caller, on that side of it, has seen it. */
function requireUnchanged(
  ticket: TicketRecord,
  staff: boolean,
  { ifMatch, ifVersion }: Caller,
) {
  const version = versionFor(ticket, staff);
  const changed =
    (ifVersion !== undefined && ifVersion !== version) ||
    (ifMatch && !ifMatch.includes(tagFor(ticket, staff)));
  if (changed) {
    throw new PreconditionFailedError(
      `Ticket ${ticket.number} has changed: it is at version ${version}, not ${
        ifVersion ?? ifMatch
      }`,
    );
  }
}
