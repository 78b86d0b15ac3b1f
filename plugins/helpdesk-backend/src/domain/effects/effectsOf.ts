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
import { noticesOf } from './noticesOf';
import { signalRecipients } from './signalRecipients';

/** Names of the outbox's sinks. */
export const NOTIFICATIONS_SINK = 'notifications';
export const SIGNALS_SINK = 'signals';
export const DIGESTS_SINK = 'digests';

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
    const brought = event.messageId === undefined ? undefined : message;
    const notices = noticesOf({
      before,
      after,
      event,
      message: brought,
      desks,
    });
    return [
      {
        ...origin,
        sink: SIGNALS_SINK,
        payload: {
          number: after.number,
          recipients: signalRecipients(before, after, event, desks),
        },
      },
      ...notices.map(notice => ({
        ...origin,
        sink: NOTIFICATIONS_SINK,
        payload: { ...notice },
      })),
    ];
  });
}
