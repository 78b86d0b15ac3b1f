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

import { isStaff, relationsOf } from '../../domain/access/relations';
import { ConsultationRecord } from '../../domain/ticket/ConsultationRecord';
import { TicketRecord } from '../../domain/ticket/TicketRecord';
import { IdempotencyEntry, StepReceipt } from '../../store/TicketStore';
import { Caller } from '../caller/Caller';
import { AlreadyDoneError } from '../errors/AlreadyDoneError';
import { HelpdeskDependencies } from '../HelpdeskDependencies';
import { getConsultation } from '../queries/getConsultations';

type Entry = Pick<IdempotencyEntry, 'result' | 'receipt'>;

/** Where a step has left a ticket, for a caller who may not see it any more. */
export function receiptOf({
  status,
  team,
  assignee,
}: TicketRecord): StepReceipt {
  return { status, team, assignee };
}

/**
 * The ticket of a repeated request as it is now. Rejects with an
 * `AlreadyDoneError`, which has the receipt, where the caller may read it no
 * more.
 */
export async function findAfterwards(
  { store }: HelpdeskDependencies,
  { result: number, receipt }: Entry,
  caller: Caller,
  { created = false } = {},
): Promise<TicketRecord> {
  const ticket = await store.findTicket(number, caller.readable);
  if (!ticket) {
    throw new AlreadyDoneError({ number, ...receipt }, { created });
  }
  return ticket;
}

/** The same of a consultation, which the ticket's staff alone may see. */
export async function findConsultationAfterwards(
  { store, desks }: HelpdeskDependencies,
  number: string,
  { result: id, receipt }: Entry,
  caller: Caller,
  { created = false } = {},
): Promise<{ ticket: TicketRecord; consultation: ConsultationRecord }> {
  const ticket = await store.findTicket(number, caller.readable);
  if (!ticket || !isStaff(relationsOf(caller.person, ticket, desks))) {
    throw new AlreadyDoneError(
      { number, consultation: id, ...receipt },
      { created },
    );
  }
  return getConsultation(ticket, id);
}
