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
  Consultation,
  ConsultationAction,
  ConsultationActionInputs,
  LIMITS,
  TicketEventType,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { isStaff } from '../../domain/access/relations';
import { advanceConsultation } from '../../domain/consultations/advanceConsultation';
import { consultationRelationsOf } from '../../domain/consultations/consultationRelationsOf';
import { Caller } from '../caller/Caller';
import { ticketActionOf } from '../caller/grantFor';
import { HelpdeskDependencies } from '../HelpdeskDependencies';
import { optionalText, requireText } from '../input/text';
import { getConsultation } from '../queries/getConsultations';
import { toConsultation } from '../toConsultation';
import { changeTicket, ChangeContext } from './changeTicket';
import { onceOnly } from './onceOnly';
import { findConsultationAfterwards } from './receipts';

const READERS: {
  [A in ConsultationAction]: (
    input: ConsultationActionInputs[A],
  ) => ConsultationActionInputs[A];
} = {
  accept: () => ({}),
  answer: ({ answer }) => ({
    answer: requireText('answer', answer, LIMITS.answer),
  }),
  decline: ({ reason }) => ({
    reason: requireText('reason', reason, LIMITS.reason),
  }),
  cancel: ({ reason }) => ({
    reason: optionalText('reason', reason, LIMITS.reason),
  }),
};

const EVENTS: Record<ConsultationAction, TicketEventType> = {
  accept: 'consultation-accepted',
  answer: 'consultation-answered',
  decline: 'consultation-declined',
  cancel: 'consultation-cancelled',
};

/** Takes a question to another team a step further. */
export async function performOnConsultation<A extends ConsultationAction>(
  dependencies: HelpdeskDependencies,
  number: string,
  id: string,
  action: A,
  rawInput: ConsultationActionInputs[A],
  caller: Caller,
): Promise<Consultation> {
  const { store, desks, now } = dependencies;
  const input: { answer?: string; reason?: string } = READERS[action](rawInput);

  const found = await onceOnly(store, now(), {
    caller,
    request: ['consultation', number, id, action, input],
    work: async tx => {
      const changed = await changeTicket(tx, dependencies, {
        number,
        action: ticketActionOf(action),
        caller,
        permit: requireStaff,
        decide: ({ ticket, relations, now: at }) => {
          const { consultation } = getConsultation(ticket, id);
          return {
            event: EVENTS[action],
            reason: input.reason,
            consultation: advanceConsultation(consultation, {
              action,
              input,
              actor: caller.person,
              relations: consultationRelationsOf(
                caller.person,
                relations,
                consultation,
              ),
              now: at,
            }),
          };
        },
      });
      const value = getConsultation(changed.ticket, id);
      const { state, team } = value.consultation;
      return { result: id, receipt: { state, team }, value };
    },
    repeat: entry =>
      findConsultationAfterwards(dependencies, number, entry, caller),
  });
  return toConsultation(found.consultation, found.ticket, caller, desks);
}

/** To all others, which consultations there are is not to be found out. */
function requireStaff({ ticket, relations }: ChangeContext) {
  if (!isStaff(relations)) {
    throw new NotAllowedError(
      `You may not take part in consultations of ticket ${ticket.number}`,
    );
  }
}
