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

import { ConflictError, InputError, NotAllowedError } from '@backstage/errors';
import {
  Consultation,
  LIMITS,
  NewConsultation,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { randomUUID } from 'node:crypto';
import { isInCharge, relationsOf } from '../../domain/access/relations';
import { ConsultationRecord } from '../../domain/ticket/ConsultationRecord';
import { Desks } from '../../domain/desk/Desks';
import { TicketRecord } from '../../domain/ticket/TicketRecord';
import { Caller } from '../caller/Caller';
import { HelpdeskDependencies } from '../HelpdeskDependencies';
import { requireRef } from '../input/refs';
import { requireSupportTeam } from '../input/requireSupportTeam';
import { requireText } from '../input/text';
import { getConsultation } from '../queries/getConsultations';
import { getRecord } from '../queries/getRecord';
import { toConsultation } from '../toConsultation';
import { changeTicket } from './changeTicket';
import { onceOnly } from './onceOnly';
import { findConsultationAfterwards } from './receipts';

/** Asks another team, which may then read the ticket; its holder stays. */
export async function requestConsultation(
  dependencies: HelpdeskDependencies,
  number: string,
  input: NewConsultation,
  caller: Caller,
): Promise<Consultation> {
  const { store, desks, now } = dependencies;
  const asked = {
    team: requireRef('team', input.team, 'group'),
    question: requireText('question', input.question, LIMITS.question),
    blocking: input.blocking ?? false,
    dueAt: input.dueAt === undefined ? undefined : new Date(input.dueAt),
  };

  const found = await onceOnly(store, now(), {
    caller,
    request: ['consultation', number, input],
    prepare: () => requireMayAsk(dependencies, number, asked.team, caller),
    work: async tx => {
      const id = randomUUID();
      const { ticket } = await changeTicket(tx, dependencies, {
        number,
        action: 'consult',
        caller,
        decide: context => {
          requireRoomFor(asked, context.ticket, context.now);
          return {
            event: 'consultation-requested',
            consultation: {
              ...asked,
              id,
              state: 'requested',
              requestedBy: caller.person.ref,
              requestedFor: groupOfAsker(caller, context.ticket, desks),
              requestedAt: context.now,
            },
          };
        },
      });
      return {
        result: id,
        receipt: { state: 'requested', team: asked.team },
        value: getConsultation(ticket, id),
      };
    },
    repeat: entry =>
      findConsultationAfterwards(dependencies, number, entry, caller, {
        created: true,
      }),
  });
  return toConsultation(found.consultation, found.ticket, caller, desks);
}

/** Whoever may not ask learns nothing of the catalog either. */
async function requireMayAsk(
  dependencies: HelpdeskDependencies,
  number: string,
  team: string,
  caller: Caller,
) {
  const { desks } = dependencies;
  const ticket = await getRecord(dependencies, number, caller);
  if (!isInCharge(relationsOf(caller.person, ticket, desks))) {
    throw new NotAllowedError(
      `You may not ask another team about ticket ${number}`,
    );
  }
  await requireSupportTeam(dependencies, team, caller);
}

function requireRoomFor(
  { team, dueAt }: Pick<ConsultationRecord, 'team' | 'dueAt'>,
  ticket: TicketRecord,
  now: Date,
) {
  if (team === ticket.team) {
    throw new InputError(`team: ${team} holds ticket ${ticket.number} itself`);
  }
  if (dueAt && !(dueAt > now)) {
    throw new InputError('dueAt: must be in the future');
  }
  if (dueAt && dueAt > latestFrom(now)) {
    throw new InputError('dueAt: must be within two years');
  }
  if (ticket.consultations.length >= LIMITS.consultations) {
    throw new ConflictError(
      `Ticket ${ticket.number} has ${LIMITS.consultations} consultations already`,
    );
  }
}

/** What is later is a slip of the pen. */
function latestFrom(now: Date): Date {
  const latest = new Date(now);
  latest.setUTCFullYear(latest.getUTCFullYear() + 2);
  return latest;
}

function groupOfAsker(
  { person }: Caller,
  ticket: TicketRecord,
  desks: Desks,
): string {
  const ofDesk =
    desks.isOperator(person, ticket.desk) ||
    desks.isManagement(person, ticket.desk);
  return ofDesk ? desks.firstLineOf(ticket) : ticket.team;
}
