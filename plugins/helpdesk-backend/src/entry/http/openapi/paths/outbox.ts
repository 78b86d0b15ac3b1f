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

import { answer, PathItem, refusals } from '../operation';
import { inPath, page } from '../parameters';
import { ref } from '../schema';

const tags = ['Outbox'];
const MAX_ID_LENGTH = 20;

const FOR_WHOM =
  'For the management of a desk, about the tickets of the desk that they may read, and for programs.';

export const deadLetters: PathItem = {
  get: {
    operationId: 'listDeadLetters',
    summary: 'Notifications and signals that could not be delivered',
    description: FOR_WHOM,
    tags,
    parameters: page,
    responses: {
      200: answer('A page of them, latest first', ref('DeadLetterPage')),
      ...refusals(403),
    },
  },
};

export const deadLettersRetry: PathItem = {
  post: {
    operationId: 'retryDeadLetters',
    summary: 'Try all that could not be delivered again',
    description: FOR_WHOM,
    tags,
    responses: {
      200: answer('How many', ref('RetriedDeadLetters')),
      ...refusals(403, 429),
    },
  },
};

export const deadLetterRetry: PathItem = {
  post: {
    operationId: 'retryDeadLetter',
    summary: 'Try one that could not be delivered again',
    description: FOR_WHOM,
    tags,
    parameters: [inPath('id', MAX_ID_LENGTH)],
    responses: {
      200: answer('How many: 1', ref('RetriedDeadLetters')),
      ...refusals(403, 404, 429),
    },
  },
};
