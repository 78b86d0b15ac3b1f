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
  Receipt,
  TicketOrderField,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { TicketFilter } from '@helpdesk/backstage-plugin-helpdesk-node';
import { HistoryEntry } from '../domain/clocks/replayTime';
import { OutboxDraft } from '../domain/effects/OutboxDraft';
import { HolderRole, Holding } from '../domain/ticket/Holding';
import { MessageRecord } from '../domain/ticket/MessageRecord';
import {
  NewTicketEvent,
  TicketEventRecord,
} from '../domain/ticket/TicketEventRecord';
import {
  ListedTicket,
  TicketDraft,
  TicketRecord,
} from '../domain/ticket/TicketRecord';

/** Part of a bounded list; cursors are opaque and made by the store. */
export interface PageRequest {
  /** 1 to 200. */
  limit: number;
  /**
   * Characters after which the page ends although more items are there and it is
   * not full; it has one item at least.
   */
  maxLength?: number;
  cursor?: string;
}

export interface PageResult<T> {
  items: T[];
  nextCursor?: string;
  prevCursor?: string;
}

/** `promisedAt` is `dueAt` without what only staff know of. */
export type StoreOrderField = TicketOrderField | 'promisedAt';

export interface TicketListRequest extends PageRequest {
  filter: TicketFilter;
  /** Further tickets of the list; none is in two of these or fulfils `filter`. */
  orElse?: TicketFilter[];
  /** Words, or beginnings of words, that all occur in title or description. */
  text?: string;
  order: { field: StoreOrderField; direction: 'asc' | 'desc' };
}

/** Open work per priority and status. */
export interface TicketCount {
  priority: string;
  status: string;
  count: number;
}

/** A pending ticket that was put off until a time. */
export type FollowUp = Pick<TicketRecord, 'number' | 'desk'> & {
  followUpAt: Date;
};

/** A ticket whose resolution somebody may yet object to. */
export type ResolvedTicket = Pick<TicketRecord, 'number' | 'desk'> & {
  resolvedAt: Date;
};

/** A ticket with a question whose time for an answer is over. */
export interface OverdueConsultation {
  number: string;
  dueAt: Date;
}

/** A closed ticket that is in no archive yet. */
export type ClosedTicket = Pick<TicketRecord, 'id' | 'desk' | 'version'> & {
  closedAt: Date;
};

/** What a request led to, beside the things that it was about. */
export type StepReceipt = Omit<Receipt, 'number' | 'consultation'>;

/** Remembers what a caller's idempotency key has led to. */
export interface IdempotencyEntry {
  /** Entity ref or service subject of the caller. */
  caller: string;
  key: string;
  /** Digest of the request that used the key first. */
  fingerprint: string;
  /** Number of the ticket, or id of the message or consultation. */
  result: string;
  /** Absent where an older release carried the request out. */
  receipt?: StepReceipt;
}

/** A ticket with a clock's level to act on. */
export interface DueAlarm {
  number: string;
  alarmAt: Date;
}

/**
 * Writes that belong together. All of them take effect when the transaction
 * ends well, and none of them otherwise.
 */
export interface TicketTransaction {
  /** Registers a ticket with its first events, allocating its number. */
  insertTicket(
    draft: TicketDraft,
    events?: NewTicketEvent[],
  ): Promise<TicketRecord>;
  /**
   * Reads a ticket and keeps other writers out until the transaction ends.
   * `undefined` if there is none or the filter hides it.
   */
  lockTicket(
    number: string,
    filter: TicketFilter,
  ): Promise<TicketRecord | undefined>;
  /**
   * Replaces a locked ticket by its next state and appends the events that
   * lead there; the ticket's version grows by their number.
   */
  saveTicket(
    before: TicketRecord,
    after: TicketRecord,
    events: NewTicketEvent[],
  ): Promise<{ ticket: TicketRecord; events: TicketEventRecord[] }>;
  /**
   * Reads closed tickets of a desk that are in no archive yet and were closed
   * before a time, those that were closed first, and keeps other writers out
   * until the transaction ends. Leaves out those that somebody else keeps.
   */
  lockClosed(
    desk: string,
    options: { before: Date; limit: number },
  ): Promise<ClosedTicket[]>;
  /** Archives tickets that are locked, each with the event that says so. */
  archiveTickets(
    tickets: ClosedTicket[],
    eventOf: (ticket: ClosedTicket) => NewTicketEvent,
    at: Date,
  ): Promise<void>;
  insertMessage(message: MessageRecord): Promise<void>;
  /**
   * Gives uploaded files to a message. `false`, with nothing to be kept of the
   * transaction, unless all of them are its author's, on its ticket, and unsent.
   */
  bindAttachments(
    message: Pick<MessageRecord, 'id' | 'ticketId' | 'author'>,
    ids: string[],
  ): Promise<boolean>;
  enqueue(effects: OutboxDraft[]): Promise<void>;
  /**
   * Takes it upon this transaction to send a desk's digest of a local date;
   * `false` if that or a later one was sent.
   */
  claimDigest(desk: string, day: string): Promise<boolean>;
  /** Fails with a database conflict when the key is taken. */
  insertIdempotencyEntry(entry: IdempotencyEntry, at: Date): Promise<void>;
}

