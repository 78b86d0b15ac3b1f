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

import { TicketVerb } from '@helpdesk/backstage-plugin-helpdesk-common';
import { answer, jsonBody, orReceipt, PathItem, refusals } from '../operation';
import { idempotencyKey, ifMatch, number } from '../parameters';
import { ref } from '../schema';
import { verbInput } from '../schemas/verbs';

const SUMMARIES: Record<TicketVerb, string> = {
  claim: 'Take a ticket of your team',
  assign: 'Give a ticket to a member of its team',
  release: 'Give a ticket back to its team',
  escalate: 'Pass a ticket on to another team and control its execution',
  accept: 'Take over responsibility for an escalated ticket',
  return: 'Send a ticket back to the desk that escalated it',
  recall: 'Fetch an escalated ticket back to the first line',
  pend: 'Put a ticket aside until something else has happened',
  resume: 'Take a waiting ticket up again',
  resolve: 'Tell the requester how the problem was solved',
  'reject-resolution': 'Say that a resolution does not do',
  close: 'Close a resolved ticket',
  reopen: 'Open a resolved or closed ticket again',
};

export const VERBS = Object.keys(SUMMARIES) as TicketVerb[];

/** One path for each verb. */
export const verbs: Record<string, PathItem> = Object.fromEntries(
  VERBS.map(verb => [
    `/tickets/{number}/${verb}`,
    {
      post: {
        operationId: `${verb.replace(/-./, ([, letter]) =>
          letter.toUpperCase(),
        )}Ticket`,
        summary: SUMMARIES[verb],
        tags: ['Verbs'],
        parameters: [number, idempotencyKey, ifMatch],
        requestBody: verbBody(verb),
        responses: {
          200: answer('The ticket afterwards', orReceipt(ref('Ticket')), [
            'ETag',
          ]),
          ...refusals(403, 404, 409, 412, 413, 429),
        },
      },
    },
  ]),
);

/** A verb that needs nothing does without a body, too. */
function verbBody(verb: TicketVerb) {
  const input = verbInput(verb);
  return jsonBody(input, input.required !== undefined);
}
