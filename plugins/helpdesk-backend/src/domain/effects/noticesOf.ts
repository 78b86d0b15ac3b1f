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

import { TicketEventType } from '@helpdesk/backstage-plugin-helpdesk-common';
import { consultationOf } from '../consultations/consultationChange';
import { audienceOf } from '../clocks/audienceOf';
import { Desks } from '../desk/Desks';
import { MessageRecord } from '../ticket/MessageRecord';
import { NewTicketEvent } from '../ticket/TicketEventRecord';
import { TicketRecord } from '../ticket/TicketRecord';
import { Notice } from './Notice';

interface Step {
  before?: TicketRecord;
  after: TicketRecord;
  event: NewTicketEvent;
  /** The message that the event brought, if any. */
  message?: Pick<MessageRecord, 'side'>;
  desks: Desks;
}

type Audience = (step: Step) => (string | undefined)[];

const requesterSide: Audience = ({ after }) => [
  after.requester.ref,
  ...after.watchers,
];
const workers: Audience = ({ after }) => [
  after.assignee ?? after.team,
  after.supervisor,
];
/** Of a confidential ticket the desk knows nothing; the team that holds it does. */
const firstLine: Audience = ({ after, desks }) => [
  after.confidential ? after.team : desks.firstLineOf(after),
];
const control: Audience = step =>
  step.after.supervisor ? [step.after.supervisor] : firstLine(step);

const consultedTeam: Audience = ({ after, event }) => [
  consultationOf(event, after)?.team,
];

/** Who asked, unless the ticket has left the team that the asker acted for. */
const asker: Audience = ({ after, event, desks }) => {
  const consultation = consultationOf(event, after);
  if (!consultation?.requestedBy.startsWith('user:')) {
    return [];
  }
  const { requestedBy, requestedFor } = consultation;
  const stillStaff =
    requestedFor === after.team ||
    desks.isFirstLine({ desk: after.desk, team: requestedFor });
  return [stillStaff ? requestedBy : undefined];
};
/** Whom the policy wants to be told. */
const told: Audience = ({ after, event, desks }) =>
  (event.cause?.notify ?? []).map(audience =>
    audienceOf(audience, after, desks),
  );

/**
 * Who is told of which event. The audiences are unions; whoever caused the
 * event is left out when the notice is sent.
 */
const AUDIENCES: Partial<Record<TicketEventType, Audience[]>> = {
  created: [({ after }) => [after.requester.ref]],
  replied: [
    step =>
      step.message?.side === 'staff' ? requesterSide(step) : workers(step),
  ],
  noted: [({ after }) => [after.assignee, after.supervisor]],
  assigned: [({ after }) => [after.assignee]],
  escalated: [({ after }) => [after.team, after.supervisor], requesterSide],
  accepted: [control],
  returned: [control],
  recalled: [({ before }) => [before?.assignee ?? before?.team]],
  pended: [
    step =>
      step.after.pendingReason === 'requester' ? requesterSide(step) : [],
  ],
  resumed: [workers],
  resolved: [requesterSide, control],
  'resolution-rejected': [workers],
  reopened: [workers],
  'consultation-requested': [consultedTeam],
  'consultation-accepted': [asker, workers],
  'consultation-answered': [asker, workers],
  'consultation-declined': [asker, workers],
  'consultation-cancelled': [
    consultedTeam,
    // nobody but the helpdesk knows that this team will not answer any more
    step =>
      step.event.explanation?.code === 'team-vanished' ? asker(step) : [],
  ],
  'consultation-overdue': [asker, consultedTeam],
  'clock-warned': [told],
  'clock-breached': [told],
  'management-informed': [
    // Management may not read what is confidential; the team that got it back may.
    ({ after, desks }) => [
      after.confidential ? after.team : desks.of(after).managementGroup,
    ],
  ],
  'assignee-left': [({ after }) => [after.team, after.supervisor]],
  'supervisor-left': [firstLine],
  'team-vanished': [({ after }) => [after.supervisor], firstLine],
};

/** Events after which those who are told may not read the ticket any more. */
const FAREWELLS: readonly TicketEventType[] = [
  'recalled',
  'consultation-cancelled',
];

/** What people are told when a ticket takes a step. */
export function noticesOf(step: Step): Notice[] {
  const { after, event } = step;
  const audiences = AUDIENCES[event.type] ?? [];
  const recipients = [
    ...new Set(audiences.flatMap(audience => audience(step))),
  ].filter(ref => ref !== undefined && ref !== event.actor) as string[];
  if (recipients.length === 0) {
    return [];
  }
  return [
    {
      recipients,
      actor: event.actor,
      event: event.type,
      number: after.number,
      title: mayTellTitle(step) ? after.title : undefined,
      urgent: after.priority === 'P1',
    },
  ];
}

/** Not where one of those who are told may not read the ticket. */
function mayTellTitle({ after, event }: Step): boolean {
  const tellsOthers = event.cause?.notify.some(audience =>
    audience.startsWith('group:'),
  );
  return (
    !after.confidential &&
    !FAREWELLS.includes(event.type) &&
    !(tellsOthers && after.audience !== 'internal')
  );
}
