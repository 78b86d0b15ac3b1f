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

import { jsonBody, PathItem, refusals } from '../operation';
import { number } from '../parameters';
import { ref } from '../schema';

const tags = ['Readers'];

export const language: PathItem = {
  put: {
    operationId: 'setLanguage',
    summary: 'Say in what language the caller is to be told something',
    tags,
    requestBody: jsonBody(ref('LanguageChoice')),
    responses: { 204: { description: 'Noted' }, ...refusals(403, 413, 429) },
  },
};

export const read: PathItem = {
  put: {
    operationId: 'markRead',
    summary: 'Say that the caller has seen a ticket as it is now',
    description:
      'What the caller was told of the ticket by then is done with: what happens next is told as something new.',
    tags,
    parameters: [number],
    responses: { 204: { description: 'Noted' }, ...refusals(403, 404, 429) },
  },
};
