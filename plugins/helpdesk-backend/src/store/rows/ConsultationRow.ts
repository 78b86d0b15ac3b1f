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
  ConsultationOutline,
  ConsultationRecord,
} from '../../domain/ticket/ConsultationRecord';
import { StoredTime, toDate, toOptional, toOptionalDate } from './values';

/** A row of `ticket_consultations`, without key and position. */
export interface ConsultationRow {
  id: string;
  team: string;
  question: string;
  state: ConsultationRecord['state'];
  blocking: boolean;
  due_at: Date | null;
  requested_by: string;
  requested_for: string;
  requested_at: Date;
  accepted_by: string | null;
  accepted_at: Date | null;
  ended_by: string | null;
  ended_at: Date | null;
  answer: string | null;
  reason: string | null;
  explanation: string | null;
  overdue_at: Date | null;
}

type TimeColumn =
  | 'due_at'
  | 'requested_at'
  | 'accepted_at'
  | 'ended_at'
  | 'overdue_at';

/** A row of `ticket_consultations` as the database returns it. */
export type StoredConsultationRow = Omit<ConsultationRow, TimeColumn> & {
  [Column in TimeColumn]: null extends ConsultationRow[Column]
    ? StoredTime | null
    : StoredTime;
};

export function toConsultationRow(
  consultation: ConsultationRecord,
): ConsultationRow {
  return {
    id: consultation.id,
    team: consultation.team,
    question: consultation.question,
    state: consultation.state,
    blocking: consultation.blocking,
    due_at: consultation.dueAt ?? null,
    requested_by: consultation.requestedBy,
    requested_for: consultation.requestedFor,
    requested_at: consultation.requestedAt,
    accepted_by: consultation.acceptedBy ?? null,
    accepted_at: consultation.acceptedAt ?? null,
    ended_by: consultation.endedBy ?? null,
    ended_at: consultation.endedAt ?? null,
    answer: consultation.answer ?? null,
    reason: consultation.reason ?? null,
    explanation: consultation.explanation
      ? JSON.stringify(consultation.explanation)
      : null,
    overdue_at: consultation.overdueAt ?? null,
  };
}

/** The consultation of a row; the inverse of `toConsultationRow`. */
function toConsultationRecord(row: StoredConsultationRow): ConsultationRecord {
  return {
    id: row.id,
    team: row.team,
    question: row.question,
    state: row.state,
    blocking: Boolean(row.blocking),
    dueAt: toOptionalDate(row.due_at),
    requestedBy: row.requested_by,
    requestedFor: row.requested_for,
    requestedAt: toDate(row.requested_at),
    acceptedBy: toOptional(row.accepted_by),
    acceptedAt: toOptionalDate(row.accepted_at),
    endedBy: toOptional(row.ended_by),
    endedAt: toOptionalDate(row.ended_at),
    answer: toOptional(row.answer),
    reason: toOptional(row.reason),
    explanation: row.explanation ? JSON.parse(row.explanation) : undefined,
    overdueAt: toOptionalDate(row.overdue_at),
  };
}

/** How much is read of a ticket's consultations, and what comes of it. */
export interface ConsultationExtent<Consultation> {
  columns: readonly (keyof ConsultationRow)[];
  /** Looks at no other columns of the row. */
  toRecord: (row: StoredConsultationRow) => Consultation;
}

export const WHOLE_CONSULTATIONS: ConsultationExtent<ConsultationRecord> = {
  columns: [
    'id',
    'team',
    'question',
    'state',
    'blocking',
    'due_at',
    'requested_by',
    'requested_for',
    'requested_at',
    'accepted_by',
    'accepted_at',
    'ended_by',
    'ended_at',
    'answer',
    'reason',
    'explanation',
    'overdue_at',
  ],
  toRecord: toConsultationRecord,
};

/** For lists: many long questions and answers would come to hundreds of MB. */
export const CONSULTATION_OUTLINES: ConsultationExtent<ConsultationOutline> = {
  columns: ['team', 'state', 'blocking', 'due_at'],
  toRecord: ({ team, state, blocking, due_at: dueAt }) => ({
    team,
    state,
    blocking: Boolean(blocking),
    dueAt: toOptionalDate(dueAt),
  }),
};
