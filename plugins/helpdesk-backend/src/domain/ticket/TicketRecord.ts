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
  Channel,
  PendingReason,
  Priority,
  Requester,
  RoutingDecision,
  Scale,
  TicketStatus,
  TicketType,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { ConsultationOutline, ConsultationRecord } from './ConsultationRecord';
import { Timekeeping } from '../clocks/Timekeeping';

/** An affected entity with what the catalog said of it when last asked. */
export interface AffectedEntity {
  /** Full entity ref in lower case. */
  ref: string;
  /** Its `spec.type`. */
  type?: string;
  /** Full ref of the system it is part of. */
  system?: string;
}

/**
 * Who may read a ticket beyond its participants and staff: every internal user,
 * or nobody. Copied from desk and customer at registration, so that rights
 * follow the ticket's own record.
 */
export type Audience = 'internal' | 'participants';

/** What was promised for a ticket, and by when; see `ServiceLevels`. */
export interface TicketTime {
  /** Name of the policy that it falls under. */
  policy?: string;
  timekeeping: Timekeeping;
  /** The next time by which somebody has to do something. */
  dueAt?: Date;
  /** The same without what only staff know of. */
  promisedAt?: Date;
  /** When the next level of a clock is to be acted on. */
  alarmAt?: Date;
}

/** What the catalog could not be asked about a ticket's people so far. */
export interface Unsettled {
  /** Whose requester it is. */
  requester?: true;
  /** People who were named as watchers; they have no part in it before. */
  watchers?: string[];
}

/** A ticket as the helpdesk keeps it. */
export interface TicketRecord extends TicketTime {
  /** Key in the store; the part of the number after the prefix. */
  id: number;
  number: string;
  title: string;
  description: string;
  type: TicketType;
  status: TicketStatus;
  pendingReason?: PendingReason;
  followUpAt?: Date;
  priority: Priority;
  urgency: Scale;
  impact: Scale;
  desk: string;
  team: string;
  assignee?: string;
  supervisor?: string;
  requester: Requester;
  customer?: string;
  /** The first one is the primary affected entity. */
  entities: AffectedEntity[];
  watchers: string[];
  /** In the order they were asked. */
  consultations: ConsultationRecord[];
  channel: Channel;
  tags: string[];
  audience: Audience;
  confidential: boolean;
  major: boolean;
  resolution?: string;
  routing: RoutingDecision;
  /** There while the catalog has yet to say something; see `refreshRouting`. */
  unsettled?: Unsettled;
  /** When the present team got the ticket by escalation. */
  escalatedAt?: Date;
  /** When the present team accepted it. */
  acceptedAt?: Date;
  /** How often second-line teams have returned it. */
  returns: number;
  createdAt: Date;
  updatedAt: Date;
  resolvedAt?: Date;
  closedAt?: Date;
  /** Since when it takes no more changes; see `archiveClosed`. */
  archivedAt?: Date;
  /** Number of events so far. */
  version: number;
  /** Number of those that participants may know of. */
  publicVersion: number;
}

/** A ticket as a list has it. */
export type ListedTicket = Omit<TicketRecord, 'consultations'> & {
  consultations: ConsultationOutline[];
};

/** What the store does not decide by itself when a ticket is registered. */
export type TicketDraft = Omit<
  TicketRecord,
  'id' | 'number' | 'version' | 'publicVersion'
>;
