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
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { matchesTicket } from '@helpdesk/backstage-plugin-helpdesk-node';
import { isStaff, relationsOf } from '../domain/access/relations';
import { concernsOf } from '../domain/clocks/concernsOf';
import { describeClocks } from '../domain/clocks/describeClocks';
import { factsOf } from '../domain/lifecycle/factsOf';
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

/** A ticket as one caller may see it. */
export function toTicket(
  record: ListedTicket,
  caller: Caller,
  { desks, serviceLevels, now: clock }: TicketContext,
): Ticket {
  const now = clock();
  const relations = relationsOf(caller.person, record, desks);
  const facts = factsOf(record, desks);
  const resource = toTicketResource(record, desks.all);
  const staff = isStaff(relations);
  return {
    number: record.number,
    title: record.title,
    description: record.description,
    type: record.type,
    status: record.status,
    pendingReason: record.pendingReason,
    followUpAt: record.followUpAt?.toISOString(),
    priority: record.priority,
    urgency: record.urgency,
    impact: record.impact,
    desk: record.desk,
    team: record.team,
    assignee: record.assignee,
    supervisor: record.supervisor,
    requester: record.requester,
    customer: record.customer,
    entityRefs: record.entities.map(entity => entity.ref),
    watchers: record.watchers,
    channel: record.channel,
    tags: record.tags,
    confidential: record.confidential,
    major: record.major,
    clocks: describeClocks(record, serviceLevels, staff, now),
    resolution: record.resolution,
    firstLine: facts.firstLine,
    awaitingAcceptance: facts.awaitingAcceptance,
    ...(staff && {
      concerns: concernsOf({ ...record, firstLine: facts.firstLine }, now),
      routing: record.routing,
      flag:
        record.routing.outcome === 'routed' ? undefined : record.routing.reason,
      openConsultations: record.consultations
        .filter(isOpenConsultation)
        .map(toOpenConsultation),
    }),
    createdAt: record.createdAt.toISOString(),
    updatedAt: record.updatedAt.toISOString(),
    resolvedAt: record.resolvedAt?.toISOString(),
    closedAt: record.closedAt?.toISOString(),
    archivedAt: record.archivedAt?.toISOString(),
    version: versionFor(record, staff),
    allowedActions: allowedActions(facts, relations, now).filter(action =>
      matchesTicket(caller.granted[grantFor(action)], resource),
    ),
  };
}
