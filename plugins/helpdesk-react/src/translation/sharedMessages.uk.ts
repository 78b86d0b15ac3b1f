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

import { sharedMessages } from './sharedMessages';
import { TranslatedMessages } from './TranslatedMessages';

/** The helpdesk's words in Ukrainian. */
export const sharedMessagesUk: TranslatedMessages<typeof sharedMessages> = {
  'status.new': 'Нова',
  'status.open': 'Відкрита',
  'status.pending': 'В очікуванні',
  'status.resolved': 'Вирішена',
  'status.closed': 'Закрита',
  'status.merged': 'Об’єднана',

  'priority.P1': 'Критичний',
  'priority.P2': 'Високий',
  'priority.P3': 'Середній',
  'priority.P4': 'Низький',

  'type.incident': 'Інцидент',
  'type.service-request': 'Запит на обслуговування',
  'type.question': 'Запитання',

  'scale.high': 'Високий',
  'scale.medium': 'Середній',
  'scale.low': 'Низький',

  'pendingReason.requester': 'чекаємо на заявника',
  'pendingReason.third-party': 'чекаємо на третю сторону',
  'pendingReason.change': 'чекаємо на внесення змін',
  'pendingReason.scheduled': 'заплановано',

  'channel.portal': 'Портал',
  'channel.phone': 'Телефон',
  'channel.email': 'Ел. пошта',
  'channel.api': 'API',

  'action.update': 'Редагувати',
  'action.reply': 'Відповісти',
  'action.note': 'Додати нотатку',
  'action.consult': 'Запитати іншу команду',
  'action.claim': 'Взяти в роботу',
  'action.assign': 'Призначити',
  'action.release': 'Зняти з себе',
  'action.escalate': 'Ескалювати',
  'action.accept': 'Прийняти',
  'action.return': 'Повернути',
  'action.recall': 'Відкликати',
  'action.pend': 'Призупинити',
  'action.resume': 'Відновити',
  'action.resolve': 'Вирішити',
  'action.reject-resolution': 'Відхилити рішення',
  'action.close': 'Закрити',
  'action.reopen': 'Відкрити знову',

  'ticketTable.number': 'Номер',
  'ticketTable.title': 'Назва',
  'ticketTable.entity': 'Стосується',
  'ticketTable.status': 'Стан',
  'ticketTable.priority': 'Пріоритет',
  'ticketTable.due': 'Строк',
  'ticketTable.promise': 'Коли чекати відповіді',
  'ticketTable.holder': 'У кого',
  'ticketTable.requester': 'Заявник',
  'ticketTable.updated': 'Оновлено',
  'ticketTable.actions': 'Дії',
  'ticketTable.unassigned': 'ще ні в кого',
  'ticketTable.furtherEntities_one': 'і ще {{count}}',
  'ticketTable.furtherEntities_few': 'і ще {{count}}',
  'ticketTable.furtherEntities_many': 'і ще {{count}}',
  'ticketTable.furtherEntities_other': 'і ще {{count}}',

  'mark.major': 'Значний інцидент',
  'mark.awaitingAcceptance': 'Очікує прийняття',
  'mark.cameBack': 'Знову на першій лінії',
  'mark.consulting_one': '{{count}} відкрите питання',
  'mark.consulting_few': '{{count}} відкриті питання',
  'mark.consulting_many': '{{count}} відкритих питань',
  'mark.consulting_other': '{{count}} відкритого питання',
  'mark.answerOverdue': 'Відповідь запізнюється',
  'mark.flagged': 'Відповідальну команду не знайдено',
  'mark.confidential': 'Конфіденційна',

  'consultation.requested': 'Запитано',
  'consultation.accepted': 'Взято в роботу',
  'consultation.answered': 'Є відповідь',
  'consultation.declined': 'Відхилено',
  'consultation.cancelled': 'Відкликано',
  'consultation.blocking': 'Потрібно для вирішення',
  'consultation.overdue': 'Прострочено',

  'state.loading': 'Завантаження заявок…',
  'state.empty': 'Заявок немає',
  'state.error': 'Не вдалося завантажити',
  'state.refreshError': 'Не вдалося завантажити найновіший стан',
  'state.retry': 'Спробувати ще раз',

  system: 'Служба підтримки',
};
