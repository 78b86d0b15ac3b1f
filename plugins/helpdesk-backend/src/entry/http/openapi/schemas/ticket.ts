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
  CHANNELS,
  CLOCK_KINDS,
  Contact,
  MissedTarget,
  PENDING_REASONS,
  PRIORITIES,
  SCALES,
  Ticket,
  TICKET_ACTIONS,
  TICKET_CONCERNS,
  TICKET_STATUSES,
  TICKET_TYPES,
  TicketClock,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import {
  arrayOf,
  objectOf,
  oneOf,
  optional,
  partOf,
  ref,
  Schema,
} from '../schema';
import { explanation } from './explanation';
import { boolean, count, entityRef, string, time } from './values';

export const ticket = objectOf<Ticket>(
  {
    number: { ...string, description: 'Permanent, for example `HD-123`' },
    title: string,
    description: { ...string, description: 'Markdown' },
    type: oneOf(TICKET_TYPES),
    status: oneOf(TICKET_STATUSES),
    pendingReason: optional(oneOf(PENDING_REASONS)),
    followUpAt: optional(time),
    priority: oneOf(PRIORITIES),
    urgency: oneOf(SCALES),
    impact: oneOf(SCALES),
    desk: string,
    team: entityRef,
    assignee: optional(entityRef),
    supervisor: optional(entityRef),
    requester: ref('Requester'),
    customer: optional(entityRef),
    entityRefs: {
      ...arrayOf(entityRef),
      description: 'The first one is the primary affected entity',
    },
    watchers: arrayOf(entityRef),
    uncheckedWatchers: optional({
      ...arrayOf(entityRef),
      description:
        'Named while the catalog was silent; watchers once it knows them',
    }),
    channel: oneOf(CHANNELS),
    tags: arrayOf(string),
    confidential: boolean,
    major: boolean,
    clocks: arrayOf(ref('TicketClock')),
    concerns: optional({
      ...arrayOf(oneOf(TICKET_CONCERNS)),
      description: 'For staff: what is wrong with it now, the worst first',
    }),
    resolution: optional({ ...string, description: 'Markdown' }),
    firstLine: boolean,
    awaitingAcceptance: boolean,
    flag: optional({
      ...explanation,
      description:
        'For staff: why no responsible team was found; a step of the routing',
    }),
    routing: optional(ref('RoutingDecision')),
    openConsultations: optional({
      ...arrayOf(ref('OpenConsultation')),
      description: 'For staff: questions to other teams yet to be answered',
    }),
    createdAt: time,
    updatedAt: time,
    resolvedAt: optional(time),
    closedAt: optional(time),
    archivedAt: optional({
      ...time,
      description: 'Since when it can be read, not changed',
    }),
    version: {
      type: 'integer',
      minimum: 1,
      description: 'Number of events so far, as far as this caller may know',
    },
    etag: {
      ...string,
      description: 'Opaque; what `If-Match` and `If-None-Match` take in quotes',
    },
    allowedActions: {
      ...arrayOf(oneOf(TICKET_ACTIONS)),
      description: 'What this caller may do now',
    },
  },
  { description: 'A ticket as this caller may see it' },
);

export const ticketPart: Schema = {
  ...partOf(ticket),
  description: 'What was asked of a ticket, as far as this caller may see it',
};

export const ticketClock = objectOf<TicketClock>(
  {
    kind: oneOf(CLOCK_KINDS),
    startedAt: time,
    dueAt: time,
    warnAt: optional({ ...time, description: 'For staff' }),
    metAt: optional(time),
    cancelledAt: optional(time),
    breachedAt: optional(time),
    pausedAt: optional(time),
    targetSeconds: { ...count, description: 'Working time it may take' },
    policy: optional({ ...string, description: 'For staff' }),
    calendar: {
      ...string,
      description:
        'Working hours that count: their title, else as `Mo-Fr 09:00-18:00 Europe/Kyiv`',
    },
    missedBefore: optional({
      ...arrayOf(
        objectOf<MissedTarget>({
          targetSeconds: { ...count, description: 'Working time it gave' },
          breachedAt: time,
        }),
      ),
      description: 'For staff: targets that it had before and that were missed',
    }),
  },
  { description: '`acceptance` is for staff' },
);

export const requester = objectOf<{ ref?: string; contact?: Contact }>(
  { ref: optional(entityRef), contact: optional(ref('Contact')) },
  {
    minProperties: 1,
    maxProperties: 1,
    description: 'Whoever has the problem: a catalog user or a contact',
  },
);
