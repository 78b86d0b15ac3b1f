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
  PRIORITIES,
  Priority,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { ConsultationRecord } from '../../domain/ticket/ConsultationRecord';
import { Timekeeping } from '../../domain/clocks/Timekeeping';
import {
  AffectedEntity,
  TicketDraft,
  TicketRecord,
} from '../../domain/ticket/TicketRecord';
import { searchWords } from '../search/searchWords';
import { toDate, toOptional, toOptionalDate, StoredTime } from './values';

/** Stands in `due_at` for "nothing is due", which sorts after all that is. */
export const NOTHING_DUE = new Date('9999-12-31T00:00:00.000Z');

/** A row of `tickets` as the store writes it. */
export interface TicketRow {
  title: string;
  description: string;
  search_text: string;
  type: TicketRecord['type'];
  status: TicketRecord['status'];
  pending_reason: Required<TicketRecord>['pendingReason'] | null;
  follow_up_at: Date | null;
  priority: Priority;
  urgency: TicketRecord['urgency'];
  impact: TicketRecord['impact'];
  rank: number;
  desk: string;
  team: string;
  assignee: string | null;
  supervisor: string | null;
  requester_ref: string | null;
  requester_contact: string | null;
  customer: string | null;
  channel: TicketRecord['channel'];
  audience: TicketRecord['audience'];
  confidential: boolean;
  major: boolean;
  resolution: string | null;
  routing: string;
  /** `undecided` as long as the catalog has anything to be asked about it. */
  routing_outcome: TicketRecord['routing']['outcome'];
  unsettled: string | null;
  escalated_at: Date | null;
  accepted_at: Date | null;
  returns: number;
  policy: string | null;
  timekeeping: string;
  due_at: Date;
  promised_at: Date;
  alarm_at: Date | null;
  created_at: Date;
  updated_at: Date;
  resolved_at: Date | null;
  closed_at: Date | null;
  archived_at: Date | null;
}

type TimeColumn = {
  [Column in keyof TicketRow]: Date extends TicketRow[Column] ? Column : never;
}[keyof TicketRow];

/** A row of `tickets` as the database returns it. */
export type StoredTicketRow = Omit<TicketRow, TimeColumn | 'search_text'> & {
  [Column in TimeColumn]: null extends TicketRow[Column]
    ? StoredTime | null
    : StoredTime;
} & { id: number | string; version: number; public_version: number };

/** What is kept of a ticket outside its row. */
export interface TicketLists<Consultation = ConsultationRecord> {
  entities: AffectedEntity[];
  watchers: string[];
  tags: string[];
  consultations: Consultation[];
}

/** The columns to read; all but those that are there to search by, or counted. */
export const STORED_TICKET_COLUMNS: readonly (keyof StoredTicketRow)[] = [
  'id',
  'version',
  'title',
  'description',
  'type',
  'status',
  'pending_reason',
  'follow_up_at',
  'priority',
  'urgency',
  'impact',
  'rank',
  'desk',
  'team',
  'assignee',
  'supervisor',
  'requester_ref',
  'requester_contact',
  'customer',
  'channel',
  'audience',
  'confidential',
  'major',
  'resolution',
  'routing',
  'routing_outcome',
  'unsettled',
  'escalated_at',
  'accepted_at',
  'returns',
  'policy',
  'timekeeping',
  'due_at',
  'promised_at',
  'alarm_at',
  'created_at',
  'updated_at',
  'resolved_at',
  'closed_at',
  'archived_at',
];

