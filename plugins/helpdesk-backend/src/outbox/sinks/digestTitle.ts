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
  TICKET_CONCERNS,
  TicketConcern,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { Digest } from '../../domain/digest/Digest';

/** What is wrong with one ticket, and with several. */
const WORDS: Record<TicketConcern, [one: string, several: string]> = {
  breached: ['missed its target', 'missed their targets'],
  'not-accepted': ['not accepted in time', 'not accepted in time'],
  'update-overdue': ['update overdue', 'updates overdue'],
  'at-risk': ['at risk', 'at risk'],
  returned: ['returned', 'returned'],
  'awaiting-confirmation': [
    'waits for your confirmation',
    'wait for your confirmation',
  ],
};

/** A digest in one line, the worst first. */
export function digestTitle({
  controlled,
  concerns,
}: Pick<Digest, 'controlled' | 'concerns'>): string {
  const parts = TICKET_CONCERNS.flatMap(concern => {
    const count = concerns[concern] ?? 0;
    const [one, several] = WORDS[concern];
    return count > 0 ? [`${count} ${count === 1 ? one : several}`] : [];
  });
  const tickets = controlled === 1 ? '1 ticket' : `${controlled} tickets`;
  return `You control ${tickets}: ${parts.join(', ')}`;
}