/** Where tickets are kept. Reads outside a transaction see committed state. */
export interface TicketStore {
  transaction<T>(work: (tx: TicketTransaction) => Promise<T>): Promise<T>;
  findTicket(
    number: string,
    filter: TicketFilter,
  ): Promise<TicketRecord | undefined>;
  /** Throws an `InputError` naming `cursor` when that is not one of ours. */
  listTickets(request: TicketListRequest): Promise<PageResult<ListedTicket>>;
  countTickets(filter: TicketFilter, text?: string): Promise<number>;
  /** Counts by priority and status in one query. */
  summarizeTickets(filter: TicketFilter): Promise<TicketCount[]>;
  findMessage(id: string): Promise<MessageRecord | undefined>;
  /** Oldest first. */
  listMessages(
    ticketId: number,
    page: PageRequest & { includeInternal: boolean },
  ): Promise<PageResult<MessageRecord>>;
  /** Oldest first; without internal ones the versions count those shown. */
  listEvents(
    ticketId: number,
    page: PageRequest & { includeInternal: boolean },
  ): Promise<PageResult<TicketEventRecord>>;
  /**
   * Pending tickets whose follow-up time has come, the oldest first: those
   * `after` another one.
   */
  listFollowUps(
    now: Date,
    page: { after?: FollowUp; limit: number },
  ): Promise<FollowUp[]>;
  /**
   * A desk's resolved tickets, those that were resolved first: those `after`
   * another one.
   */
  listResolved(
    desk: string,
    page: { after?: ResolvedTicket; limit: number },
  ): Promise<ResolvedTicket[]>;
  /**
   * Numbers of unclosed tickets whose routing the catalog left undecided, in the
   * order of registration: those `after` another one.
   */
  listUndecidedRoutings(page: {
    after?: string;
    limit: number;
  }): Promise<string[]>;
  /**
   * Questions whose time for an answer is over and of which nobody was told yet,
   * the longest overdue first: those `after` another one.
   */
  listOverdueConsultations(
    now: Date,
    page: { after?: OverdueConsultation; limit: number },
  ): Promise<OverdueConsultation[]>;
  /**
   * Numbers of the tickets that a filter shows, in the order of registration:
   * those `after` another one.
   */
  listNumbersOf(
    filter: TicketFilter,
    page: { after?: string; limit: number },
  ): Promise<string[]>;
  /** Each team that holds an unclosed ticket or has yet to answer a question. */
  listTeamsAtWork(): Promise<string[]>;
  /**
   * Who has a part in unclosed tickets, of a desk or of all, each holding once,
   * in a fixed order: those `after` another one.
   */
  listHoldings(
    role: HolderRole,
    page: { after?: Holding; limit: number; desk?: string },
  ): Promise<Holding[]>;
  /**
   * Tickets with a clock's level to act on, the longest due first: those
   * `after` another one.
   */
  listDueAlarms(
    now: Date,
    page: { after?: DueAlarm; limit: number },
  ): Promise<DueAlarm[]>;
  /**
   * Numbers of unclosed tickets that fall under a policy which is not among these,
   * in the order of registration: those `after` another one.
   */
  listOfOtherPolicies(
    policies: readonly string[],
    page: { after?: string; limit: number },
  ): Promise<string[]>;
  /**
   * Numbers in the order of registration, after one or from the first on;
   * `undefined` if no ticket can have the number `after`.
   */
  listNumbers(
    after: string | undefined,
    limit: number,
  ): Promise<string[] | undefined>;
  /** A ticket's whole history, oldest first, with the side that spoke. */
  readHistory(ticketId: number): Promise<HistoryEntry[]>;
  /** Whether a desk's digest of a local date, or a later one, was sent. */
  isDigestSent(desk: string, day: string): Promise<boolean>;
  findIdempotencyEntry(
    caller: string,
    key: string,
  ): Promise<IdempotencyEntry | undefined>;
  /** Forgets idempotency keys that were used before a time. */
  deleteIdempotencyEntriesBefore(time: Date): Promise<void>;
}
