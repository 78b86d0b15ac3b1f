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

import { Scale } from '../priority';
import { Channel, PendingReason, Requester, TicketType } from './ticket';

/**
 * What is needed to register a ticket. `requester`, `channel` and `impact` are
 * staff's to give.
 * @public
 */
export interface NewTicket {
  title: string;
  description: string;
  type?: TicketType;
  urgency?: Scale;
  impact?: Scale;
  entityRefs?: string[];
  desk?: string;
  channel?: Channel;
  requester?: Requester;
  tags?: string[];
  confidential?: boolean;
}

/**
 * Fields of a ticket that can be edited. A requester may change `title`,
 * `description`, `urgency` and `watchers`; the others are staff's, and `major`
 * is for the desk's operators and management (the action `mark-major`).
 * @public
 */
export interface TicketPatch {
  title?: string;
  description?: string;
  type?: TicketType;
  urgency?: Scale;
  impact?: Scale;
  entityRefs?: string[];
  tags?: string[];
  watchers?: string[];
  /**
   * Those of the watchers who belong to another customer and are added all the
   * same; for staff.
   */
  confirm?: string[];
  confidential?: boolean;
  major?: boolean;
}

/**
 * The body that each verb takes.
 * @public
 */
export interface TicketVerbInputs {
  claim: {};
  assign: { assignee: string };
  release: {};
  /** Without `team` the ticket goes where its routing says. */
  escalate: { team?: string; reason: string };
  accept: {};
  return: { reason: string };
  recall: { reason?: string };
  /**
   * `message` is a public reply; `requester` needs one. `until` is the
   * follow-up time (ISO 8601) that `scheduled` needs.
   */
  pend: { reason: PendingReason; until?: string; message?: string };
  resume: {};
  /** `overrideReason` is needed while a blocking consultation is open. */
  resolve: { resolution: string; overrideReason?: string };
  'reject-resolution': { reason: string };
  close: {};
  reopen: { reason?: string };
}

/** @public */
export type TicketVerb = keyof TicketVerbInputs;
