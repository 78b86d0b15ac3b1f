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

import { Explanation } from './explanation';

/**
 * Where a question to another team stands.
 * @public
 */
export type ConsultationState =
  | 'requested'
  | 'accepted'
  | 'answered'
  | 'declined'
  | 'cancelled';

/** @public */
export const CONSULTATION_STATES: readonly ConsultationState[] = [
  'requested',
  'accepted',
  'answered',
  'declined',
  'cancelled',
];

/**
 * The states in which a team has yet to answer.
 * @public
 */
export const OPEN_CONSULTATION_STATES: readonly ConsultationState[] = [
  'requested',
  'accepted',
];

/**
 * The states in which a team may read the ticket that it was asked about.
 * @public
 */
export const CONSULTED_STATES: readonly ConsultationState[] = [
  'requested',
  'accepted',
  'answered',
];

/**
 * What can be done to a consultation that has been requested.
 * @public
 */
export type ConsultationAction = 'accept' | 'answer' | 'decline' | 'cancel';

/** @public */
export const CONSULTATION_ACTIONS: readonly ConsultationAction[] = [
  'accept',
  'answer',
  'decline',
  'cancel',
];

/**
 * A bounded question to another team within a ticket. It gives that team access
 * to the ticket and not its ownership; staff alone see it. Refs are full entity
 * refs, times ISO 8601 in UTC.
 * @public
 */
export interface Consultation {
  id: string;
  /** The group that was asked. */
  team: string;
  /** Markdown. */
  question: string;
  state: ConsultationState;
  /** Whether the ticket should not be resolved before the answer. */
  blocking: boolean;
  dueAt?: string;
  requestedBy: string;
  requestedAt: string;
  acceptedBy?: string;
  acceptedAt?: string;
  /** Who answered, declined or cancelled it. */
  endedBy?: string;
  endedAt?: string;
  /** Markdown. */
  answer?: string;
  /** Why somebody declined or cancelled it. */
  reason?: string;
  /** The rule by which the helpdesk cancelled it. */
  explanation?: Explanation;
  /** What this caller may do now. */
  allowedActions: ConsultationAction[];
}

/**
 * What a list of tickets tells of a question that has yet to be answered.
 * @public
 */
export type OpenConsultation = Pick<
  Consultation,
  'team' | 'state' | 'blocking' | 'dueAt'
>;

/** @public */
export interface NewConsultation {
  team: string;
  question: string;
  dueAt?: string;
  blocking?: boolean;
}

/**
 * The body that each action takes.
 * @public
 */
export interface ConsultationActionInputs {
  accept: {};
  answer: { answer: string };
  decline: { reason: string };
  cancel: { reason?: string };
}
