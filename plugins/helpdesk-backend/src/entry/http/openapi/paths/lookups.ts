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
  TICKET_TYPES,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { answer, PathItem, refusals } from '../operation';
import { inPath, inQuery } from '../parameters';
import { oneOf, ref } from '../schema';
import { soughtRef, soughtText } from '../schemas/values';

const tags = ['Lookups'];

export const me: PathItem = {
  get: {
    operationId: 'getMe',
    summary: 'Who the caller is to the helpdesk',
    tags,
    responses: { 200: answer('The caller', ref('Me')), ...refusals() },
  },
};

export const routingPreview: PathItem = {
  get: {
    operationId: 'previewRouting',
    summary: 'Where a ticket would go, and why; writes nothing',
    tags,
    parameters: [
      inQuery('entity', soughtRef),
      inQuery('type', oneOf(TICKET_TYPES)),
      inQuery('priority', oneOf(PRIORITIES)),
      inQuery('desk', soughtText(LIMITS.name)),
      inQuery('ticket', soughtText(LIMITS.name), {
        description: 'Number of a ticket, to preview with what it is about',
      }),
    ],
    responses: {
      200: answer('The decision', ref('RoutingDecision')),
      ...refusals(403, 404),
    },
  },
};

export const entitySummary: PathItem = {
  get: {
    operationId: 'getEntitySummary',
    summary:
      'What is open on an entity, on what it depends on, and how much depends on it',
    tags,
    parameters: ['kind', 'namespace', 'name'].map(name =>
      inPath(name, LIMITS.entityRef),
    ),
    responses: {
      200: answer('Counts of what the caller may read', ref('EntitySummary')),
      ...refusals(),
    },
  },
};

export const openapi: PathItem = {
  get: {
    operationId: 'getOpenApiDocument',
    summary: 'This document',
    tags,
    responses: {
      200: answer('An OpenAPI document', { type: 'object' }),
      ...refusals(),
    },
  },
};
