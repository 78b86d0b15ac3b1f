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

import { ClockCause } from './clock';
import { Explanation } from './explanation';

/**
 * What happened to a ticket.
 * @public
 */
export type TicketEventType =
  | 'created'
  | 'updated'
  | 'replied'
  | 'noted'
  | 'claimed'
  | 'assigned'
  | 'released'
  | 'escalated'
  | 'accepted'
  | 'returned'
  | 'recalled'
  | 'pended'
  | 'resumed'
  | 'resolved'
  | 'resolution-rejected'
  | 'closed'
  | 'archived'
  | 'reopened'
  | 'routed'
  | 'management-informed'
  | 'clock-warned'
  | 'clock-breached'
  | 'assignee-left'
  | 'supervisor-left'
  | 'team-vanished'
  | 'consultation-requested'
  | 'consultation-accepted'
  | 'consultation-answered'
  | 'consultation-declined'
  | 'consultation-cancelled'
  | 'consultation-overdue';

/**
 * A value of a ticket's field before and after.
 * @public
 */
export interface FieldChange {
  from?: unknown;
  to?: unknown;
}

/**
 * One line of a ticket's append-only history.
 * @public
 */
export interface TicketEvent {
  /** The ticket's version that this event led to; counts from 1. */
  version: number;
  type: TicketEventType;
  /** Entity ref of the person or `system`. */
  actor: string;
  /** ISO 8601 in UTC. */
  at: string;
  changes: Record<string, FieldChange>;
  /** Staff only: the reason that the actor gave. */
  reason?: string;
  /** Staff only: the rule by which the helpdesk acted. */
  explanation?: Explanation;
  /** Staff only: the clock that made the helpdesk act. */
  cause?: ClockCause;
}
