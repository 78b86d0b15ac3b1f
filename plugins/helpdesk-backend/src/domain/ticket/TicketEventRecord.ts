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
  ClockCause,
  Explanation,
  FieldChange,
  TicketEventType,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import type { SlaAudience } from '@helpdesk/backstage-plugin-helpdesk-node';

/** The clock that made the helpdesk act, and who was told. */
export type EventCause = Omit<ClockCause, 'notify'> & {
  notify: readonly SlaAudience[];
  /** The target that it is about, in milliseconds; absent in old events. */
  target?: number;
};

/** A line of the append-only history, before it is numbered. */
export interface NewTicketEvent {
  type: TicketEventType;
  /** Entity ref of a person or service, or `system`. */
  actor: string;
  at: Date;
  /** Fields that participants may read, before and after. */
  changes: Record<string, FieldChange>;
  /** Fields for staff alone, before and after. */
  internalChanges: Record<string, FieldChange>;
  /** What the actor gave as a reason, in the actor's words. */
  reason?: string;
  /** The rule that acted, where nobody did. */
  explanation?: Explanation;
  /** Whether the line as a whole is for staff alone. */
  internal: boolean;
  /** The level of a clock that caused it; for staff alone. */
  cause?: EventCause;
  /** The message that the event brought, if any. */
  messageId?: string;
}

/** A line of a ticket's history; `version` counts from 1 without gaps. */
export interface TicketEventRecord extends NewTicketEvent {
  ticketId: number;
  version: number;
}
