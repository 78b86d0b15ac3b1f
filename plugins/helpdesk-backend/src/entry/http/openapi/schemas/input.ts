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
  Contact,
  LIMITS,
  MESSAGE_VISIBILITIES,
  NewMessage,
  NewTicket,
  SCALES,
  TICKET_TYPES,
  TicketPatch,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { arrayOf, objectOf, oneOf, optional, ref } from '../schema';
import { boolean, entityRef, requiredText, string, text } from './values';

const tags = arrayOf(requiredText(LIMITS.tag), LIMITS.tags);
const entityRefs = arrayOf(entityRef, LIMITS.entityRefs);

export const newTicket = objectOf<NewTicket>(
  {
    title: requiredText(LIMITS.title),
    description: text(LIMITS.description),
    type: optional(oneOf(TICKET_TYPES)),
    urgency: optional(oneOf(SCALES)),
    impact: optional(oneOf(SCALES)),
    entityRefs: optional(entityRefs),
    desk: optional(string),
    channel: optional(oneOf(CHANNELS)),
    requester: optional(ref('Requester')),
    tags: optional(tags),
    confidential: optional(boolean),
  },
  { description: '`requester`, `channel` and `impact` are staff’s to give' },
);

export const ticketPatch = objectOf<TicketPatch>(
  {
    title: optional(requiredText(LIMITS.title)),
    description: optional(text(LIMITS.description)),
    type: optional(oneOf(TICKET_TYPES)),
    urgency: optional(oneOf(SCALES)),
    impact: optional(oneOf(SCALES)),
    entityRefs: optional(entityRefs),
    tags: optional(tags),
    watchers: optional(arrayOf(entityRef, LIMITS.watchers)),
    confirm: optional(arrayOf(entityRef, LIMITS.watchers)),
    confidential: optional(boolean),
    major: optional({
      ...boolean,
      description: 'Major incident; for operators and management',
    }),
  },
  {
    minProperties: 1,
    description:
      'A requester may change title, description, urgency and watchers',
  },
);

export const contact = objectOf<Contact>({
  name: requiredText(LIMITS.name),
  email: optional(text(LIMITS.name)),
  phone: optional(text(LIMITS.name)),
  customer: optional(entityRef),
});

export const newMessage = objectOf<NewMessage>({
  body: { ...requiredText(LIMITS.message), description: 'Markdown' },
  visibility: oneOf(MESSAGE_VISIBILITIES),
  attachments: optional({
    ...arrayOf({ type: 'string', format: 'uuid' }, LIMITS.attachments),
    description: 'Files that the sender has uploaded to this ticket',
  }),
});
