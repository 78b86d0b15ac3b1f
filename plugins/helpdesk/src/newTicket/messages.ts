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

/** English texts of the form for a new ticket. */
export const newTicketMessages = {
  'newTicket.title': 'New ticket',
  'newTicket.hint':
    'Tell us what is wrong. You will get a number and see who works on it.',
  'newTicket.field.title': 'What is the problem?',
  'newTicket.field.titleHint':
    'One line, for example “Terminal does not print receipts”.',
  'newTicket.field.titleMissing': 'Say in one line what the problem is.',
  'newTicket.field.description': 'What happens, and what did you expect?',
  'newTicket.field.descriptionHint':
    'Since when, how often, what it says. Markdown works.',
  'newTicket.field.descriptionMissing': 'Describe the problem.',
  'newTicket.field.tooLong': 'At most {{limit}} characters.',
  'newTicket.urgency.label': 'How urgent is it for you?',
  'newTicket.urgency.labelStaff': 'How urgent is it for the requester?',
  'newTicket.urgency.high': 'Work has stopped',
  'newTicket.urgency.medium': 'Work goes on, with difficulty',
  'newTicket.urgency.low': 'It can wait',
  'newTicket.optional': 'More details (optional)',
  'newTicket.confidential':
    'Confidential: only you, people you name, and the team that works on it',
  'newTicket.staff.title': 'Registered by the service desk',
  'newTicket.staff.requester': 'Who has the problem?',
  'newTicket.staff.self': 'I do',
  'newTicket.staff.user': 'Somebody in the catalog',
  'newTicket.staff.contact': 'Somebody else',
  'newTicket.staff.person': 'Person',
  'newTicket.staff.personHint': 'Type to search by name.',
  'newTicket.staff.personMissing': 'Choose the person.',
  'newTicket.staff.name': 'Name',
  'newTicket.staff.nameMissing': 'Give the name.',
  'newTicket.staff.phone': 'Phone',
  'newTicket.staff.email': 'E-mail',
  'newTicket.staff.emailInvalid': 'This is not an e-mail address.',
  'newTicket.staff.customer': 'Customer organisation (optional)',
  'newTicket.staff.channel': 'How did it reach you?',
  'newTicket.staff.impact': 'Impact: how many are affected?',
  'newTicket.submit': 'File ticket',
  'newTicket.cancel': 'Cancel',
  'newTicket.failed':
    'The ticket was not filed. What you typed is kept; you can try again.',
  'newTicket.filed': '{{number}} is filed.',
  'newTicket.unknown.title': 'Not in the catalog',
  'newTicket.unknown.question_one':
    'This entity is not in the catalog. File the ticket without it?',
  'newTicket.unknown.question_other':
    'These entities are not in the catalog. File the ticket without them?',
  'newTicket.unknown.confirm': 'File without',
  'newTicket.unknown.back': 'Go back',
} as const;
