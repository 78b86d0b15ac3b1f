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

import { TicketStatus } from '@helpdesk/backstage-plugin-helpdesk-common';
import { SYSTEM } from '../access/Person';
import { noteBreaches } from '../clocks/noteBreaches';
import { ServiceLevels } from '../clocks/ServiceLevels';
import { consultationChange } from '../consultations/consultationChange';
import { withConsultation } from '../consultations/withConsultation';
import { withdrawConsultations } from '../consultations/withdrawConsultations';
import { MessageRecord } from '../ticket/MessageRecord';
import { NewTicketEvent } from '../ticket/TicketEventRecord';
import { TicketRecord } from '../ticket/TicketRecord';
import { describeChanges } from './describeChanges';
import { enterStatus } from './enterStatus';
import { TicketChange } from './TicketChange';

/**
 * What a decided change makes of a ticket, with the lines of the history that
 * say so. All that follows from a change by rule follows here: what a state
 * brings and takes away, questions that lapse, and what the clocks make of it.
 */
export function takeStep(options: {
  ticket: TicketRecord;
  change: TicketChange;
  /** The state that it leads to; absent where that stays as it is. */
  to?: TicketStatus;
  message?: MessageRecord;
  /** Who does it: an entity ref, or `system`. */
  actor: string;
  serviceLevels: ServiceLevels;
  now: Date;
}): { ticket: TicketRecord; events: NewTicketEvent[] } {
  const { ticket, change, to, message, actor, serviceLevels, now } = options;
  const { consultation, cause } = change;
  const changed: TicketRecord = {
    ...ticket,
    ...(to && enterStatus(ticket, to, now)),
    ...change.patch,
    ...(consultation && {
      consultations: withConsultation(ticket.consultations, consultation),
    }),
  };
  const withdrawn = withdrawConsultations(changed, now);
  const step = { at: now, actor, message, cause };
  const { timekeeping } = serviceLevels.timeAfter(ticket, changed, step);
  const { ticket: before, events: breaches } = noteBreaches(
    ticket,
    timekeeping,
    serviceLevels,
    now,
  );
  const after: TicketRecord = {
    ...changed,
    consultations: withdrawn
      .map(withdrawal => withdrawal.after)
      .reduce(withConsultation, changed.consultations),
    ...serviceLevels.timeAfter(before, changed, step),
  };
  const byRule: Omit<NewTicketEvent, 'type'> = {
    actor: SYSTEM.ref,
    at: now,
    changes: {},
    internalChanges: {},
    internal: true,
  };
  const events: NewTicketEvent[] = [
    ...breaches,
    {
      type: change.event,
      actor,
      at: now,
      ...describeChanges(ticket, after, consultation),
      reason: change.reason,
      explanation: change.explanation,
      cause,
      internal:
        change.internal ??
        (message?.visibility === 'internal' || consultation !== undefined),
      messageId: message?.id,
    },
    ...(change.followUps?.(after) ?? []).map(({ event, ...why }) => ({
      ...byRule,
      type: event,
      ...why,
    })),
    ...withdrawn.map(withdrawal => ({
      ...byRule,
      type: 'consultation-cancelled' as const,
      internalChanges: {
        consultation: consultationChange(withdrawal.before, withdrawal.after),
      },
      explanation: withdrawal.after.explanation,
    })),
  ];
  // participants see this time, and would know of what is not for them
  const visible = events.some(event => !event.internal);
  return {
    ticket: { ...after, updatedAt: visible ? now : ticket.updatedAt },
    events,
  };
}
