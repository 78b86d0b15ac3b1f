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

import { concernsOf } from '../clocks/concernsOf';
import { ListedTicket } from '../ticket/TicketRecord';
import { Digest } from './Digest';

/** What is to be said of the tickets that were counted so far. */
export interface Tally extends Pick<Digest, 'controlled' | 'concerns'> {
  /** The first of them that something is wrong with. */
  first?: Pick<ListedTicket, 'id' | 'version'>;
}

export const EMPTY_TALLY: Tally = { controlled: 0, concerns: {} };

/** Counts one more of the tickets that a supervisor controls. */
export function countTicket(
  { controlled, concerns, first }: Tally,
  ticket: ListedTicket,
  now: Date,
): Tally {
  const found = concernsOf(ticket, now);
  return {
    controlled: controlled + 1,
    concerns: found.reduce(
      (sums, concern) => ({ ...sums, [concern]: (sums[concern] ?? 0) + 1 }),
      concerns,
    ),
    first: first ?? (found.length > 0 ? ticket : undefined),
  };
}
