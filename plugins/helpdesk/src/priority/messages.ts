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
/** Texts about impact, priority and major incidents. */
export const priorityMessages = {
  'priority.dependents.none': 'Nothing in the catalog depends on {{entity}}.',
  'priority.dependents.some_one': '{{count}} entity depends on {{entity}}.',
  'priority.dependents.some_other': '{{count}} entities depend on {{entity}}.',
  'priority.dependents.more_one':
    'More than {{count}} entity depends on {{entity}}.',
  'priority.dependents.more_other':
    'More than {{count}} entities depend on {{entity}}.',
  'priority.proposed.high': 'High impact is proposed.',
  'priority.proposed.medium': 'Medium impact is proposed.',
  'priority.proposed.low': 'Low impact is proposed.',
  'priority.take.high': 'Set to high',
  'priority.take.medium': 'Set to medium',
  'priority.take.low': 'Set to low',
  'priority.taken': 'So it is chosen.',

  'priority.result': 'This makes the priority',
  'priority.chosen': '(chosen)',
  'priority.urgency.high': 'Urgency high',
  'priority.urgency.medium': 'medium',
  'priority.urgency.low': 'low',
  'priority.impact.high': 'Impact high',
  'priority.impact.medium': 'medium',
  'priority.impact.low': 'low',

  'priority.major.mark': 'Mark as major incident',
  'priority.major.unmark': 'No longer a major incident',
  'priority.major.markTitle': 'Mark {{number}} as a major incident?',
  'priority.major.unmarkTitle': '{{number}} is no longer a major incident?',
  'priority.major.markHint':
    'Everybody who sees the ticket, and the pages of what it is about, will be told that this is a major incident.',
  'priority.major.unmarkHint':
    'The mark disappears. The ticket goes on as it is.',
  'priority.major.marked': '{{number}} is marked as a major incident.',
  'priority.major.unmarked': '{{number}} is no longer a major incident.',
} as const;
