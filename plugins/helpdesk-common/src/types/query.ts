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

import { Priority } from '../priority';
import { Ticket, TicketField, TicketStatus, TicketType } from './ticket';

/**
 * Lists that a person works from. `queue`: with the first line of the caller's
 * desks; `mine`: filed by or for the caller; `my-teams`: held by a team of the
 * caller's; `controlled`: supervised by the caller, and of the caller's desks
 * what was escalated and nobody supervises; `consultations`: about which a team
 * of the caller's has yet to answer a question.
 * @public
 */
export type TicketView =
  | 'queue'
  | 'mine'
  | 'my-teams'
  | 'controlled'
  | 'consultations';

/** @public */
export const TICKET_VIEWS: readonly TicketView[] = [
  'queue',
  'mine',
  'my-teams',
  'controlled',
  'consultations',
];

/** @public */
export type TicketOrderField = 'urgency' | 'createdAt' | 'updatedAt' | 'dueAt';

/** @public */
export const TICKET_ORDER_FIELDS: readonly TicketOrderField[] = [
  'urgency',
  'createdAt',
  'updatedAt',
  'dueAt',
];

/** @public */
export type TicketOrder =
  | TicketOrderField
  | `${TicketOrderField}:asc`
  | `${TicketOrderField}:desc`;

/**
 * Narrows a list of tickets; several values of one filter mean "any of them".
 * Without `status`, closed and merged tickets are left out. Archived tickets are a
 * list of their own.
 * @public
 */
export interface TicketQuery<F extends TicketField = TicketField> {
  view?: TicketView;
  /** The archive instead of all other tickets; of any status if none is given. */
  archived?: boolean;
  status?: TicketStatus[];
  team?: string[];
  /** Entity refs of users; `none` stands for unassigned. */
  assignee?: string[];
  /** The same; `none` stands for escalated tickets that nobody supervises. */
  supervisor?: string[];
  requester?: string[];
  entity?: string[];
  system?: string[];
  desk?: string[];
  customer?: string[];
  priority?: Priority[];
  type?: TicketType[];
  tag?: string[];
  text?: string;
  /**
   * `urgency` (most urgent, then newest first) if absent; `createdAt` for the
   * archive, and for somebody who does not work for a desk and asks for no work
   * list.
   */
  orderBy?: TicketOrder;
  /** 1 to 200, 50 if absent. */
  limit?: number;
  cursor?: string;
  /** Asks for `totalItems`. */
  count?: boolean;
  /** All there is of each ticket to read if absent. */
  fields?: readonly F[];
}

/**
 * Which part of a bounded list to read.
 * @public
 */
export interface PageQuery {
  /** 1 to 200, 50 if absent. */
  limit?: number;
  cursor?: string;
}

/** @public */
export interface Page<T> {
  items: T[];
  pageInfo: { nextCursor?: string; prevCursor?: string };
  totalItems?: number;
}

/**
 * Whole tickets, or what was asked of them.
 * @public
 */
export type TicketPage<F extends TicketField = TicketField> = Page<
  Pick<Ticket, F>
>;
