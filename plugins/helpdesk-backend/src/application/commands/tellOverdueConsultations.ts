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

import { explain } from '../../domain/explanation/explain';
import {
  ConsultationRecord,
  isOpenConsultation,
} from '../../domain/ticket/ConsultationRecord';
import { Caller } from '../caller/Caller';
import { HelpdeskDependencies } from '../HelpdeskDependencies';
import { getConsultation } from '../queries/getConsultations';
import { noSuchTicket } from '../noSuchTicket';
import { changeTicket } from './changeTicket';

/**
 * Tells who asked and who was asked that the time for an answer is over, once
 * for each question of a ticket.
 */
export async function tellOverdueConsultations(
  dependencies: HelpdeskDependencies,
  number: string,
  caller: Caller,
): Promise<void> {
  const { store, now } = dependencies;
  await store.transaction(async tx => {
    const ticket = await tx.lockTicket(number, caller.readable);
    if (!ticket) {
      throw noSuchTicket(number);
    }
    const overdue = ticket.consultations.filter(consultation =>
      isOverdue(consultation, now()),
    );
    for (const { id, dueAt } of overdue) {
      await changeTicket(tx, dependencies, {
        number,
        action: 'update',
        caller,
        decide: context => ({
          event: 'consultation-overdue',
          explanation: explain('answer-overdue', {
            dueAt: dueAt!.toISOString(),
          }),
          consultation: {
            ...getConsultation(context.ticket, id).consultation,
            overdueAt: context.now,
          },
        }),
      });
    }
  });
}

function isOverdue(consultation: ConsultationRecord, now: Date): boolean {
  const { dueAt, overdueAt } = consultation;
  return (
    isOpenConsultation(consultation) &&
    dueAt !== undefined &&
    dueAt <= now &&
    overdueAt === undefined
  );
}
