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
  CONSULTATION_ACTIONS,
  ConsultationAction,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { answer, jsonBody, orReceipt, PathItem, refusals } from '../operation';
import { idempotencyKey, ifMatch, number } from '../parameters';
import { ref } from '../schema';
import { consultationInput } from '../schemas/consultation';

const tags = ['Consultations'];

export const consultations: PathItem = {
  get: {
    operationId: 'listConsultations',
    summary: 'Read a ticket’s questions to other teams, oldest first',
    description: 'For the staff of the ticket. All of them are on one page.',
    tags,
    parameters: [number],
    responses: {
      200: answer('The consultations', ref('ConsultationPage')),
      ...refusals(403, 404),
    },
  },
  post: {
    operationId: 'requestConsultation',
    summary: 'Ask another team, which may then read the ticket',
    tags,
    parameters: [number, idempotencyKey, ifMatch],
    requestBody: jsonBody(ref('NewConsultation')),
    responses: {
      201: answer('The new consultation', orReceipt(ref('Consultation'))),
      ...refusals(403, 404, 409, 412, 413, 429),
    },
  },
};

const SUMMARIES: Record<ConsultationAction, string> = {
  accept: 'Take on a question to your team',
  answer: 'Answer a question to your team',
  decline: 'Turn down a question to your team',
  cancel: 'Call off a question to another team',
};

/** One path for each action. */
export const consultationActions: Record<string, PathItem> = Object.fromEntries(
  CONSULTATION_ACTIONS.map(action => [
    `/tickets/{number}/consultations/{id}/${action}`,
    {
      post: {
        operationId: `${action}Consultation`,
        summary: SUMMARIES[action],
        tags,
        parameters: [
          number,
          {
            name: 'id',
            in: 'path',
            required: true,
            schema: { type: 'string' },
          },
          idempotencyKey,
          ifMatch,
        ],
        requestBody: actionBody(action),
        responses: {
          200: answer(
            'The consultation afterwards',
            orReceipt(ref('Consultation')),
          ),
          ...refusals(403, 404, 409, 412, 413, 429),
        },
      },
    },
  ]),
);

/** An action that needs nothing does without a body, too. */
function actionBody(action: ConsultationAction) {
  const input = consultationInput(action);
  return jsonBody(input, input.required !== undefined);
}
