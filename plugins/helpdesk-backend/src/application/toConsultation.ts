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
  allowedConsultationActions,
  Consultation,
  OpenConsultation,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { matchesTicket } from '@helpdesk/backstage-plugin-helpdesk-node';
import { relationsOf } from '../domain/access/relations';
import { consultationRelationsOf } from '../domain/consultations/consultationRelationsOf';
import { Desks } from '../domain/desk/Desks';
import {
  ConsultationOutline,
  ConsultationRecord,
} from '../domain/ticket/ConsultationRecord';
import { TicketRecord } from '../domain/ticket/TicketRecord';
import { toTicketResource } from '../domain/ticket/toTicketResource';
import { Caller } from './caller/Caller';
import { grantFor, ticketActionOf } from './caller/grantFor';

/** A consultation as one of the ticket's staff may see it. */
export function toConsultation(
  record: ConsultationRecord,
  ticket: TicketRecord,
  { person, granted }: Caller,
  desks: Desks,
): Consultation {
  const relations = consultationRelationsOf(
    person,
    relationsOf(person, ticket, desks),
    record,
  );
  const resource = toTicketResource(ticket, desks.all);
  return {
    id: record.id,
    ...toOpenConsultation(record),
    question: record.question,
    requestedBy: record.requestedBy,
    requestedAt: record.requestedAt.toISOString(),
    acceptedBy: record.acceptedBy,
    acceptedAt: record.acceptedAt?.toISOString(),
    endedBy: record.endedBy,
    endedAt: record.endedAt?.toISOString(),
    answer: record.answer,
    reason: record.reason,
    explanation: record.explanation,
    allowedActions: allowedConsultationActions(record.state, relations).filter(
      action =>
        matchesTicket(granted[grantFor(ticketActionOf(action))], resource),
    ),
  };
}

/** A consultation as lists of tickets tell it. */
export function toOpenConsultation({
  team,
  state,
  blocking,
  dueAt,
}: ConsultationOutline): OpenConsultation {
  return { team, state, blocking, dueAt: dueAt?.toISOString() };
}
