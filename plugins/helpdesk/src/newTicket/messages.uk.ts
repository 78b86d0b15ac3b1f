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
import { newTicketMessages } from './messages';

/** Texts of the form for a new ticket, in Ukrainian. */
export const newTicketMessagesUk: TranslatedMessages<typeof newTicketMessages> =
  {
    'newTicket.title': 'Нова заявка',
    'newTicket.hint':
      'Розкажіть, що не так. Ви отримаєте номер і бачитимете, хто працює над заявкою.',
    'newTicket.field.title': 'У чому проблема?',
    'newTicket.field.titleHint':
      'Одним рядком, наприклад «Термінал не друкує чеки».',
    'newTicket.field.titleMissing': 'Назвіть проблему одним рядком.',
    'newTicket.field.description': 'Що відбувається і чого ви очікували?',
    'newTicket.field.descriptionHint':
      'Відколи, як часто, що пише на екрані. Можна використовувати Markdown.',
    'newTicket.field.descriptionMissing': 'Опишіть проблему.',
    'newTicket.field.tooLong': 'Щонайбільше {{limit}} символів.',
    'newTicket.urgency.label': 'Наскільки це терміново для вас?',
    'newTicket.urgency.labelStaff': 'Наскільки це терміново для заявника?',
    'newTicket.urgency.high': 'Робота зупинилася',
    'newTicket.urgency.medium': 'Працювати можна, але важко',
    'newTicket.urgency.low': 'Може зачекати',
    'newTicket.optional': 'Додаткові відомості (необов’язково)',
    'newTicket.confidential':
      'Конфіденційно: лише ви, названі вами люди та команда, що працює над заявкою',
    'newTicket.staff.title': 'Реєстрація службою підтримки',
    'newTicket.staff.requester': 'У кого проблема?',
    'newTicket.staff.self': 'У мене',
    'newTicket.staff.user': 'У людини з каталогу',
    'newTicket.staff.contact': 'У когось іншого',
    'newTicket.staff.person': 'Людина',
    'newTicket.staff.personHint': 'Почніть вводити ім’я.',
    'newTicket.staff.personMissing': 'Виберіть людину.',
    'newTicket.staff.name': 'Ім’я',
    'newTicket.staff.nameMissing': 'Вкажіть ім’я.',
    'newTicket.staff.phone': 'Телефон',
    'newTicket.staff.email': 'Електронна пошта',
    'newTicket.staff.emailInvalid': 'Це не адреса електронної пошти.',
    'newTicket.staff.customer': 'Організація-замовник (необов’язково)',
    'newTicket.staff.channel': 'Як надійшло звернення?',
    'newTicket.staff.impact': 'Вплив: скількох це зачіпає?',
    'newTicket.submit': 'Подати заявку',
    'newTicket.cancel': 'Скасувати',
    'newTicket.failed':
      'Заявку не подано. Введене збережено, можна спробувати ще раз.',
    'newTicket.filed': 'Заявку {{number}} подано.',
    'newTicket.unknown.title': 'Немає в каталозі',
    'newTicket.unknown.question_one':
      'Цього об’єкта немає в каталозі. Подати заявку без нього?',
    'newTicket.unknown.question_few':
      'Цих об’єктів немає в каталозі. Подати заявку без них?',
    'newTicket.unknown.question_many':
      'Цих об’єктів немає в каталозі. Подати заявку без них?',
    'newTicket.unknown.question_other':
      'Цих об’єктів немає в каталозі. Подати заявку без них?',
    'newTicket.unknown.confirm': 'Подати без цього',
    'newTicket.unknown.back': 'Повернутися',
  };
