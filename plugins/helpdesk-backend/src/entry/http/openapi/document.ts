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

import { PathItem } from './operation';
import { attachment, attachments } from './paths/attachments';
import { consultationActions, consultations } from './paths/consultations';
import { recomputeClocks } from './paths/clocks';
import { events, messages } from './paths/conversation';
import { entitySummary, me, openapi, routingPreview } from './paths/lookups';
import { deadLetterRetry, deadLetters, deadLettersRetry } from './paths/outbox';
import { language, read } from './paths/readers';
import { ticket, tickets } from './paths/tickets';
import { verbs } from './paths/verbs';
import { Schema } from './schema';
import { schemas } from './schemas';

export interface OpenApiDocument {
  openapi: '3.1.0';
  info: { title: string; summary: string; version: string };
  servers?: { url: string }[];
  paths: Record<string, PathItem>;
  components: { schemas: Record<string, Schema> };
}

/**
 * The HTTP API. Requests are checked against it, and the tests check every
 * answer; it is built from the types and limits that clients share, so that
 * the three cannot drift apart.
 */
export const document: OpenApiDocument = {
  openapi: '3.1.0',
  info: {
    title: 'Helpdesk',
    summary: 'Tickets about the entities of the catalog',
    version: '1',
  },
  paths: {
    '/tickets': tickets,
    '/tickets/{number}': ticket,
    ...verbs,
    '/tickets/{number}/messages': messages,
    '/tickets/{number}/attachments': attachments,
    '/tickets/{number}/attachments/{id}': attachment,
    '/tickets/{number}/consultations': consultations,
    ...consultationActions,
    '/tickets/{number}/events': events,
    '/tickets/{number}/read': read,
    '/routing/preview': routingPreview,
    '/entities/{kind}/{namespace}/{name}/summary': entitySummary,
    '/clocks/recompute': recomputeClocks,
    '/outbox/dead': deadLetters,
    '/outbox/dead/retry': deadLettersRetry,
    '/outbox/dead/{id}/retry': deadLetterRetry,
    '/me': me,
    '/me/language': language,
    '/openapi.json': openapi,
  },
  components: { schemas },
};
