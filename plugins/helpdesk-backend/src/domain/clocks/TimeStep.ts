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
  MessageSide,
  MessageVisibility,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { TicketRecord } from '../ticket/TicketRecord';

/** What of a ticket its clocks depend on. */
export type TimeFacts = Pick<
  TicketRecord,
  'status' | 'pendingReason' | 'escalatedAt' | 'acceptedAt'
>;

/** An event of a ticket in the eyes of its clocks. */
export interface TimeStep {
  at: Date;
  /** Entity ref, or `system`. */
  actor: string;
  /** Absent when the ticket was registered. */
  before?: TimeFacts;
  after: TimeFacts;
  /** The message that came with it. */
  message?: { side: MessageSide; visibility: MessageVisibility };
  /** The level of a clock that was acted on. */
  cause?: { clock: ClockKind; percent: number };
}
