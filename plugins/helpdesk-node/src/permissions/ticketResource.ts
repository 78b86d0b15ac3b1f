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

import { createPermissionResourceRef } from '@backstage/plugin-permission-node';
import { PermissionCriteria } from '@backstage/plugin-permission-common';
import { RESOURCE_TYPE_TICKET } from '@helpdesk/backstage-plugin-helpdesk-common';

/**
 * A ticket as permission rules see it: every field holds the set of values that
 * the ticket has there. Refs are full entity refs in lower case.
 * @public
 */
export interface TicketResource {
  status: string[];
  /** `yes` or `no`. */
  archived: string[];
  type: string[];
  priority: string[];
  desk: string[];
  team: string[];
  assignee: string[];
  /** `yes` or `no`. */
  assigned: string[];
  supervisor: string[];
  /**
   * `yes`, or `no` where another team has got it by escalation and nobody
   * controls its execution; nothing before.
   */
  supervised: string[];
  requester: string[];
  watcher: string[];
  customer: string[];
  entity: string[];
  system: string[];
  tag: string[];
  /** Operator and management groups of the ticket's desk. */
  deskStaff: string[];
  /** Teams that were asked about it, and neither declined nor were called off. */
  consulted: string[];
  /** Teams that have yet to answer a question about it. */
  asked: string[];
  /** Who may read beyond participants and staff: `internal`, `participants` or `confidential`. */
  audience: string[];
}

/** @public */
export type TicketField = keyof TicketResource;

/**
 * Holds for tickets that have any of the values in the field.
 * @public
 */
export interface TicketFieldFilter {
  field: TicketField;
  values: string[];
}

/**
 * A condition on tickets that can be put into a query as well as tried on one
 * ticket.
 * @public
 */
export type TicketFilter = PermissionCriteria<TicketFieldFilter>;

/** @public */
export const ticketResourceRef = createPermissionResourceRef<
  TicketResource,
  TicketFieldFilter
>().with({ pluginId: 'helpdesk', resourceType: RESOURCE_TYPE_TICKET });
