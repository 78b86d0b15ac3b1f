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

/** Texts of the questions to other teams on the ticket page. */
export const consultationMessages = {
  'consultations.title': 'Consultations',
  'consultations.loading': 'Loading the consultations',
  'consultations.empty': 'No other team has been asked.',
  'consultations.ask': 'Ask another team…',
  'consultations.byline': '{{who}} asked',
  'consultations.due': 'Answer due {{time}}',
  'consultations.answeredBy': '{{who}} answered',
  'consultations.declinedBy': '{{who}} declined',
  'consultations.cancelledBy': '{{who}} withdrew it',
  'consultations.accept': 'Take on',
  'consultations.answer': 'Answer…',
  'consultations.decline': 'Decline…',
  'consultations.cancel': 'Withdraw…',

  'consultations.done.request': 'The team is asked.',
  'consultations.done.accept': 'You have taken the question on.',
  'consultations.done.answer': 'The answer is sent.',
  'consultations.done.decline': 'The question is declined.',
  'consultations.done.cancel': 'The question is withdrawn.',

  'consultations.request.title': 'Ask another team about {{number}}',
  'consultations.request.hint':
    'They may read the ticket and write notes on it. It stays with {{team}}.',
  'consultations.request.team': 'Team',
  'consultations.request.teamMissing': 'Choose a team.',
  'consultations.request.teamHolds': 'This team has the ticket itself.',
  'consultations.request.question': 'Question',
  'consultations.request.questionHint':
    'The requester does not see it. Markdown works.',
  'consultations.request.questionMissing': 'Ask something.',
  'consultations.request.dueAt': 'Answer by (optional)',
  'consultations.request.duePast': 'Choose a time in the future.',
  'consultations.request.blocking':
    'The ticket should not be resolved before the answer',
  'consultations.request.confirm': 'Ask',

  'consultations.answer.title': 'Answer the question on {{number}}',
  'consultations.answer.label': 'Answer',
  'consultations.answer.hint':
    'Who asked and the team read this; the requester does not. Markdown works.',
  'consultations.answer.missing': 'Write an answer.',
  'consultations.answer.confirm': 'Send answer',
  'consultations.decline.title': 'Decline the question on {{number}}',
  'consultations.decline.label': 'Reason',
  'consultations.decline.hint':
    'Why it is not for your team. You will not see the internal side of the ticket any more.',
  'consultations.decline.missing': 'Give a reason.',
  'consultations.decline.confirm': 'Decline question',
  'consultations.cancel.title': 'Withdraw the question on {{number}}?',
  'consultations.cancel.label': 'Reason (optional)',
  'consultations.cancel.hint':
    'The team will not see the internal side of the ticket any more.',
  'consultations.cancel.missing': 'Give a reason.',
  'consultations.cancel.confirm': 'Withdraw question',
} as const;
