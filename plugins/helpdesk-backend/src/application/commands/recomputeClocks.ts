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

import { NotAllowedError } from '@backstage/errors';
import {
  ClockRecomputation,
  RecomputedClocks,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { isDeepStrictEqual } from 'node:util';
import { replayTime } from '../../domain/clocks/replayTime';
import { TicketRecord, TicketTime } from '../../domain/ticket/TicketRecord';
import { Caller } from '../caller/Caller';
import { HelpdeskDependencies } from '../HelpdeskDependencies';
import { readLimit } from '../queries/readLimit';

/**
 * Derives the times of some tickets from their histories and the policies of
 * now, and puts right what differs. Changes nothing unless policies, calendars
 * or rules have changed, or a ticket is from before there were clocks; so it is
 * a check and a migration in one. It looks at what the caller may read.
 */
export async function recomputeClocks(
  { store, desks, serviceLevels }: HelpdeskDependencies,
  page: ClockRecomputation,
  { person, readable }: Caller,
): Promise<RecomputedClocks> {
  if (!desks.isManagementOfAny(person)) {
    throw new NotAllowedError('Only management may have clocks recomputed');
  }
  const limit = readLimit(page.limit);
  const numbers = await store.listNumbers(page.after, limit);
  const corrected: string[] = [];
  let checked = 0;
  for (const number of numbers) {
    const ticket = await store.findTicket(number, readable);
    if (ticket) {
      checked += 1;
      if (await correct(ticket)) {
        corrected.push(number);
      }
    }
  }
  return {
    checked,
    corrected,
    next: numbers.length === limit ? numbers.at(-1) : undefined,
  };

  async function correct(ticket: TicketRecord): Promise<boolean> {
    const history = await store.readHistory(ticket.id);
    const time = replayTime(history, ticket.desk, serviceLevels);
    if (isDeepStrictEqual(plain(ticket), plain(time))) {
      return false;
    }
    return store.transaction(async tx => {
      const locked = await tx.lockTicket(ticket.number, readable);
      // Whoever changed it meanwhile has computed its times as well.
      if (locked?.version !== ticket.version) {
        return false;
      }
      await tx.saveTicket(locked, { ...locked, ...time }, []);
      return true;
    });
  }
}

/** As the store keeps it, where nothing is undefined. */
function plain({
  policy,
  timekeeping,
  dueAt,
  promisedAt,
  alarmAt,
}: TicketTime): unknown {
  return JSON.parse(
    JSON.stringify({ policy, timekeeping, dueAt, promisedAt, alarmAt }),
  );
}
