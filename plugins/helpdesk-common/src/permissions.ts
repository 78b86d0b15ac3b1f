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

import { createPermission } from '@backstage/plugin-permission-common';

/**
 * Permission resource type of a ticket.
 * @public
 */
export const RESOURCE_TYPE_TICKET = 'helpdesk-ticket';

/**
 * Registering a ticket.
 * @public
 */
export const ticketCreatePermission = createPermission({
  name: 'helpdesk.ticket.create',
  attributes: { action: 'create' },
});

/**
 * Reading a ticket. Narrows what the caller's relation to it allows.
 * @public
 */
export const ticketReadPermission = createPermission({
  name: 'helpdesk.ticket.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_TICKET,
});

/**
 * Editing a ticket's fields.
 * @public
 */
export const ticketUpdatePermission = createPermission({
  name: 'helpdesk.ticket.update',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_TICKET,
});

/**
 * Writing a public reply on a ticket.
 * @public
 */
export const ticketReplyPermission = createPermission({
  name: 'helpdesk.ticket.reply',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_TICKET,
});

/**
 * Writing an internal note on a ticket.
 * @public
 */
export const ticketNotePermission = createPermission({
  name: 'helpdesk.ticket.note',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_TICKET,
});

/**
 * Moving a ticket along its life cycle: the verbs from claim to reopen.
 * @public
 */
export const ticketWorkPermission = createPermission({
  name: 'helpdesk.ticket.work',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_TICKET,
});

/**
 * Marking a ticket as a major incident, or no longer as one.
 * @public
 */
export const ticketMarkMajorPermission = createPermission({
  name: 'helpdesk.ticket.mark-major',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_TICKET,
});

/**
 * Every permission of the helpdesk.
 * @public
 */
export const helpdeskPermissions = [
  ticketCreatePermission,
  ticketReadPermission,
  ticketUpdatePermission,
  ticketReplyPermission,
  ticketNotePermission,
  ticketWorkPermission,
  ticketMarkMajorPermission,
];
