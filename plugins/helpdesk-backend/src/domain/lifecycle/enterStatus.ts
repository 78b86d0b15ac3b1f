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
import { TicketRecord } from '../ticket/TicketRecord';

/**
 * Fields that belong to a state come and go with it: what a ticket waits for
 * ends with waiting, a resolution with reopening.
 */
export function enterStatus(
  ticket: TicketRecord,
  status: TicketStatus,
  now: Date,
): Partial<TicketRecord> {
  const solved = status === 'resolved' || status === 'closed';
  return {
    status,
    ...(status !== 'pending' && {
      pendingReason: undefined,
      followUpAt: undefined,
    }),
    resolvedAt: solved ? ticket.resolvedAt ?? now : undefined,
    resolution: solved ? ticket.resolution : undefined,
    ...(solved && { returnedAt: undefined }),
    closedAt: status === 'closed' ? ticket.closedAt ?? now : undefined,
  };
}
