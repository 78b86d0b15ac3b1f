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
  TicketVerb,
  TicketVerbInputs,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { decideVerb } from '../../domain/verbs/decideVerb';
import { explain } from '../../domain/explanation/explain';
import { VerbDecision } from '../../domain/verbs/VerbContext';
import { TicketChange } from '../../domain/lifecycle/TicketChange';
import { TicketRecord } from '../../domain/ticket/TicketRecord';
import { Caller } from '../caller/Caller';
import { HelpdeskDependencies } from '../HelpdeskDependencies';
import { readVerbInput } from '../input/readVerbInput';
import { changeTicket } from './changeTicket';
import { findForVerb } from './findForVerb';
import { onceOnly } from './onceOnly';
import { findAfterwards, receiptOf } from './receipts';

/**
 * Moves a ticket along its life cycle. What the catalog has to say is asked
 * before the transaction, so that no lock waits for another service.
 */
export async function performVerb<V extends TicketVerb>(
  dependencies: HelpdeskDependencies,
  number: string,
  verb: V,
  rawInput: TicketVerbInputs[V],
  caller: Caller,
): Promise<TicketRecord> {
  const { store, desks, now } = dependencies;
  const input = readVerbInput(verb, rawInput);
  const record = await onceOnly(store, now(), {
    caller,
    request: [verb, number, input],
    prepare: () => findForVerb(dependencies, number, verb, input, caller),
    work: async (tx, findings) => {
      const { ticket } = await changeTicket(tx, dependencies, {
        number,
        action: verb,
        caller,
        decide: context =>
          toChange(
            decideVerb[verb]({
              ...context,
              ...findings,
              input,
              actor: caller.person,
              desks,
            }),
            desks.of(context.ticket).returnsBeforeManagement,
          ),
      });
      return {
        result: ticket.number,
        receipt: receiptOf(ticket),
        value: ticket,
      };
    },
    repeat: entry => findAfterwards(dependencies, entry, caller),
  });
  return record;
}

function toChange(
  { event, patch, reason, explanation, reply }: VerbDecision,
  returnsBeforeManagement: number,
): TicketChange {
  return {
    event,
    patch,
    reason,
    explanation,
    message:
      reply === undefined ? undefined : { body: reply, visibility: 'public' },
    followUps: after =>
      event === 'returned' && after.returns % returnsBeforeManagement === 0
        ? [
            {
              event: 'management-informed',
              explanation: explain('returned-often', {
                times: String(after.returns),
              }),
            },
          ]
        : [],
  };
}
