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
import { Desks } from '../desk/Desks';
import { MessageRecord } from '../ticket/MessageRecord';
import { NewTicketEvent } from '../ticket/TicketEventRecord';
import { TicketRecord } from '../ticket/TicketRecord';
import {
  asked,
  asker,
  assignee,
  askersAndAsked,
  control,
  firstLine,
  formerHolder,
  management,
  newParticipants,
  operators,
  participants,
  policyAudience,
  requester,
  supervisor,
  team,
  whoAskedForIt,
  withdrawnFrom,
  workers,
} from './audiences';
import { Matter, NoticeCode, NoticePart, Recipient } from './Notice';

/** A step of a ticket, as far as people are told of it. */
export interface Step {
  before?: TicketRecord;
  after: TicketRecord;
  event: NewTicketEvent;
  /** What was said with it. */
  message?: Pick<MessageRecord, 'side' | 'visibility'>;
  desks: Desks;
}

type Audience = (step: Step) => Recipient[];
type Part = (step: Step) => NoticePart;

const tell =
  (code: NoticeCode, matter: Matter, ...audiences: Audience[]): Part =>
  step => {
    const to = audiences.flatMap(audience => audience(step));
    return { code, matter, to: to.filter(isFirstOfItsRef) };
  };
const tellStaff = (code: NoticeCode, ...audiences: Audience[]) =>
  tell(code, 'staff', ...audiences);
const tellReaders = (code: NoticeCode, ...audiences: Audience[]) =>
  tell(code, 'ticket', ...audiences);
const onlyIf =
  (holds: (step: Step) => boolean, audience: Audience): Audience =>
  step =>
    holds(step) ? audience(step) : [];

const moved = ({ before, after }: Step) => before?.team !== after.team;
const stayed = (step: Step) => !moved(step);
const byPerson = ({ event }: Step) => event.actor !== 'system';
const byStaff = ({ message }: Step) => message?.side === 'staff';
const isUndecided = ({ after }: Step) => after.routing.outcome === 'undecided';
/** An escalation that has waited for the catalog, in vain. */
const isRefused = ({ before, after }: Step) =>
  before?.routing.requested !== undefined && after.routing.outcome !== 'routed';
const hasVanished = ({ event }: Step) =>
  event.explanation?.code === 'team-vanished';
/** Whom the catalog could not be asked about is nobody to be told. */
const isKnownRequester = ({ after }: Step) => !after.unsettled?.requester;
const waitsForRequester = ({ after }: Step) =>
  after.pendingReason === 'requester';

/** A public message: whoever did not speak hears of it. */
const SPOKEN: Part[] = [
  tellReaders(
    'replied',
    onlyIf(step => !byStaff(step), workers),
    onlyIf(byStaff, assignee),
    supervisor,
    requester,
    participants,
  ),
];

/** The receiving team, who controls it, who had it and whose trouble it is. */
const movedTo = (code: NoticeCode, ...told: Audience[]): Part[] => [
  tellStaff(code, ...told),
  tellReaders('no-longer-yours', formerHolder),
  tellReaders('moved', onlyIf(moved, requester)),
];

const asClock: (code: NoticeCode) => Part = code => step => ({
  ...tellStaff(code, policyAudience)(step),
  params: { clock: step.event.cause?.clock },
});

const assigned: Part[] = [
  tellStaff('assigned-to-you', assignee),
  tellReaders('taken-by-colleague', formerHolder),
];

/** Whoever came to take part, and the staff who now write to them too. */
const SHARED: Part[] = [
  tellReaders('shared-with-you', newParticipants),
  tellStaff(
    'participant-added',
    onlyIf(step => newParticipants(step).length > 0, workers),
  ),
];

/** What is said of which event, and to whom: the table of `docs/notifications.md`. */
const PARTS: Partial<Record<TicketEventType, Part[]>> = {
  created: [
    tellReaders('registered-for-you', onlyIf(isKnownRequester, requester)),
    tellStaff('registered', operators),
  ],
  updated: SHARED,
  replied: SPOKEN,
  noted: [tellStaff('noted', workers, askersAndAsked)],
  claimed: assigned,
  assigned,
  released: [tellReaders('released', formerHolder)],
  escalated: [
    tellStaff(
      'waits-for-catalog',
      onlyIf(step => stayed(step) && isUndecided(step), workers),
    ),
    tellStaff('not-moved', onlyIf(stayed, workers)),
    // the same words for all, so that it leaves in one call
    tellStaff('escalated', onlyIf(moved, team), onlyIf(moved, supervisor)),
    tellReaders('no-longer-yours', formerHolder),
    tellReaders('escalated', onlyIf(moved, requester)),
  ],
  routed: [
    tellStaff(
      'not-moved',
      onlyIf(isRefused, step => [...whoAskedForIt(step), ...workers(step)]),
    ),
    ...SHARED, // who was named while nobody could tell who that is
  ],
  accepted: [tellStaff('accepted', control)],
  returned: movedTo('returned', control),
  recalled: movedTo('recalled', control),
  pended: [
    tellReaders(
      'waits-for-you',
      onlyIf(waitsForRequester, requester),
      onlyIf(waitsForRequester, participants),
    ),
    tellReaders(
      'replied',
      onlyIf(
        step =>
          step.message?.visibility === 'public' && !waitsForRequester(step),
        step => [...requester(step), ...participants(step)],
      ),
    ),
  ],
  resumed: [tellStaff('resumed', workers)],
  resolved: [
    tellReaders('resolved', requester, participants, assignee, control),
  ],
  'resolution-rejected': [
    tellStaff('resolution-rejected', workers),
    tellReaders('resolution-rejected', requester, participants),
  ],
  reopened: [
    tellStaff('reopened', workers),
    tellReaders('reopened', requester, participants),
  ],
  closed: [
    tellReaders(
      'closed',
      requester,
      onlyIf(byPerson, assignee),
      onlyIf(byPerson, supervisor),
    ),
  ],
  'consultation-requested': [tellStaff('consultation-requested', asked)],
  'consultation-accepted': [tellStaff('consultation-accepted', asker, workers)],
  'consultation-answered': [tellStaff('consultation-answered', asker, workers)],
  'consultation-declined': [tellStaff('consultation-declined', asker, workers)],
  'consultation-cancelled': [
    tellStaff('consultation-cancelled', withdrawnFrom),
    // nobody but the helpdesk knows that this team will not answer any more
    tellStaff('consultation-lapsed', onlyIf(hasVanished, asker)),
  ],
  'consultation-overdue': [tellStaff('consultation-overdue', asker, asked)],
  'clock-warned': [asClock('clock-warned')],
  'clock-breached': [asClock('clock-breached')],
  'management-informed': [tellStaff('management-informed', management)],
  'assignee-left': [
    tellStaff('assignee-left', workers),
    tellReaders('no-longer-yours', formerHolder),
  ],
  'supervisor-left': [tellStaff('supervisor-left', firstLine)],
  'team-vanished': [tellStaff('team-vanished', supervisor, firstLine)],
};

function isFirstOfItsRef(
  { ref }: Recipient,
  index: number,
  all: Recipient[],
): boolean {
  return all.findIndex(other => other.ref === ref) === index;
}

/** What is said of a step, leaving out what nobody is told. */
export function partsOf(step: Step): NoticePart[] {
  return (PARTS[step.event.type] ?? [])
    .map(part => part(step))
    .filter(({ to }) => to.length > 0);
}
