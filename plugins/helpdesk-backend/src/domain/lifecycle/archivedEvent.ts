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

import { Desk } from '../../config/HelpdeskConfig';
import { SYSTEM } from '../access/Person';
import { toIsoDuration } from '../calendar/toIsoDuration';
import { explain } from '../explanation/explain';
import { NewTicketEvent } from '../ticket/TicketEventRecord';

/**
 * The line of the history that says that a ticket was archived, and why.
 * Participants may read it: it is why they can write no more.
 */
export function archivedEvent(
  { closedAt }: { closedAt: Date },
  { title, archiveAfter = {} }: Pick<Desk, 'title' | 'archiveAfter'>,
  now: Date,
): NewTicketEvent {
  return {
    type: 'archived',
    actor: SYSTEM.ref,
    at: now,
    changes: {},
    internalChanges: {},
    explanation: explain('auto-archive', {
      desk: title,
      closedAt: closedAt.toISOString(),
      after: toIsoDuration(archiveAfter),
    }),
    internal: false,
  };
}
