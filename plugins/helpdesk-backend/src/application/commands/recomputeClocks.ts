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

import { InputError } from '@backstage/errors';
import {
  ClockRecomputation,
  RecomputedClocks,
  UNCLOSED_STATUSES,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { TicketFilter } from '@helpdesk/backstage-plugin-helpdesk-node';
import { isDeepStrictEqual } from 'node:util';
import { replayTime } from '../../domain/clocks/replayTime';
import { keepVerdicts } from '../../domain/clocks/keepVerdicts';
import { explain } from '../../domain/explanation/explain';
import { TicketRecord, TicketTime } from '../../domain/ticket/TicketRecord';
import { TicketTransaction } from '../../store/TicketStore';
import { Caller } from '../caller/Caller';
import { HelpdeskDependencies } from '../HelpdeskDependencies';
import { overseenBy } from '../overseenBy';
import { readLimit } from '../queries/readLimit';
import { changeTicket } from './changeTicket';

/**
 * Derives the times of some tickets from their histories and the policies of
 * now, and puts right what differs. Changes nothing unless policies, calendars
 * or rules have changed, or a ticket is from before there were clocks; so it is
 * a check and a migration in one. What ended keeps its verdict. An unclosed
 * ticket that falls under another policy than its history says moves to it, by
 * an event of its own. What is archived is left as it is.
 */
export async function recomputeClocks(
  dependencies: HelpdeskDependencies,
  page: ClockRecomputation,
  caller: Caller,
): Promise<RecomputedClocks> {
  const { store, desks } = dependencies;
  const filter: TicketFilter = {
    allOf: [
      overseenBy(caller, desks),
      caller.granted.update,
      { field: 'archived', values: ['no'] },
    ],
  };
  const limit = readLimit(page.limit);
  const numbers = await store.listNumbers(page.after, limit);
  if (!numbers) {
    throw new InputError(
      `after: '${page.after}' is not the number of a ticket`,
    );
  }
  const corrected: string[] = [];
  let checked = 0;
  for (const number of numbers) {
    const ticket = await store.findTicket(number, filter);
    if (ticket) {
      checked += 1;
      if (await correct(dependencies, ticket, caller)) {
        corrected.push(number);
      }
    }
  }
  return {
    checked,
    corrected,
    next: numbers.length === limit ? numbers.at(-1) : undefined,
  };
}

async function correct(
  dependencies: HelpdeskDependencies,
  ticket: TicketRecord,
  caller: Caller,
): Promise<boolean> {
  const { store, serviceLevels } = dependencies;
  const history = await store.readHistory(ticket.id);
  const time = keepVerdicts(
    ticket,
    replayTime(history, ticket.desk, serviceLevels),
  );
  const differs = !isDeepStrictEqual(plain(ticket), plain(time));
  const moves =
    UNCLOSED_STATUSES.includes(ticket.status) &&
    serviceLevels.policyFor(ticket) !== time.policy;
  if (!differs && !moves) {
    return false;
  }
  return store.transaction(async tx => {
    const locked = await tx.lockTicket(ticket.number, caller.readable);
    // Whoever changed it meanwhile has computed its times as well.
    if (locked?.version !== ticket.version) {
      return false;
    }
    if (differs) {
      await tx.saveTicket(locked, { ...locked, ...time }, []);
    }
    if (moves) {
      await chooseAnew(tx, dependencies, ticket.number, caller);
    }
    return true;
  });
}

/** The event's step chooses the policy, as every step does. */
async function chooseAnew(
  tx: TicketTransaction,
  dependencies: HelpdeskDependencies,
  number: string,
  caller: Caller,
): Promise<void> {
  await changeTicket(tx, dependencies, {
    number,
    action: 'update',
    caller,
    decide: () => ({
      event: 'updated',
      explanation: explain('policies-changed', {}),
      internal: true,
    }),
  });
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
