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

import { Desks } from '../../domain/desk/Desks';
import { Notice, NoticeCode, Recipient } from '../../domain/effects/Notice';
import { TicketRecord } from '../../domain/ticket/TicketRecord';
import { Telling } from './Hearers';

/**
 * What the release before has left in the outbox, in the form of this one. Its
 * recipients were users and groups, worked out when it happened, and nobody
 * looked any more when it was sent; now they are looked at like all others.
 */

/** A notice as the release before stored it. */
export interface FormerNotice {
  recipients: string[];
  actor: string;
  event: string;
  number: string;
  title?: string;
  urgent: boolean;
}

/** A signal as the release before stored it. */
export interface FormerRefresh {
  number: string;
  recipients: string[];
}

/** What was told of an event, and whether staff alone may hear of it. */
const EVENTS: Record<string, { code: NoticeCode; staff?: boolean }> = {
  created: { code: 'registered-for-you' },
  replied: { code: 'replied' },
  noted: { code: 'noted', staff: true },
  assigned: { code: 'assigned-to-you', staff: true },
  escalated: { code: 'escalated' },
  accepted: { code: 'accepted', staff: true },
  returned: { code: 'returned', staff: true },
  recalled: { code: 'no-longer-yours' },
  pended: { code: 'waits-for-you' },
  resumed: { code: 'resumed', staff: true },
  resolved: { code: 'resolved' },
  'resolution-rejected': { code: 'resolution-rejected', staff: true },
  reopened: { code: 'reopened', staff: true },
  'consultation-requested': { code: 'consultation-requested', staff: true },
  'consultation-accepted': { code: 'consultation-accepted', staff: true },
  'consultation-answered': { code: 'consultation-answered', staff: true },
  'consultation-declined': { code: 'consultation-declined', staff: true },
  'consultation-cancelled': { code: 'consultation-cancelled', staff: true },
  'consultation-overdue': { code: 'consultation-overdue', staff: true },
  'management-informed': { code: 'management-informed', staff: true },
  'assignee-left': { code: 'assignee-left', staff: true },
  'supervisor-left': { code: 'supervisor-left', staff: true },
  'team-vanished': { code: 'team-vanished', staff: true },
  'clock-warned': { code: 'clock-warned', staff: true },
  'clock-breached': { code: 'clock-breached', staff: true },
};

/** Events after which those who were told had lost the ticket. */
const FAREWELLS = ['recalled', 'consultation-cancelled'];

export function fromFormerNotice(
  { recipients, actor, event, number, urgent }: FormerNotice,
  ticket: TicketRecord,
  desks: Desks,
): Notice {
  const { code, staff } = EVENTS[event] ?? { code: 'escalated', staff: true };
  const farewell = FAREWELLS.includes(event) && !ticket.confidential;
  return {
    number,
    actor,
    urgent,
    parts: [
      {
        code,
        matter: staff ? 'staff' : 'ticket',
        to: recipients.map(ref => ({
          ...recipientOf(ref, ticket, desks),
          ...(farewell && ref.startsWith('group:') && { formerly: ref }),
        })),
      },
    ],
  };
}

/** Groups were there for their staff, users because they take part. */
export function fromFormerRefresh(
  { recipients }: FormerRefresh,
  ticket: TicketRecord,
  desks: Desks,
): Telling[] {
  const to = recipients.map(ref => recipientOf(ref, ticket, desks));
  return [
    { matter: 'staff', to: to.filter(({ ref }) => !ref.startsWith('user:')) },
    { matter: 'ticket', to: to.filter(({ ref }) => ref.startsWith('user:')) },
  ];
}

function recipientOf(
  ref: string,
  ticket: TicketRecord,
  desks: Desks,
): Recipient {
  return ref === desks.of(ticket).managementGroup && ref !== ticket.team
    ? { ref, as: 'management' }
    : { ref };
}
