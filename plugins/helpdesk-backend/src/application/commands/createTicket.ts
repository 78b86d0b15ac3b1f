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
  LIMITS,
  NewTicket,
  priorityOf,
  RoutingDecision,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { Desk } from '../../config/HelpdeskConfig';
import { effectsOf } from '../../domain/effects/effectsOf';
import { describeChanges } from '../../domain/lifecycle/describeChanges';
import { NewTicketEvent } from '../../domain/ticket/TicketEventRecord';
import {
  TicketDraft,
  TicketRecord,
  Unsettled,
} from '../../domain/ticket/TicketRecord';
import { UntimedTicket } from '../../domain/clocks/ServiceLevels';
import { Caller } from '../caller/Caller';
import { HelpdeskDependencies } from '../HelpdeskDependencies';
import { findAffectedEntities } from '../input/findAffectedEntities';
import {
  callerAsRequester,
  readRequester,
  RequesterStanding,
} from '../input/readRequester';
import { readTags } from '../input/tags';
import { checkText, requireLine } from '../input/text';
import { onceOnly } from './onceOnly';
import { findAfterwards, receiptOf } from './receipts';

/**
 * Registers a ticket with the first line of its desk. Nothing that the catalog
 * fails to say prevents that: routing and standing are then found out later.
 */
export async function createTicket(
  dependencies: HelpdeskDependencies,
  input: NewTicket,
  caller: Caller,
): Promise<TicketRecord> {
  const { store, desks, now } = dependencies;
  const record = await onceOnly(store, now(), {
    caller,
    request: ['create', input],
    prepare: async () => {
      requireMayRegister(caller);
      const desk = desks.named(input.desk);
      requireStaffForStaffFields(dependencies, input, desk, caller);
      return draftTicket(dependencies, input, desk, caller);
    },
    work: async (tx, draft) => {
      const created: NewTicketEvent = {
        type: 'created',
        actor: caller.person.ref,
        at: draft.createdAt,
        ...describeChanges(undefined, draft),
        internal: false,
      };
      const ticket = await tx.insertTicket(draft, [created]);
      const { id: ticketId, version } = ticket;
      const event = { ...created, ticketId, version };
      await tx.enqueue(effectsOf(undefined, ticket, [event], desks));
      return {
        result: ticket.number,
        receipt: receiptOf(ticket),
        value: ticket,
      };
    },
    repeat: entry =>
      findAfterwards(dependencies, entry, caller, { created: true }),
  });
  return record;
}

async function draftTicket(
  dependencies: HelpdeskDependencies,
  input: NewTicket,
  desk: Desk,
  caller: Caller,
): Promise<TicketDraft> {
  const { router, desks, serviceLevels, now } = dependencies;
  const { person } = caller;
  const title = requireLine('title', input.title, LIMITS.title);
  const description = checkText(
    'description',
    input.description,
    LIMITS.description,
  );
  const tags = readTags(input.tags ?? []);
  const standing = input.requester
    ? await readRequester(dependencies, input.requester, caller)
    : callerAsRequester(person);
  const entities = await findAffectedEntities(caller, input.entityRefs ?? []);
  const type = input.type ?? 'incident';
  const urgency = input.urgency ?? 'medium';
  const impact = input.impact ?? 'medium';
  const priority = priorityOf(impact, urgency);
  const routing = await router.route({
    entityRef: entities[0]?.ref,
    type,
    priority,
    desk: desk.id,
    customer: standing.customer,
    tags,
  });
  const registeredAt = now();
  const draft: UntimedTicket = {
    title,
    description,
    type,
    status: 'new',
    priority,
    urgency,
    impact,
    desk: desk.id,
    team: desks.firstLineOf({ desk: desk.id }),
    requester: standing.requester,
    customer: standing.customer,
    entities,
    watchers: [],
    consultations: [],
    channel: input.channel ?? (person.kind === 'user' ? 'portal' : 'api'),
    tags,
    audience:
      desk.visibility === 'internal' && standing.internal
        ? 'internal'
        : 'participants',
    confidential: input.confidential ?? false,
    major: false,
    routing,
    unsettled: unsettledOf(standing, routing),
    returns: 0,
    createdAt: registeredAt,
    updatedAt: registeredAt,
  };
  const time = serviceLevels.timeAfter(undefined, draft, {
    at: registeredAt,
    actor: person.ref,
  });
  return { ...draft, ...time };
}

function unsettledOf(
  { certain }: RequesterStanding,
  { outcome }: RoutingDecision,
): Unsettled | undefined {
  if (certain) {
    return outcome === 'undecided' ? {} : undefined;
  }
  return { requester: true };
}

function requireMayRegister({ mayRegister }: Caller) {
  if (!mayRegister) {
    throw new NotAllowedError(
      "The portal's policy does not let you register tickets",
    );
  }
}

/** On whose behalf, by which road and how bad it is are for staff to say. */
function requireStaffForStaffFields(
  { desks }: HelpdeskDependencies,
  input: NewTicket,
  desk: Desk,
  { person }: Caller,
) {
  const staff =
    person.kind !== 'user' ||
    desks.isOperator(person, desk.id) ||
    desks.isManagement(person, desk.id);
  if (staff) {
    return;
  }
  const requestedForOther =
    input.requester !== undefined && input.requester.ref !== person.ref;
  const refused = [
    requestedForOther && 'requester',
    input.channel !== undefined && input.channel !== 'portal' && 'channel',
    input.impact !== undefined && 'impact',
  ].find(Boolean);
  if (refused) {
    throw new NotAllowedError(
      `${refused}: only staff of desk ${desk.id} may give this`,
    );
  }
}
