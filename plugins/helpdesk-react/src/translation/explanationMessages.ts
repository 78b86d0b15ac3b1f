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

import { ExplanationCode } from '@helpdesk/backstage-plugin-helpdesk-common';

/** Why the helpdesk acts by itself, by the code that the backend gives. */
export const explanationMessages = {
  'explanation.unknown':
    'By a rule of the helpdesk that this page has no words for yet',

  'explanation.auto-close':
    'Closed by itself: resolved since {{resolvedAt}}, and nobody has objected. {{desk}} waits for {{after}} of working time ({{calendar}}).',
  'explanation.auto-archive':
    'Archived by itself: closed since {{closedAt}}. {{desk}} keeps closed tickets at hand for {{after}}.',
  'explanation.follow-up':
    'Its time has come: it was put off to {{followUpAt}}.',
  'explanation.follow-up-at-work':
    'It was put off to {{followUpAt}}; {{desk}} works again since {{worksSince}} ({{calendar}}).',
  'explanation.returned-often': 'Returns so far: {{times}}.',
  'explanation.left-groups': '{{person}} no longer belongs to {{groups}}.',
  'explanation.team-vanished': '{{team}} is no longer a team in the catalog.',
  'explanation.desk-replaced': '{{to}} has taken the place of {{from}}.',
  'explanation.catalog-answers': 'The catalog answers again.',
  'explanation.watchers-not-added':
    'The catalog answers again. Not known to it, or of another customer, and so not added as watchers: {{watchers}}.',
  'explanation.escalation-completed':
    '{{by}} had asked for it while the catalog was silent.',
  'explanation.policies-changed':
    'The policies have changed: {{to}} applies in place of {{from}}.',
  'explanation.policy-gone':
    'The policies have changed: {{from}} is no longer there, and no other one applies.',
  'explanation.policy-new': 'The policies have changed: {{to}} applies.',
  'explanation.team-cannot-take':
    'It was to go to {{team}}, which cannot take it.',
  'explanation.team-has-it': 'It was to go to {{team}}, which has it already.',
  'explanation.answer-overdue': 'An answer was due {{dueAt}}.',
  'explanation.ticket-closed': 'The ticket was closed.',
  'explanation.ticket-merged': 'The ticket was merged into another.',
  'explanation.ticket-confidential': 'The ticket became confidential.',
} as const satisfies Record<
  `explanation.${ExplanationCode | 'unknown'}`,
  string
>;
