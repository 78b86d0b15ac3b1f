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

import { adoptPolicy as decideAdoption } from '../../domain/clocks/adoptPolicy';
import { TicketRecord } from '../../domain/ticket/TicketRecord';
import { TicketTransaction } from '../../store/TicketStore';
import { Caller } from '../caller/Caller';
import { HelpdeskDependencies } from '../HelpdeskDependencies';
import { noSuchTicket } from '../noSuchTicket';
import { saveStep } from './saveStep';

/**
 * Gives a ticket whose policy the config no longer has the one that applies now.
 * Whatever else happens to such a ticket does so as well; this is for those to
 * which nothing happens.
 */
export async function adoptPolicy(
  dependencies: HelpdeskDependencies,
  number: string,
  caller: Caller,
): Promise<TicketRecord> {
  return dependencies.store.transaction(async tx => {
    const ticket = await tx.lockTicket(number, caller.readable);
    if (!ticket) {
      throw noSuchTicket(number);
    }
    return adoptWithin(tx, dependencies, ticket);
  });
}

/** The same for a ticket that is locked already. */
export async function adoptWithin(
  tx: TicketTransaction,
  dependencies: HelpdeskDependencies,
  ticket: TicketRecord,
): Promise<TicketRecord> {
  const { serviceLevels, now } = dependencies;
  if (serviceLevels.knows(ticket.policy)) {
    return ticket;
  }
  const to = serviceLevels.policyFor(ticket);
  return saveStep(
    tx,
    dependencies,
    ticket,
    decideAdoption(ticket, to, serviceLevels, now()),
  );
}

/** How many tickets are looked for at a time. */
const PAGE_SIZE = 200;

/**
 * Numbers of unclosed tickets whose policy the config no longer has, in the order of
 * registration: a page of those after one of them.
 */
export async function findTicketsOfGonePolicies(
  { store, serviceLevels }: HelpdeskDependencies,
  after: string | undefined,
): Promise<string[]> {
  return store.listOfOtherPolicies(serviceLevels.names, {
    after,
    limit: PAGE_SIZE,
  });
}
