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

import { TranslatedMessages } from '@helpdesk/backstage-plugin-helpdesk-react';
import { undeliveredMessages } from './messages';

/** Texts of the page of what could not be delivered, in Ukrainian. */
export const undeliveredMessagesUk: TranslatedMessages<
  typeof undeliveredMessages
> = {
  'undelivered.about':
    'Багато спроб були марними, і самі собою вони не повторюються. Коли причину усунуто, надішліть ще раз.',
  'undelivered.empty': 'Усе доставлено',
  'undelivered.emptyHint':
    'Тут були б сповіщення та сигнали, які не вдалося доставити.',
  'undelivered.retry': 'Надіслати знову',
  'undelivered.retryAll': 'Надіслати все знову',
  'undelivered.retryOne': 'Надіслати знову: {{sink}} заявки {{number}}',
  'undelivered.retried_one': '{{count}} надсилається знову',
  'undelivered.retried_few': '{{count}} надсилаються знову',
  'undelivered.retried_many': '{{count}} надсилаються знову',
  'undelivered.retried_other': '{{count}} надсилається знову',
  'undelivered.failed': 'Не вдалося надіслати знову: {{message}}',
  'undelivered.column.ticket': 'Заявка',
  'undelivered.column.sink': 'Шлях',
  'undelivered.column.attempts': 'Спроб',
  'undelivered.column.error': 'Остання помилка',
  'undelivered.column.deadAt': 'Спроби припинено',
  'undelivered.column.actions': 'Дії',
};
