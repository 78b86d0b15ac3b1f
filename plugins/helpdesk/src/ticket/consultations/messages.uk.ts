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
import { consultationMessages } from './messages';

/** Texts of the questions to other teams, in Ukrainian. */
export const consultationMessagesUk: TranslatedMessages<
  typeof consultationMessages
> = {
  'consultations.title': 'Консультації',
  'consultations.loading': 'Завантаження консультацій',
  'consultations.empty': 'Інших команд не запитували.',
  'consultations.ask': 'Запитати іншу команду…',
  'consultations.byline': 'Запитання: {{who}}',
  'consultations.due': 'Відповісти {{time}}',
  'consultations.answeredBy': 'Відповідь: {{who}}',
  'consultations.declinedBy': 'Відхилено: {{who}}',
  'consultations.cancelledBy': 'Відкликано: {{who}}',
  'consultations.accept': 'Взяти в роботу',
  'consultations.answer': 'Відповісти…',
  'consultations.decline': 'Відхилити…',
  'consultations.cancel': 'Відкликати…',

  'consultations.done.request': 'Команду запитано.',
  'consultations.done.accept': 'Ви взяли питання в роботу.',
  'consultations.done.answer': 'Відповідь надіслано.',
  'consultations.done.decline': 'Питання відхилено.',
  'consultations.done.cancel': 'Питання відкликано.',

  'consultations.request.title': 'Запитати іншу команду про {{number}}',
  'consultations.request.hint':
    'Вона зможе читати заявку й писати нотатки. Заявка лишається у команди {{team}}.',
  'consultations.request.team': 'Команда',
  'consultations.request.teamMissing': 'Виберіть команду.',
  'consultations.request.teamHolds': 'Заявка і так у цієї команди.',
  'consultations.request.question': 'Питання',
  'consultations.request.questionHint':
    'Заявник його не бачить. Можна використовувати Markdown.',
  'consultations.request.questionMissing': 'Напишіть питання.',
  'consultations.request.dueAt': 'Відповісти до (необов’язково)',
  'consultations.request.duePast': 'Виберіть час у майбутньому.',
  'consultations.request.blocking': 'Не вирішувати заявку до відповіді',
  'consultations.request.confirm': 'Запитати',

  'consultations.answer.title': 'Відповідь на питання в {{number}}',
  'consultations.answer.label': 'Відповідь',
  'consultations.answer.hint':
    'Її прочитають той, хто питав, і команда; заявник не побачить. Можна використовувати Markdown.',
  'consultations.answer.missing': 'Напишіть відповідь.',
  'consultations.answer.confirm': 'Надіслати відповідь',
  'consultations.decline.title': 'Відхилити питання в {{number}}',
  'consultations.decline.label': 'Причина',
  'consultations.decline.hint':
    'Чому це не до вашої команди. Внутрішню частину заявки ви більше не бачитимете.',
  'consultations.decline.missing': 'Вкажіть причину.',
  'consultations.decline.confirm': 'Відхилити питання',
  'consultations.cancel.title': 'Відкликати питання в {{number}}?',
  'consultations.cancel.label': 'Причина (необов’язково)',
  'consultations.cancel.hint':
    'Команда більше не бачитиме внутрішню частину заявки.',
  'consultations.cancel.missing': 'Вкажіть причину.',
  'consultations.cancel.confirm': 'Відкликати питання',
};
