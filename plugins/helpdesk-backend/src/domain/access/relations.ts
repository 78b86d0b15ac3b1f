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
  STAFF_RELATIONS,
  TicketRelation,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { Desks } from '../desk/Desks';
import { givesAccess } from '../ticket/ConsultationRecord';
import { ListedTicket } from '../ticket/TicketRecord';
import { Person } from './Person';

/**
 * What a person is to a ticket. To a confidential one, only participants, the team
 * that holds it and its supervisor are anything; see `readableBy`.
 */
export function relationsOf(
  person: Person,
  ticket: ListedTicket,
  desks: Desks,
): Set<TicketRelation> {
  if (person.kind === 'system') {
    return new Set(['system']);
  }
  if (person.kind === 'service') {
    return new Set(['program', 'operator', 'management']);
  }
  const relations = new Set<TicketRelation>();
  const atFirstLine = desks.isFirstLine(ticket);
  const operator = desks.isOperator(person, ticket.desk);
  const holds = person.groups.includes(ticket.team);
  const othersMaySee = !ticket.confidential || holds;

  if (ticket.requester.ref === person.ref) {
    relations.add('requester');
  }
  if (ticket.watchers.includes(person.ref)) {
    relations.add('watcher');
  }
  if (holds || (atFirstLine && operator && othersMaySee)) {
    relations.add('team');
  }
  if (operator && othersMaySee) {
    relations.add('operator');
  }
  if (desks.isManagement(person, ticket.desk) && othersMaySee) {
    relations.add('management');
  }
  if (ticket.supervisor === person.ref) {
    relations.add('supervisor');
  }
  const consulted = ticket.consultations
    .filter(givesAccess)
    .some(({ team }) => person.groups.includes(team));
  if (consulted && othersMaySee) {
    relations.add('consulted');
  }
  return relations;
}

/** Whether somebody with these relations sees notes and internal fields. */
export function isStaff(relations: ReadonlySet<TicketRelation>): boolean {
  return STAFF_RELATIONS.some(relation => relations.has(relation));
}

/**
 * Whether somebody with these relations answers for the ticket, rather than for
 * a question about it alone: may speak for the helpdesk and edit what is staff's.
 */
export function isInCharge(relations: ReadonlySet<TicketRelation>): boolean {
  return STAFF_RELATIONS.some(
    relation => relation !== 'consulted' && relations.has(relation),
  );
}
