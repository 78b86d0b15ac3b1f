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
  Attachment,
  BlastRadius,
  CLOCK_KINDS,
  ClockCause,
  DeskMembership,
  EntitySummary,
  FieldChange,
  LanguageChoice,
  LANGUAGES,
  Me,
  Message,
  MESSAGE_SIDES,
  MESSAGE_VISIBILITIES,
  Page,
  PRIORITIES,
  RequestedEscalation,
  RoutingDecision,
  RoutingStep,
  SCALES,
  TICKET_STATUSES,
  TicketEvent,
  UpstreamIncident,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { arrayOf, objectOf, oneOf, optional, ref, Schema } from '../schema';
import { explanation } from './explanation';
import { boolean, count, entityRef, string, time } from './values';

export const attachment = objectOf<Attachment>({
  id: { ...string, description: 'UUID' },
  fileName: { ...string, description: 'As the sender named it; not a path' },
  contentType: { ...string, description: 'Found out from the content' },
  size: { ...count, description: 'Bytes' },
});

export const message = objectOf<Message>({
  id: string,
  number: optional({
    ...string,
    description: 'The ticket’s; only in the answer to a new message',
  }),
  author: { ...string, description: 'Entity ref, or `system`' },
  side: oneOf(MESSAGE_SIDES),
  visibility: oneOf(MESSAGE_VISIBILITIES),
  body: { ...string, description: 'Markdown' },
  attachments: arrayOf(ref('Attachment')),
  createdAt: time,
});

export const ticketEvent = objectOf<TicketEvent>({
  version: { ...count, description: 'The version that this event led to' },
  type: string,
  actor: { ...string, description: 'Entity ref, or `system`' },
  at: time,
  changes: {
    type: 'object',
    additionalProperties: objectOf<FieldChange>({
      from: optional({}),
      to: optional({}),
    }),
  },
  reason: optional({
    ...string,
    description: 'For staff: in the words of the actor',
  }),
  explanation: optional(explanation),
  cause: optional(
    objectOf<ClockCause>(
      {
        clock: oneOf(CLOCK_KINDS),
        policy: string,
        percent: { ...count, description: '100 is a breach' },
        at: time,
        late: boolean,
        notify: {
          ...arrayOf(string),
          description:
            'Whom the policy has told: roles, or groups by their refs',
        },
      },
      { description: 'For staff: the clock that made the helpdesk act' },
    ),
  ),
});

export const routingStep = objectOf<RoutingStep>({
  resolver: string,
  outcome: oneOf(['matched', 'passed', 'failed']),
  code: string,
  params: { type: 'object', additionalProperties: string },
  message: { ...string, description: 'The code in words' },
});

export const routingDecision = objectOf<RoutingDecision>({
  team: entityRef,
  reason: string,
  outcome: oneOf(['routed', 'first-line', 'undecided']),
  trace: arrayOf(ref('RoutingStep')),
  requested: optional(
    objectOf<RequestedEscalation>(
      {
        by: string,
        supervises: boolean,
        team: optional(entityRef),
        reason: string,
      },
      { description: 'An escalation that waits for the catalog' },
    ),
  ),
});

export const deskMembership = objectOf<DeskMembership>({
  id: string,
  title: string,
  operator: boolean,
  management: boolean,
  retired: optional(boolean),
});

export const me = objectOf<Me>({
  ref: string,
  teams: arrayOf(entityRef),
  internal: boolean,
  customer: optional(entityRef),
  language: optional({
    ...oneOf(LANGUAGES),
    description: 'Absent until it was said',
  }),
  desks: arrayOf(ref('DeskMembership')),
});

export const languageChoice = objectOf<LanguageChoice>({
  language: oneOf(LANGUAGES),
});

const counts: Schema = { type: 'object', additionalProperties: count };

export const entitySummary = objectOf<EntitySummary>({
  entityRef,
  open: objectOf<EntitySummary['open']>({
    total: count,
    byPriority: counts,
    byStatus: counts,
  }),
  upstream: arrayOf(ref('UpstreamIncident')),
  blastRadius: optional(
    objectOf<BlastRadius>(
      {
        dependents: {
          ...count,
          description:
            'Components and resources that depend on it, directly or through others',
        },
        more: { ...boolean, description: 'Whether there are more' },
        proposedImpact: oneOf(SCALES),
      },
      {
        description:
          'For employees; absent while the catalog does not answer, and for what it does not have',
      },
    ),
  ),
});

export const upstreamIncident = objectOf<UpstreamIncident>({
  number: string,
  title: string,
  priority: oneOf(PRIORITIES),
  status: oneOf(TICKET_STATUSES),
  entityRef,
});

/** One page of a list of the given component. */
export function pageOf(name: string): Schema {
  return objectOf<Page<unknown>>({
    items: arrayOf(ref(name)),
    pageInfo: objectOf<Page<unknown>['pageInfo']>({
      nextCursor: optional(string),
      prevCursor: optional(string),
    }),
    totalItems: optional(count),
  });
}
