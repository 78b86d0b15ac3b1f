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

import { KnownExplanation } from '@helpdesk/backstage-plugin-helpdesk-common';
import { SYSTEM } from '../access/Person';
import { explain } from '../explanation/explain';
import {
  ConsultationRecord,
  isOpenConsultation,
} from '../ticket/ConsultationRecord';
import { TicketRecord } from '../ticket/TicketRecord';
import { advanceConsultation } from './advanceConsultation';

/** A consultation that the helpdesk itself calls off. */
export interface Withdrawal {
  before: ConsultationRecord;
  after: ConsultationRecord;
}

/**
 * Calls off the open questions of a ticket that takes none, however it came to
 * that: over, or confidential and so nobody else's to read.
 */
export function withdrawConsultations(
  ticket: TicketRecord,
  now: Date,
): Withdrawal[] {
  const explanation = explainWithdrawal(ticket);
  if (!explanation) {
    return [];
  }
  return ticket.consultations.filter(isOpenConsultation).map(before => ({
    before,
    after: advanceConsultation(before, {
      action: 'cancel',
      input: { explanation },
      actor: SYSTEM,
      relations: new Set(['system']),
      now,
    }),
  }));
}

function explainWithdrawal({
  status,
  confidential,
}: TicketRecord): KnownExplanation | undefined {
  if (status === 'closed' || status === 'merged') {
    return explain(`ticket-${status}`, {});
  }
  return confidential ? explain('ticket-confidential', {}) : undefined;
}
