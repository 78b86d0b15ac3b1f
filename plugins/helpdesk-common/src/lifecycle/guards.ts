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

import { PendingReason, TicketStatus } from '../types/ticket';

/**
 * What the life cycle needs to know about a ticket.
 * @public
 */
export interface TicketFacts {
  status: TicketStatus;
  /** What it waits for; absent unless pending. */
  pendingReason?: PendingReason;
  assignee?: string;
  supervisor?: string;
  /** Whether the first line holds the ticket. */
  firstLine: boolean;
  awaitingAcceptance: boolean;
  confidential: boolean;
  /** Until when a closed ticket may be reopened; absent unless closed. */
  reopenableUntil?: Date;
  /** Whether it is in the archive, where nothing is done to it any more. */
  archived?: boolean;
}

/**
 * Conditions that a transition can put on the ticket, beyond its status. Pure
 * functions of the ticket and the time.
 * @public
 */
export const TICKET_GUARDS = {
  unassigned: (ticket: TicketFacts) => ticket.assignee === undefined,
  assigned: (ticket: TicketFacts) => ticket.assignee !== undefined,
  'with-second-line': (ticket: TicketFacts) => !ticket.firstLine,
  'awaiting-acceptance': (ticket: TicketFacts) => ticket.awaitingAcceptance,
  'waits-for-requester': (ticket: TicketFacts) =>
    ticket.pendingReason === 'requester',
  unsupervised: (ticket: TicketFacts) => ticket.supervisor === undefined,
  'not-confidential': (ticket: TicketFacts) => !ticket.confidential,
  'within-reopen-window': (ticket: TicketFacts, now: Date) =>
    ticket.reopenableUntil === undefined || now <= ticket.reopenableUntil,
} as const;

/** @public */
export type TicketGuard = keyof typeof TICKET_GUARDS;
