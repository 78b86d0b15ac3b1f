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
  allowedActions,
  Ticket,
  TicketFacts,
  TicketField,
  TicketRelation,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { matchesTicket } from '@helpdesk/backstage-plugin-helpdesk-node';
import { isStaff, relationsOf } from '../domain/access/relations';
import { concernsOf } from '../domain/clocks/concernsOf';
import { describeClocks } from '../domain/clocks/describeClocks';
import { factsOf } from '../domain/lifecycle/factsOf';
import { flagOf } from '../domain/routing/flagOf';
import { isOpenConsultation } from '../domain/ticket/ConsultationRecord';
import { ListedTicket } from '../domain/ticket/TicketRecord';
import { toTicketResource } from '../domain/ticket/toTicketResource';
import { Caller } from './caller/Caller';
import { grantFor } from './caller/grantFor';
import { toOpenConsultation } from './toConsultation';
import { HelpdeskDependencies } from './HelpdeskDependencies';

/** What the view of a ticket depends on. */
export type TicketContext = Pick<
  HelpdeskDependencies,
  'desks' | 'serviceLevels' | 'now'
>;

/**
 * The version as staff or a participant knows it. What is not for participants
 * does not count for them, or they could tell that something happened.
 */
export function versionFor(
  { version, publicVersion }: ListedTicket,
  staff: boolean,
): number {
  return staff ? version : publicVersion;
}

/**
 * Names one state of a ticket as one side of it knows it. It says whose count of
 * versions it goes by, since the two meet: somebody who was staff and is a
 * participant now would otherwise find that nothing has changed.
 */
export function tagFor(record: ListedTicket, staff: boolean): string {
  return `${staff ? 's' : 'p'}${versionFor(record, staff)}`;
}

/** A ticket and what there is to know about how one caller sees it. */
interface Sight {
  record: ListedTicket;
  caller: Caller;
  context: TicketContext;
  now: Date;
  relations: Set<TicketRelation>;
  facts: TicketFacts;
  /** Whether the caller sees what is for staff. */
  staff: boolean;
}

/** How each field is come by; what nobody asks for is never worked out. */
const FIELDS: { [F in TicketField]: (sight: Sight) => Ticket[F] } = {
  number: ({ record }) => record.number,
  title: ({ record }) => record.title,
  description: ({ record }) => record.description,
  type: ({ record }) => record.type,
  status: ({ record }) => record.status,
  pendingReason: ({ record }) => record.pendingReason,
  followUpAt: ({ record }) => record.followUpAt?.toISOString(),
  priority: ({ record }) => record.priority,
  urgency: ({ record }) => record.urgency,
  impact: ({ record }) => record.impact,
  desk: ({ record }) => record.desk,
  team: ({ record }) => record.team,
  assignee: ({ record }) => record.assignee,
  supervisor: ({ record }) => record.supervisor,
  requester: ({ record }) => record.requester,
  customer: ({ record }) => record.customer,
  entityRefs: ({ record }) => record.entities.map(entity => entity.ref),
  watchers: ({ record }) => record.watchers,
  uncheckedWatchers: ({ record }) =>
    record.unsettled?.watchers?.length ? record.unsettled.watchers : undefined,
  channel: ({ record }) => record.channel,
  tags: ({ record }) => record.tags,
  confidential: ({ record }) => record.confidential,
  major: ({ record }) => record.major,
  clocks: ({ record, context, staff, now }) =>
    describeClocks(record, context.serviceLevels, staff, now),
  concerns: forStaff(({ record, now }) => concernsOf(record, now)),
  resolution: ({ record }) => record.resolution,
  firstLine: ({ facts }) => facts.firstLine,
  awaitingAcceptance: ({ facts }) => facts.awaitingAcceptance,
  flag: forStaff(({ record }) => flagOf(record.routing)),
  routing: forStaff(({ record }) => record.routing),
  openConsultations: forStaff(({ record }) =>
    record.consultations.filter(isOpenConsultation).map(toOpenConsultation),
  ),
  createdAt: ({ record }) => record.createdAt.toISOString(),
  updatedAt: ({ record }) => record.updatedAt.toISOString(),
  resolvedAt: ({ record }) => record.resolvedAt?.toISOString(),
  closedAt: ({ record }) => record.closedAt?.toISOString(),
  archivedAt: ({ record }) => record.archivedAt?.toISOString(),
  version: ({ record, staff }) => versionFor(record, staff),
  etag: ({ record, staff }) => tagFor(record, staff),
  allowedActions: ({ record, caller, context, relations, facts, now }) => {
    const resource = toTicketResource(record, context.desks.all);
    return allowedActions(facts, relations, now).filter(action =>
      matchesTicket(caller.granted[grantFor(action)], resource),
    );
  },
};

/** Everything there is to tell of a ticket. */
export const TICKET_FIELDS = Object.keys(FIELDS) as readonly TicketField[];

/**
 * A ticket as one caller may see it: the whole of it, or some fields. What the
 * caller may not see is absent, asked for or not.
 */
export function toTicket<F extends TicketField = TicketField>(
  record: ListedTicket,
  caller: Caller,
  context: TicketContext,
  fields: readonly F[] = TICKET_FIELDS as readonly F[],
): Pick<Ticket, F> {
  const { desks } = context;
  const relations = relationsOf(caller.person, record, desks);
  const sight: Sight = {
    record,
    caller,
    context,
    now: context.now(),
    relations,
    facts: factsOf(record, desks),
    staff: isStaff(relations),
  };
  const shown: Partial<Pick<Ticket, F>> = {};
  for (const field of fields) {
    const value = FIELDS[field](sight);
    if (value !== undefined) {
      shown[field] = value;
    }
  }
  return shown as Pick<Ticket, F>;
}

function forStaff<T>(
  read: (sight: Sight) => T,
): (sight: Sight) => T | undefined {
  return sight => (sight.staff ? read(sight) : undefined);
}