/** The row of a ticket, without what the database gives it. */
export function toTicketRow(ticket: TicketDraft): TicketRow {
  return {
    title: ticket.title,
    description: ticket.description,
    search_text: searchWords(`${ticket.title}\n${ticket.description}`).join(
      ' ',
    ),
    type: ticket.type,
    status: ticket.status,
    pending_reason: ticket.pendingReason ?? null,
    follow_up_at: ticket.followUpAt ?? null,
    priority: ticket.priority,
    urgency: ticket.urgency,
    impact: ticket.impact,
    rank: rankOf(ticket),
    desk: ticket.desk,
    team: ticket.team,
    assignee: ticket.assignee ?? null,
    supervisor: ticket.supervisor ?? null,
    requester_ref: ticket.requester.ref ?? null,
    requester_contact: ticket.requester.contact
      ? JSON.stringify(ticket.requester.contact)
      : null,
    customer: ticket.customer ?? null,
    channel: ticket.channel,
    audience: ticket.audience,
    confidential: ticket.confidential,
    major: ticket.major,
    resolution: ticket.resolution ?? null,
    routing: JSON.stringify(ticket.routing),
    routing_outcome: ticket.unsettled ? 'undecided' : ticket.routing.outcome,
    unsettled: ticket.unsettled ? JSON.stringify(ticket.unsettled) : null,
    escalated_at: ticket.escalatedAt ?? null,
    accepted_at: ticket.acceptedAt ?? null,
    returns: ticket.returns,
    policy: ticket.policy ?? null,
    timekeeping: JSON.stringify(ticket.timekeeping),
    due_at: ticket.dueAt ?? NOTHING_DUE,
    promised_at: ticket.promisedAt ?? NOTHING_DUE,
    alarm_at: ticket.alarmAt ?? null,
    created_at: ticket.createdAt,
    updated_at: ticket.updatedAt,
    resolved_at: ticket.resolvedAt ?? null,
    closed_at: ticket.closedAt ?? null,
    archived_at: ticket.archivedAt ?? null,
  };
}

/** The ticket of a row; the inverse of `toTicketRow`. */
export function toTicketRecord<Consultation>(
  row: StoredTicketRow,
  number: string,
  lists: TicketLists<Consultation>,
): Omit<TicketRecord, keyof TicketLists> & TicketLists<Consultation> {
  return {
    id: Number(row.id),
    number,
    title: row.title,
    description: row.description,
    type: row.type,
    status: row.status,
    pendingReason: toOptional(row.pending_reason),
    followUpAt: toOptionalDate(row.follow_up_at),
    priority: row.priority,
    urgency: row.urgency,
    impact: row.impact,
    desk: row.desk,
    team: row.team,
    assignee: toOptional(row.assignee),
    supervisor: toOptional(row.supervisor),
    requester:
      row.requester_contact === null
        ? { ref: String(row.requester_ref) }
        : { contact: JSON.parse(row.requester_contact) },
    customer: toOptional(row.customer),
    ...lists,
    channel: row.channel,
    audience: row.audience,
    confidential: Boolean(row.confidential),
    major: Boolean(row.major),
    resolution: toOptional(row.resolution),
    routing: JSON.parse(row.routing),
    unsettled: row.unsettled === null ? undefined : JSON.parse(row.unsettled),
    escalatedAt: toOptionalDate(row.escalated_at),
    acceptedAt: toOptionalDate(row.accepted_at),
    returns: row.returns,
    policy: toOptional(row.policy),
    timekeeping: parseTimekeeping(row.timekeeping),
    dueAt: toDueDate(row.due_at),
    promisedAt: toDueDate(row.promised_at),
    alarmAt: toOptionalDate(row.alarm_at),
    createdAt: toDate(row.created_at),
    updatedAt: toDate(row.updated_at),
    resolvedAt: toOptionalDate(row.resolved_at),
    closedAt: toOptionalDate(row.closed_at),
    archivedAt: toOptionalDate(row.archived_at),
    version: row.version,
    publicVersion: row.public_version,
  };
}

const TIMES_OF_TIMEKEEPING = /^(from|to|.*At)$/;

function parseTimekeeping(json: string): Timekeeping {
  return JSON.parse(json, (key, value) =>
    TIMES_OF_TIMEKEEPING.test(key) ? new Date(value) : value,
  );
}

function toDueDate(value: StoredTime): Date | undefined {
  const date = toDate(value);
  return date < NOTHING_DUE ? date : undefined;
}

/** More is more urgent: a major incident before P1, and that before P4. */
function rankOf(ticket: { major: boolean; priority: Priority }): number {
  return ticket.major
    ? PRIORITIES.length + 1
    : PRIORITIES.length - PRIORITIES.indexOf(ticket.priority);
}
