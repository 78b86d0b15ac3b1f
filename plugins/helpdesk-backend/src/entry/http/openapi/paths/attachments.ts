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
import { number } from '../parameters';
import { ref } from '../schema';

const tags = ['Conversation'];

export const attachments: PathItem = {
  post: {
    operationId: 'uploadAttachment',
    summary: 'Upload a file for a message that is about to be sent',
    description:
      'Until a message names it, the file exists for its uploader alone, and is forgotten after a day.',
    tags,
    parameters: [number],
    requestBody: {
      required: true,
      content: {
        'multipart/form-data': {
          schema: {
            type: 'object',
            required: ['file'],
            properties: { file: { type: 'string', format: 'binary' } },
          },
        },
      },
    },
    responses: {
      201: answer('What is known of the file', ref('Attachment')),
      ...refusals(403, 404, 409, 413, 429),
    },
  },
};

export const attachment: PathItem = {
  get: {
    operationId: 'downloadAttachment',
    summary: 'Download a file, with the rights of its message',
    tags,
    parameters: [
      number,
      { name: 'id', in: 'path', required: true, schema: { type: 'string' } },
    ],
    responses: {
      200: {
        description: 'The file, to be saved rather than shown',
        content: {
          'application/octet-stream': {
            schema: { type: 'string', format: 'binary' },
          },
        },
      },
      ...refusals(404),
    },
  },
};
