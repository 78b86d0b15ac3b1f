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

import { isAwaitingAcceptance } from '../lifecycle/factsOf';
import { TicketRecord } from '../ticket/TicketRecord';

/**
 * A team that takes a ticket in hand has accepted it, however it did so; and what
 * was returned is with somebody again.
 */
export function takenInHand(
  ticket: TicketRecord,
  now: Date,
): Partial<TicketRecord> {
  return {
    ...(isAwaitingAcceptance(ticket) && { acceptedAt: now }),
    returnedAt: undefined,
  };
}
