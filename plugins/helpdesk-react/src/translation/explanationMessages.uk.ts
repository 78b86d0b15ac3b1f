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

import { explanationMessages } from './explanationMessages';
import { TranslatedMessages } from './TranslatedMessages';

/** Why the helpdesk acts by itself, in Ukrainian. */
export const explanationMessagesUk: TranslatedMessages<
  typeof explanationMessages
> = {
  'explanation.unknown':
    'За правилом служби підтримки, для якого ця сторінка ще не має слів',

  'explanation.auto-close':
    'Закрито автоматично: вирішено {{resolvedAt}}, і ніхто не заперечив. {{desk}} чекає стільки робочого часу: {{after}} ({{calendar}}).',
  'explanation.auto-archive':
    'Архівовано автоматично: закрито {{closedAt}}. {{desk}} тримає закриті заявки під рукою стільки: {{after}}.',
  'explanation.follow-up':
    'Настав час, на який заявку відклали: {{followUpAt}}.',
  'explanation.follow-up-at-work':
    'Заявку відклали на {{followUpAt}}; {{desk}} знову працює з {{worksSince}} ({{calendar}}).',
  'explanation.returned-often': 'Скільки разів уже повернуто: {{times}}.',
  'explanation.left-groups': '{{person}} більше не входить до {{groups}}.',
  'explanation.team-vanished': 'Команди {{team}} в каталозі більше немає.',
  'explanation.desk-replaced': '{{to}} замінила {{from}}.',
  'explanation.catalog-answers': 'Каталог знову відповідає.',
  'explanation.watchers-not-added':
    'Каталог знову відповідає. Йому невідомі або належать іншому клієнтові, тож не стали спостерігачами: {{watchers}}.',
  'explanation.escalation-completed':
    'Про це просили, коли каталог не відповідав: {{by}}.',
  'explanation.policies-changed':
    'Політики змінилися: діє {{to}} замість {{from}}.',
  'explanation.policy-gone':
    'Політики змінилися: {{from}} більше немає, а інша не підходить.',
  'explanation.policy-new': 'Політики змінилися: діє {{to}}.',
  'explanation.team-cannot-take':
    'Заявка мала перейти до {{team}}, але ця команда не може її взяти.',
  'explanation.team-has-it':
    'Заявка мала перейти до {{team}}, але вона вже там.',
  'explanation.answer-overdue': 'Відповідь мала надійти до {{dueAt}}.',
  'explanation.ticket-closed': 'Заявку закрито.',
  'explanation.ticket-merged': 'Заявку об’єднано з іншою.',
  'explanation.ticket-confidential': 'Заявка стала конфіденційною.',
};
