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

/** Texts of the page of what could not be delivered. */
export const undeliveredMessages = {
  'undelivered.about':
    'Tried many times in vain, and not tried again by itself. Once the cause is mended, have it sent again.',
  'undelivered.empty': 'Everything has been delivered',
  'undelivered.emptyHint':
    'Notifications and signals that could not be delivered would be here.',
  'undelivered.retry': 'Send again',
  'undelivered.retryAll': 'Send all again',
  'undelivered.retryOne': 'Send again: {{sink}} of {{number}}',
  'undelivered.retried_one': '{{count}} is being sent again',
  'undelivered.retried_other': '{{count}} are being sent again',
  'undelivered.failed': 'Could not be sent again: {{message}}',
  'undelivered.column.ticket': 'Ticket',
  'undelivered.column.sink': 'Road',
  'undelivered.column.attempts': 'Attempts',
  'undelivered.column.error': 'Last error',
  'undelivered.column.deadAt': 'Given up',
  'undelivered.column.actions': 'Actions',
} as const;
