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

import { effectsOf } from '../../domain/effects/effectsOf';
import { NewTicketEvent } from '../../domain/ticket/TicketEventRecord';
import { TicketRecord } from '../../domain/ticket/TicketRecord';
import { TicketTransaction } from '../../store/TicketStore';
import { HelpdeskDependencies } from '../HelpdeskDependencies';

/** Keeps what followed for a locked ticket by rule alone, without anybody's doing. */
export async function saveStep(
  tx: TicketTransaction,
  { desks }: Pick<HelpdeskDependencies, 'desks'>,
  before: TicketRecord,
  step: { ticket: TicketRecord; events: NewTicketEvent[] },
): Promise<TicketRecord> {
  const { ticket, events } = await tx.saveTicket(
    before,
    step.ticket,
    step.events,
  );
  await tx.enqueue(effectsOf(before, ticket, events, desks));
  return ticket;
}
