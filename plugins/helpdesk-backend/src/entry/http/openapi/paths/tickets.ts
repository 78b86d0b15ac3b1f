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
  LIMITS,
  PRIORITIES,
  TICKET_ORDER_FIELDS,
  TICKET_STATUSES,
  TICKET_TYPES,
  TICKET_VIEWS,
  TicketQuery,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { TICKET_FIELDS } from '../../../../application/toTicket';
import { answer, jsonBody, orReceipt, PathItem, refusals } from '../operation';
import {
  idempotencyKey,
  ifMatch,
  ifNoneMatch,
  inQuery,
  number,
  page,
} from '../parameters';
import { arrayOf, oneOf, ref, Schema } from '../schema';
import { boolean, soughtRef, soughtText } from '../schemas/values';

const tags = ['Tickets'];
const oneTicket = answer('The ticket', ref('Ticket'), ['ETag']);

const anyOf = (schema: Schema) => arrayOf(schema, LIMITS.filterValues);

/** Filters of a list; several values of one mean "any of them". */
const FILTERS: Record<
  Exclude<keyof TicketQuery, 'limit' | 'cursor'>,
  Schema
> = {
  view: oneOf(TICKET_VIEWS),
  archived: {
    ...boolean,
    description:
      'The archive instead of all other tickets; of any status if none is given',
  },
  status: anyOf(oneOf(TICKET_STATUSES)),
  team: anyOf(soughtRef),
  assignee: anyOf({
    ...soughtRef,
    description: 'Full entity ref of a user; `none` for unassigned tickets',
  }),
  supervisor: anyOf({
    ...soughtRef,
    description:
      'Full entity ref of a user; `none` for escalated tickets that nobody supervises',
  }),
  requester: anyOf(soughtRef),
  entity: anyOf(soughtRef),
  system: anyOf(soughtRef),
  desk: anyOf(soughtText(LIMITS.name)),
  customer: anyOf(soughtRef),
  priority: anyOf(oneOf(PRIORITIES)),
  type: anyOf(oneOf(TICKET_TYPES)),
  tag: anyOf(soughtText(LIMITS.tag)),
  text: soughtText(LIMITS.searchText),
  orderBy: oneOf(
    TICKET_ORDER_FIELDS.flatMap(field => [
      field,
      `${field}:asc`,
      `${field}:desc`,
    ]),
  ),
  count: { ...boolean, description: 'Asks for `totalItems`' },
  fields: {
    ...anyOf(oneOf(TICKET_FIELDS)),
    description: 'What to tell of each ticket; all there is if absent',
  },
};

export const tickets: PathItem = {
  get: {
    operationId: 'listTickets',
    summary: 'List tickets that the caller may read',
    description:
      'Without `status`, closed and merged tickets are left out. Archived ones are a list of their own.',
    tags,
    parameters: [
      ...Object.entries(FILTERS).map(([name, schema]) =>
        inQuery(name, schema, name === 'text' ? { allowEmptyValue: true } : {}),
      ),
      ...page,
    ],
    responses: {
      200: answer('A page of tickets, whole or with the `fields` asked for', {
        anyOf: [ref('TicketPage'), ref('TicketPartPage')],
      }),
      ...refusals(),
    },
  },
  post: {
    operationId: 'createTicket',
    summary: 'Register a ticket',
    tags,
    parameters: [idempotencyKey],
    requestBody: jsonBody(ref('NewTicket')),
    responses: {
      201: answer('The new ticket', orReceipt(ref('Ticket')), [
        'ETag',
        'Location',
      ]),
      ...refusals(403, 409, 413, 429),
    },
  },
};

export const ticket: PathItem = {
  get: {
    operationId: 'getTicket',
    summary: 'Read a ticket',
    tags,
    parameters: [number, ifNoneMatch],
    responses: {
      200: oneTicket,
      304: { description: 'The caller has this version already' },
      ...refusals(404),
    },
  },
  patch: {
    operationId: 'updateTicket',
    summary: 'Edit a ticket',
    tags,
    parameters: [number, ifMatch],
    requestBody: jsonBody(ref('TicketPatch')),
    responses: { 200: oneTicket, ...refusals(403, 404, 409, 412, 413, 429) },
  },
};
