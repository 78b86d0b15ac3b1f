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

import { ConsultationState } from './consultation';
import { TicketStatus } from './ticket';

/**
 * What a step led to, for somebody who may read the ticket no more.
 *
 * Whoever repeats a request with its `Idempotency-Key` learns how it ended, even
 * if the ticket was lost to that person by the very step, as when a confidential
 * one is passed on. It says what the caller's own step led to and nothing that
 * came later. Of a request that an older release carried out, it has the number
 * alone.
 * @public
 */
export interface Receipt {
  /** The ticket's. */
  number: string;
  /** The consultation's, if the request was about one. */
  consultation?: string;
  /** The ticket's status, team and assignee right after the step. */
  status?: TicketStatus;
  team?: string;
  assignee?: string;
  /** The consultation's state right after the step. */
  state?: ConsultationState;
}

/**
 * Whether a change was answered with a receipt, which says nothing of what the
 * caller may do now, rather than with what was changed.
 * @public
 */
export function isReceipt<T extends { allowedActions: unknown }>(
  answer: T | Receipt,
): answer is Receipt {
  return !('allowedActions' in answer);
}
