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
  KnownExplanation,
  TicketEventType,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { ConsultationRecord } from '../ticket/ConsultationRecord';
import { MessageRecord } from '../ticket/MessageRecord';
import { EventCause } from '../ticket/TicketEventRecord';
import { TicketRecord } from '../ticket/TicketRecord';

/** A change that has been decided but not carried out yet. */
export interface TicketChange {
  event: TicketEventType;
  patch?: Partial<TicketRecord>;
  /** What the actor gave as a reason. */
  reason?: string;
  /** The rule that acted, where nobody did. */
  explanation?: KnownExplanation;
  /** The level of a clock that caused it. */
  cause?: EventCause;
  /** Whether the event is for staff alone; that of a note always is. */
  internal?: boolean;
  /** Events that follow from this one by a rule. */
  followUps?: (
    after: TicketRecord,
  ) => { event: TicketEventType; explanation: KnownExplanation }[];
  message?: Pick<MessageRecord, 'body' | 'visibility'>;
  /** A new question to another team, or the next state of one. */
  consultation?: ConsultationRecord;
}
