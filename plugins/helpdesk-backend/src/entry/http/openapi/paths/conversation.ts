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

import { answer, jsonBody, PathItem, refusals } from '../operation';
import { idempotencyKey, ifMatch, number, page } from '../parameters';
import { ref } from '../schema';

const tags = ['Conversation'];

export const messages: PathItem = {
  get: {
    operationId: 'listMessages',
    summary: 'Read a ticket’s messages, oldest first; notes are for staff',
    tags,
    parameters: [number, ...page],
    responses: {
      200: answer('A page of messages', ref('MessagePage')),
      ...refusals(404),
    },
  },
  post: {
    operationId: 'addMessage',
    summary: 'Add a public reply or an internal note',
    tags,
    parameters: [number, idempotencyKey, ifMatch],
    requestBody: jsonBody(ref('NewMessage')),
    responses: {
      201: answer('The new message', ref('Message')),
      ...refusals(403, 404, 409, 412, 413, 429),
    },
  },
};

export const events: PathItem = {
  get: {
    operationId: 'listEvents',
    summary: 'Read a ticket’s append-only history, oldest first',
    tags,
    parameters: [number, ...page],
    responses: {
      200: answer('A page of events', ref('TicketEventPage')),
      ...refusals(404),
    },
  },
};
