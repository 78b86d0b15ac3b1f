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

import { createPermissionRule } from '@backstage/plugin-permission-node';
import { z } from 'zod';
import { matchesTicket } from './matchesTicket';
import { TicketField, TicketFilter, ticketResourceRef } from './ticketResource';

const valuesSchema = z.object({
  values: z.array(z.string()).describe('Any of these values'),
});
const claimsSchema = z.object({
  claims: z
    .array(z.string())
    .describe('Entity refs of a user and of the groups the user belongs to'),
});

function createFieldRule(
  name: string,
  field: TicketField,
  description: string,
) {
  return createPermissionRule({
    name,
    description,
    resourceRef: ticketResourceRef,
    paramsSchema: valuesSchema,
    apply: (ticket, { values }) => matchesTicket({ field, values }, ticket),
    toQuery: ({ values }) => ({ field, values }),
  });
}

function createClaimsRule(
  name: string,
  description: string,
  filterOf: (claims: string[]) => TicketFilter,
) {
  return createPermissionRule({
    name,
    description,
    resourceRef: ticketResourceRef,
    paramsSchema: claimsSchema,
    apply: (ticket, { claims }) => matchesTicket(filterOf(claims), ticket),
    toQuery: ({ claims }) => filterOf(claims),
  });
}

/**
 * Rules that a permission policy can put on tickets. They narrow what the
 * helpdesk itself allows, and never widen it.
 * @public
 */
export const ticketPermissionRules = {
  isRequester: createClaimsRule(
    'IS_REQUESTER',
    'Tickets that one of the claims has requested',
    claims => ({ field: 'requester', values: claims }),
  ),
  isParticipant: createClaimsRule(
    'IS_PARTICIPANT',
    'Tickets that one of the claims has requested or watches',
    claims => ({
      anyOf: [
        { field: 'requester', values: claims },
        { field: 'watcher', values: claims },
      ],
    }),
  ),
  isStaffOfTicket: createClaimsRule(
    'IS_STAFF_OF_TICKET',
    'Tickets whose desk, assigned team, consulted team or supervisor is one of the claims',
    claims => ({
      anyOf: [
        { field: 'team', values: claims },
        { field: 'supervisor', values: claims },
        { field: 'deskStaff', values: claims },
        { field: 'consulted', values: claims },
      ],
    }),
  ),
  isConsulted: createClaimsRule(
    'IS_CONSULTED',
    'Tickets about which a team among the claims was asked',
    claims => ({ field: 'consulted', values: claims }),
  ),
  hasStatus: createFieldRule('HAS_STATUS', 'status', 'Tickets in a status'),
  hasType: createFieldRule('HAS_TYPE', 'type', 'Tickets of a type'),
  hasPriority: createFieldRule(
    'HAS_PRIORITY',
    'priority',
    'Tickets of a priority',
  ),
  hasDesk: createFieldRule('HAS_DESK', 'desk', 'Tickets of a desk'),
  hasTeam: createFieldRule('HAS_TEAM', 'team', 'Tickets that a team holds'),
  hasEntity: createFieldRule(
    'HAS_ENTITY',
    'entity',
    'Tickets about a catalog entity',
  ),
  hasSystem: createFieldRule(
    'HAS_SYSTEM',
    'system',
    'Tickets about an entity of a system',
  ),
  hasCustomer: createFieldRule(
    'HAS_CUSTOMER',
    'customer',
    'Tickets of a customer organisation',
  ),
  hasTag: createFieldRule('HAS_TAG', 'tag', 'Tickets with a tag'),
};
