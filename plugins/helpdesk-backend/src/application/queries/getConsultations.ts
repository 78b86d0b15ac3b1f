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

import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { Consultation, Page } from '@helpdesk/backstage-plugin-helpdesk-common';
import { isStaff, relationsOf } from '../../domain/access/relations';
import { ConsultationRecord } from '../../domain/ticket/ConsultationRecord';
import { TicketRecord } from '../../domain/ticket/TicketRecord';
import { Caller } from '../caller/Caller';
import { HelpdeskDependencies } from '../HelpdeskDependencies';
import { toConsultation } from '../toConsultation';
import { getRecord } from './getRecord';

/** The questions to other teams within a ticket, for its staff alone. */
export async function listConsultations(
  dependencies: HelpdeskDependencies,
  number: string,
  caller: Caller,
): Promise<Page<Consultation>> {
  const { desks } = dependencies;
  const ticket = await getRecord(dependencies, number, caller);
  if (!isStaff(relationsOf(caller.person, ticket, desks))) {
    throw new NotAllowedError(
      `You may not see the consultations of ticket ${number}`,
    );
  }
  return {
    items: ticket.consultations.map(consultation =>
      toConsultation(consultation, ticket, caller, desks),
    ),
    pageInfo: {},
  };
}

/** A consultation with its ticket; throws if the ticket has none of that id. */
export function getConsultation(
  ticket: TicketRecord,
  id: string,
): { ticket: TicketRecord; consultation: ConsultationRecord } {
  const consultation = ticket.consultations.find(known => known.id === id);
  if (!consultation) {
    throw new NotFoundError(
      `Ticket ${ticket.number} has no consultation ${id}`,
    );
  }
  return { ticket, consultation };
}
