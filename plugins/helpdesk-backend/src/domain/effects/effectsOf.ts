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

import { OutboxDraft } from './OutboxDraft';
import { Desks } from '../desk/Desks';
import { MessageRecord } from '../ticket/MessageRecord';
import { TicketEventRecord } from '../ticket/TicketEventRecord';
import { TicketRecord } from '../ticket/TicketRecord';
import { Notice } from './Notice';
import { partsOf } from './partsOf';
import { refreshOf } from './refreshOf';

/** Names of the outbox's sinks. */
export const NOTICES_SINK = 'notices';
export const REFRESHES_SINK = 'refreshes';
export const DIGESTS_SINK = 'digests';

/**
 * Names under which the release before left what it had to say, with groups as
 * recipients. Nothing of ours goes there: a replica of that release would send it
 * without looking who may read it.
 */
export const FORMER_NOTICES_SINK = 'notifications';
export const FORMER_REFRESHES_SINK = 'signals';

/**
 * The side effects of a step that a ticket has taken.
 *
 * @param message - the one that the step brought, if any
 */
export function effectsOf(
  before: TicketRecord | undefined,
  after: TicketRecord,
  events: TicketEventRecord[],
  desks: Desks,
  message?: MessageRecord,
): OutboxDraft[] {
  return events.flatMap(event => {
    const origin = { ticketId: after.id, version: event.version };
    const refresh = refreshOf(before, after, event, desks);
    const brought = event.messageId === undefined ? undefined : message;
    const parts = partsOf({ before, after, event, message: brought, desks });
    const notice: Notice = {
      number: after.number,
      actor: event.actor,
      urgent: after.priority === 'P1',
      parts,
    };
    return [
      { ...origin, sink: REFRESHES_SINK, payload: { ...refresh } },
      ...(parts.length > 0
        ? [{ ...origin, sink: NOTICES_SINK, payload: { ...notice } }]
        : []),
    ];
  });
}
