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
  CONSULTED_STATES,
  ConsultationState,
  Explanation,
  OPEN_CONSULTATION_STATES,
} from '@helpdesk/backstage-plugin-helpdesk-common';

/** A question to another team as the helpdesk keeps it. */
export interface ConsultationRecord {
  /** UUID. */
  id: string;
  /** The group that was asked. */
  team: string;
  question: string;
  state: ConsultationState;
  blocking: boolean;
  dueAt?: Date;
  requestedBy: string;
  /** The group that the asker acted for: the ticket's team or its first line. */
  requestedFor: string;
  requestedAt: Date;
  acceptedBy?: string;
  acceptedAt?: Date;
  endedBy?: string;
  endedAt?: Date;
  answer?: string;
  /** Why somebody declined or cancelled it. */
  reason?: string;
  /** Why the helpdesk cancelled it. */
  explanation?: Explanation;
  /** When people were told that the answer is overdue. */
  overdueAt?: Date;
}

/** What lists of tickets tell of a question: by no means its long texts. */
export type ConsultationOutline = Pick<
  ConsultationRecord,
  'team' | 'state' | 'blocking' | 'dueAt'
>;

/** Whether the team has yet to answer. */
export function isOpenConsultation({ state }: ConsultationOutline): boolean {
  return OPEN_CONSULTATION_STATES.includes(state);
}

/** Whether the question lets its team read the ticket. */
export function givesAccess({ state }: ConsultationOutline): boolean {
  return CONSULTED_STATES.includes(state);
}

/** The teams of those consultations, each once. */
export function teamsOf(consultations: ConsultationOutline[]): string[] {
  return [...new Set(consultations.map(({ team }) => team))];
}
