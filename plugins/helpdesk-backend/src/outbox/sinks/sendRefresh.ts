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

import { SignalsService } from '@backstage/plugin-signals-node';
import { TicketRecord } from '../../domain/ticket/TicketRecord';
import { Hearers, Telling } from '../hearing/Hearers';

/** Open pages listen on this channel. */
const TICKETS_CHANNEL = 'helpdesk:tickets';

/**
 * Tells open pages of those who may know which ticket changed; they read it again
 * by themselves. A signal's recipients are matched with the claims of open
 * connections, so users alone are named.
 */
export async function sendRefresh(
  { signals, hearers }: { signals: SignalsService; hearers: Hearers },
  ticket: TicketRecord,
  tellings: Telling[],
): Promise<void> {
  const found = await hearers.hearersOf(ticket, tellings);
  if (found.length > 0) {
    await signals.publish({
      recipients: { type: 'user', entityRef: found.map(({ user }) => user) },
      channel: TICKETS_CHANNEL,
      message: { number: ticket.number },
    });
  }
}
