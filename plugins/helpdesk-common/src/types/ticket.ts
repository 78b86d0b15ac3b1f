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

import { TicketAction } from '../lifecycle/actions';
import { Priority, Scale } from '../priority';
import { TicketClock, TicketConcern } from './clock';
import { OpenConsultation } from './consultation';
import { Explanation } from './explanation';
import { RoutingDecision } from './routing';

/**
 * Where a ticket stands in its life cycle.
 * @public
 */
export type TicketStatus =
  | 'new'
  | 'open'
  | 'pending'
  | 'resolved'
  | 'closed'
  | 'merged';

/** @public */
export const TICKET_STATUSES: readonly TicketStatus[] = [
  'new',
  'open',
  'pending',
  'resolved',
  'closed',
  'merged',
];

/**
 * The states in which somebody still has work to do or to confirm.
 * @public
 */
export const UNCLOSED_STATUSES: readonly TicketStatus[] = [
  'new',
  'open',
  'pending',
  'resolved',
];

/**
 * The states in which the problem itself is not solved yet.
 * @public
 */
export const UNRESOLVED_STATUSES: readonly TicketStatus[] = [
  'new',
  'open',
  'pending',
];

/** @public */
export type TicketType = 'incident' | 'service-request' | 'question';

/** @public */
export const TICKET_TYPES: readonly TicketType[] = [
  'incident',
  'service-request',
  'question',
];

/**
 * What a pending ticket waits for.
 * @public
 */
export type PendingReason =
  | 'requester'
  | 'third-party'
  | 'change'
  | 'scheduled';

/** @public */
export const PENDING_REASONS: readonly PendingReason[] = [
  'requester',
  'third-party',
  'change',
  'scheduled',
];

/**
 * How a request reached the desk.
 * @public
 */
export type Channel = 'portal' | 'phone' | 'email' | 'api';

/** @public */
export const CHANNELS: readonly Channel[] = ['portal', 'phone', 'email', 'api'];

/**
 * A person outside the catalog who has the problem.
 * @public
 */
export interface Contact {
  name: string;
  email?: string;
  phone?: string;
  /** Full entity ref of the customer organisation's group. */
  customer?: string;
}

/**
 * Whoever has the problem: a catalog user or an external contact, never both.
 * @public
 */
export type Requester =
  | { ref: string; contact?: undefined }
  | { contact: Contact; ref?: undefined };

/**
 * A ticket as one caller may see it. Refs are full entity refs, times are
 * ISO 8601 in UTC; fields that are marked as staff's are absent for others.
 * @public
 */
export interface Ticket {
  /** Human-readable and permanent, for example `HD-123`. */
  number: string;
  title: string;
  /** Markdown. */
  description: string;
  type: TicketType;
  status: TicketStatus;
  pendingReason?: PendingReason;
  /** When a ticket that is pending as `scheduled` opens by itself. */
  followUpAt?: string;
  priority: Priority;
  urgency: Scale;
  impact: Scale;
  desk: string;
  /** The group that holds the ticket now; the first line until it escalates. */
  team: string;
  assignee?: string;
  /** The operator who escalated and controls the execution. */
  supervisor?: string;
  requester: Requester;
  customer?: string;
  /** The first one is the primary affected entity. */
  entityRefs: string[];
  watchers: string[];
  /**
   * People who were named as watchers while the catalog was silent: they have no
   * part in the ticket before the catalog knows them.
   */
  uncheckedWatchers?: string[];
  channel: Channel;
  tags: string[];
  confidential: boolean;
  major: boolean;
  clocks: TicketClock[];
  /** Staff only: what is wrong with it now, the worst first. */
  concerns?: TicketConcern[];
  /** Markdown; what was done, told to the requester. */
  resolution?: string;
  /** Whether the first line holds the ticket. */
  firstLine: boolean;
  /** Whether the team that got the ticket has yet to accept or return it. */
  awaitingAcceptance: boolean;
  /**
   * Staff only: why no responsible team could be found, where that is so; the
   * most telling step of the routing, see {@link ROUTING_STEPS}.
   */
  flag?: Explanation;
  /** Staff only: where an escalation goes, and why. */
  routing?: RoutingDecision;
  /** Staff only: questions to other teams that have yet to be answered. */
  openConsultations?: OpenConsultation[];
  createdAt: string;
  updatedAt: string;
  resolvedAt?: string;
  closedAt?: string;
  /** When it was put into the archive: it can be read, not changed. */
  archivedAt?: string;
  /** Number of events so far, as far as the caller may know of them. */
  version: number;
  /**
   * Names this state of the ticket, as this caller's side of it knows it. Opaque:
   * pass it back to change the ticket only if it still is as it was.
   */
  etag: string;
  /** What this caller may do now. */
  allowedActions: TicketAction[];
}

/**
 * What can be asked of the tickets of a list.
 * @public
 */
export type TicketField = keyof Ticket;
