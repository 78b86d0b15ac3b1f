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
  Channel,
  NewTicket,
  Requester,
  Scale,
  TicketType,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { CatalogOption } from '../ticket/pickers/CatalogOption';

/** Who the ticket is for: the person at the keyboard, or one of two others. */
export type RequesterKind = 'self' | 'user' | 'contact';

/** What a person has typed and chosen so far. */
export interface NewTicketFields {
  title: string;
  description: string;
  type: TicketType;
  urgency: Scale;
  entityRefs: string[];
  tags: string[];
  confidential: boolean;

  requesterKind: RequesterKind;
  user: CatalogOption | null;
  name: string;
  phone: string;
  email: string;
  customer: CatalogOption | null;
  channel: Channel;
  impact: Scale;
}

/** The form before anybody has typed. */
export function emptyFields(entityRef: string | undefined): NewTicketFields {
  return {
    title: '',
    description: '',
    type: 'incident',
    urgency: 'medium',
    entityRefs: entityRef ? [entityRef] : [],
    tags: [],
    confidential: false,
    requesterKind: 'self',
    user: null,
    name: '',
    phone: '',
    email: '',
    customer: null,
    channel: 'portal',
    impact: 'medium',
  };
}

/** The request for the backend; what is staff's to give only if staff asks. */
export function newTicketOf(
  fields: NewTicketFields,
  isStaff: boolean,
): NewTicket {
  const { title, description, type, urgency, entityRefs, tags } = fields;
  return {
    title: title.trim(),
    description: description.trim(),
    type,
    urgency,
    entityRefs,
    ...(tags.length > 0 && { tags }),
    ...(fields.confidential && { confidential: true }),
    ...(isStaff && {
      impact: fields.impact,
      channel: fields.channel,
      requester: requesterOf(fields),
    }),
  };
}

function requesterOf(fields: NewTicketFields): Requester | undefined {
  if (fields.requesterKind === 'user' && fields.user) {
    return { ref: fields.user.id };
  }
  if (fields.requesterKind === 'contact') {
    return {
      contact: {
        name: fields.name.trim(),
        phone: fields.phone.trim() || undefined,
        email: fields.email.trim() || undefined,
        customer: fields.customer?.id,
      },
    };
  }
  return undefined;
}
