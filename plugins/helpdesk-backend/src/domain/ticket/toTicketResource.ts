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

import type { TicketResource } from '@helpdesk/backstage-plugin-helpdesk-node';
import { givesAccess, isOpenConsultation, teamsOf } from './ConsultationRecord';
import { ListedTicket } from './TicketRecord';

/** What a desk must tell for `deskStaff`. */
export interface DeskStaff {
  id: string;
  operatorGroups: string[];
  managementGroup?: string;
}

/** A ticket as filters and permission rules see it. */
export function toTicketResource(
  ticket: ListedTicket,
  desks: readonly DeskStaff[],
): TicketResource {
  const desk = desks.find(({ id }) => id === ticket.desk);
  return {
    status: [ticket.status],
    archived: [ticket.archivedAt === undefined ? 'no' : 'yes'],
    type: [ticket.type],
    priority: [ticket.priority],
    desk: [ticket.desk],
    team: [ticket.team],
    assignee: present(ticket.assignee),
    assigned: [ticket.assignee === undefined ? 'no' : 'yes'],
    supervisor: present(ticket.supervisor),
    supervised: supervisedOf(ticket),
    requester: present(ticket.requester.ref),
    watcher: ticket.watchers,
    customer: present(ticket.customer),
    entity: ticket.entities.map(entity => entity.ref),
    system: ticket.entities.flatMap(entity => present(entity.system)),
    tag: ticket.tags,
    deskStaff: desk ? staffOf(desk) : [],
    consulted: teamsOf(ticket.consultations.filter(givesAccess)),
    asked: teamsOf(ticket.consultations.filter(isOpenConsultation)),
    audience: [ticket.confidential ? 'confidential' : ticket.audience],
  };
}

/**
 * Who escalates a ticket supervises it, also when it has come back; before that,
 * nobody has to.
 */
function supervisedOf({
  supervisor,
  escalatedAt,
  returnedAt,
}: ListedTicket): string[] {
  if (supervisor) {
    return ['yes'];
  }
  return escalatedAt || returnedAt ? ['no'] : [];
}

/** The groups that work for a desk: its first line and its management. */
export function staffOf(desk: DeskStaff): string[] {
  return [...desk.operatorGroups, ...present(desk.managementGroup)];
}

function present(value: string | undefined): string[] {
  return value === undefined ? [] : [value];
}
