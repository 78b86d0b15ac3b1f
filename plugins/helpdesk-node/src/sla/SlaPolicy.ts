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
  ClockKind,
  PendingReason,
  Priority,
  TicketType,
} from '@helpdesk/backstage-plugin-helpdesk-common';

/**
 * What a policy is chosen by.
 * @public
 */
export interface SlaSubject {
  type: TicketType;
  priority: Priority;
  /** Id of the desk. */
  desk: string;
  /** Full ref of the customer organisation's group. */
  customer?: string;
  /** The primary affected entity, as the catalog said when last asked. */
  entity?: {
    /** Full ref in lower case. */
    ref: string;
    /** The entity's `spec.type`. */
    type?: string;
    /** Full ref of the system it is part of. */
    system?: string;
  };
}

/**
 * Who is told: who works on the ticket (its team, while nobody does), its
 * team, its supervisor (its desk, without one), the desk's first line, the
 * desk's management, or a group by its full ref.
 * @public
 */
export type SlaAudience =
  | 'assignee'
  | 'team'
  | 'supervisor'
  | 'desk'
  | 'management'
  | `group:${string}`;

/**
 * What happens by itself, once, when part of a target is used up.
 * @public
 */
export interface SlaLevel {
  /** How much of the target, in percent; 100 is the breach. */
  percent: number;
  notify: readonly SlaAudience[];
  /** Makes the ticket more urgent, until its priority is one higher. */
  raisePriority?: boolean;
  /** Full ref of the group that the ticket is passed on to. */
  escalateTo?: string;
  /** Waits for the working time of the desk. */
  inWorkingHours?: boolean;
}

/** @public */
export interface SlaTarget {
  /** How much business time it may take, in milliseconds. */
  within: number;
  /** Has one of 100 percent. */
  levels: readonly SlaLevel[];
}

/**
 * What is promised for some tickets.
 * @public
 */
export interface SlaPolicy {
  /** Unique; tickets refer to it, so do not change it. */
  readonly name: string;
  /** Whether the policy is for this ticket; the first one that is, counts. */
  appliesTo(subject: SlaSubject): boolean;
  /** Id of the calendar to count on; that of the desk if absent. */
  readonly calendar?: string;
  /** Waiting for this stops the clocks towards the requester. */
  readonly pauseOn: readonly PendingReason[];
  readonly targets: Readonly<Partial<Record<ClockKind, SlaTarget>>>;
}
