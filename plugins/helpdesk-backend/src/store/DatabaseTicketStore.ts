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
import { TicketFilter } from '@helpdesk/backstage-plugin-helpdesk-node';
import { Knex } from 'knex';
import { HolderRole, Holding } from '../domain/ticket/Holding';
import { DeskStaff } from '../domain/ticket/toTicketResource';
import { DatabaseTicketTransaction } from './DatabaseTicketTransaction';
import { HistoryEntry } from '../domain/clocks/replayTime';
import { countTickets } from './operations/countTickets';
import { deleteIdempotencyEntriesBefore } from './operations/deleteIdempotencyEntriesBefore';
import { findIdempotencyEntry } from './operations/findIdempotencyEntry';
import { findMessage } from './operations/findMessage';
import { findTicket } from './operations/findTicket';
import { isDigestSent } from './operations/isDigestSent';
import { listDueAlarms } from './operations/listDueAlarms';
import { listEvents } from './operations/listEvents';
import { listFollowUps } from './operations/listFollowUps';
import { listHoldings } from './operations/listHoldings';
import { listMessages } from './operations/listMessages';
import { listOfOtherPolicies } from './operations/listOfOtherPolicies';
import { listOverdueConsultations } from './operations/listOverdueConsultations';
import { listNumbers } from './operations/listNumbers';
import { listNumbersOf } from './operations/listNumbersOf';
import { listResolved } from './operations/listResolved';
import { listTeamsAtWork } from './operations/listTeamsAtWork';
import { listTickets } from './operations/listTickets';
import { listUndecidedRoutings } from './operations/listUndecidedRoutings';
import { readHistory } from './operations/readHistory';
import { summarizeTickets } from './operations/summarizeTickets';
import { EffectCarrier, OutboxEntry } from './OutboxStore';
import { StoreContext } from './StoreContext';
import {
  DueAlarm,
  FollowUp,
  OverdueConsultation,
  PageRequest,
  ResolvedTicket,
  TicketListRequest,
  TicketStore,
  TicketTransaction,
} from './TicketStore';

/**
 * Tickets in PostgreSQL, which any number of replicas share, or in SQLite.
 *
 * A read outside a transaction must not be awaited inside one: SQLite has one
 * connection, which the transaction holds until it ends.
 */
export class DatabaseTicketStore implements TicketStore {
  readonly #context: StoreContext;
  readonly #carrier?: EffectCarrier;

  constructor(options: {
    knex: Knex;
    /** Stands before every ticket's number. */
    numberPrefix: string;
    /** Who works for which desk, for filters on `deskStaff`. */
    desks: readonly DeskStaff[];
    /** Gets the effects of each transaction; without one they wait to be claimed. */
    carrier?: EffectCarrier;
  }) {
    const { knex, numberPrefix, desks, carrier } = options;
    this.#context = { knex, numberPrefix, desks };
    this.#carrier = carrier;
  }

  async transaction<T>(
    work: (tx: TicketTransaction) => Promise<T>,
  ): Promise<T> {
    const carrier = this.#carrier;
    let effects: OutboxEntry[] = [];
    const result = await this.#context.knex.transaction(async knex => {
      const tx = new DatabaseTicketTransaction(
        { ...this.#context, knex },
        carrier,
      );
      effects = tx.effects;
      return work(tx);
    });
    carrier?.carry(effects);
    return result;
  }

  findTicket(number: string, filter: TicketFilter) {
    return findTicket(this.#context, number, filter);
  }

  listTickets(request: TicketListRequest) {
    return listTickets(this.#context, request);
  }

  countTickets(filter: TicketFilter, text?: string) {
    return countTickets(this.#context, filter, text);
  }

  summarizeTickets(filter: TicketFilter) {
    return summarizeTickets(this.#context, filter);
  }

  findMessage(id: string) {
    return findMessage(this.#context, id);
  }

  listMessages(
    ticketId: number,
    page: PageRequest & { includeInternal: boolean },
  ) {
    return listMessages(this.#context, ticketId, page);
  }

  listEvents(
    ticketId: number,
    page: PageRequest & { includeInternal: boolean },
  ) {
    return listEvents(this.#context, ticketId, page);
  }

  listFollowUps(now: Date, page: { after?: FollowUp; limit: number }) {
    return listFollowUps(this.#context, now, page);
  }

  listResolved(desk: string, page: { after?: ResolvedTicket; limit: number }) {
    return listResolved(this.#context, desk, page);
  }

  listUndecidedRoutings(page: { after?: string; limit: number }) {
    return listUndecidedRoutings(this.#context, page);
  }

  listOverdueConsultations(
    now: Date,
    page: { after?: OverdueConsultation; limit: number },
  ) {
    return listOverdueConsultations(this.#context, now, page);
  }

  listNumbersOf(filter: TicketFilter, page: { after?: string; limit: number }) {
    return listNumbersOf(this.#context, filter, page);
  }

  listTeamsAtWork() {
    return listTeamsAtWork(this.#context);
  }

  listHoldings(
    role: HolderRole,
    page: { after?: Holding; limit: number; desk?: string },
  ) {
    return listHoldings(this.#context, role, page);
  }

  listDueAlarms(now: Date, page: { after?: DueAlarm; limit: number }) {
    return listDueAlarms(this.#context, now, page);
  }

  listOfOtherPolicies(
    policies: readonly string[],
    page: { after?: string; limit: number },
  ) {
    return listOfOtherPolicies(this.#context, policies, page);
  }

  listNumbers(after: string | undefined, limit: number) {
    return listNumbers(this.#context, after, limit);
  }

  readHistory(ticketId: number): Promise<HistoryEntry[]> {
    return readHistory(this.#context, ticketId);
  }

  isDigestSent(desk: string, day: string) {
    return isDigestSent(this.#context, desk, day);
  }

  findIdempotencyEntry(caller: string, key: string) {
    return findIdempotencyEntry(this.#context, caller, key);
  }

  deleteIdempotencyEntriesBefore(time: Date) {
    return deleteIdempotencyEntriesBefore(this.#context, time);
  }
}
