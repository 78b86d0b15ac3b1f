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

import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { entityMessages } from '../entity/messages';
import { listMessages } from '../lists/messages';
import { newTicketMessages } from '../newTicket/messages';
import { priorityMessages } from '../priority/messages';
import { consultationMessages } from '../ticket/consultations/messages';
import { ticketMessages } from '../ticket/messages';
import { timeLineMessages } from '../ticket/timeLine/messages';
import { undeliveredMessages } from '../undelivered/messages';

/**
 * Texts of the helpdesk's pages. How to add some:
 *
 * - A folder's `messages.ts` exports a flat constant (`as const`) whose keys
 *   start with the folder's name: `'ticket.reply.send': 'Send'`. Values are
 *   written `{{name}}`; `t('ticket.by', { name })` is checked by the compiler
 *   and takes an element as a value too (it then returns an element).
 * - Plurals are `key_one` and `key_other`, asked for as `t('key', { count })`.
 * - `messages.uk.ts` exports `TranslatedMessages<typeof …>` of
 *   `helpdesk-react`, so a missing or misspelt key does not compile; Ukrainian
 *   plurals are `_one`, `_few`, `_many` and `_other`.
 * - Both are listed here and in `uk.ts`, which is loaded when somebody reads
 *   it. Statuses, priorities, types and actions are in `helpdesk-react` already.
 *
 * @public
 */
export const helpdeskTranslationRef = createTranslationRef({
  id: 'plugin.helpdesk',
  messages: {
    ...listMessages,
    ...entityMessages,
    ...ticketMessages,
    ...consultationMessages,
    ...newTicketMessages,
    ...priorityMessages,
    ...timeLineMessages,
    ...undeliveredMessages,
  },
  translations: { uk: () => import('./uk') },
});
