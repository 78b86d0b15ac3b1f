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

import { Words } from './Words';

export const UK: Words = {
  notices: {
    'registered-for-you': '– для вас зареєстровано заявку',
    registered: '– зареєстровано нову заявку',
    replied: {
      one: '– {count} нова відповідь',
      few: '– {count} нові відповіді',
      many: '– {count} нових відповідей',
      other: '– {count} нової відповіді',
    },
    noted: {
      one: '– {count} нова внутрішня нотатка',
      few: '– {count} нові внутрішні нотатки',
      many: '– {count} нових внутрішніх нотаток',
      other: '– {count} нової внутрішньої нотатки',
    },
    'assigned-to-you': '– заявку призначено вам',
    'taken-by-colleague': '– заявка тепер у вашого колеги',
    released: '– заявку у вас забрано',
    escalated: '– заявку ескальовано до відповідальної команди',
    'not-moved': '– заявку мали ескалювати, але іншої команди не знайдено',
    'waits-for-catalog':
      '– заявку ескалюють, і вона піде до команди, щойно каталог відповість',
    moved: '– заявка тепер в іншої команди',
    'no-longer-yours': '– заявка більше не ваша',
    accepted: '– команда прийняла заявку',
    returned: '– заявку повернуто до служби',
    recalled: '– служба відкликала заявку',
    'waits-for-you': '– заявка очікує вашої відповіді',
    resumed: '– час знову взятися до заявки',
    resolved: '– заявку вирішено',
    'resolution-rejected': '– заявку ще не вирішено: рішення відхилено',
    reopened: '– заявку знову відкрито',
    closed: '– заявку закрито',
    'shared-with-you': '– вам відкрито заявку',
    'participant-added': '– до заявки додано учасника',
    'consultation-requested': '– є питання до вашої команди',
    'consultation-accepted': '– питання взято в роботу',
    'consultation-answered': '– є відповідь іншої команди',
    'consultation-declined': '– на питання відмовилися відповідати',
    'consultation-cancelled': '– питання до вашої команди знято',
    'consultation-lapsed': '– на питання вже нікому відповісти',
    'consultation-overdue': '– відповідь на питання прострочено',
    'management-informed': '– заявку знову й знову повертають',
    'assignee-left': '– виконавець більше не в команді',
    'supervisor-left':
      '– контролер більше не в службі, тепер заявку контролює кожен оператор',
    'team-vanished':
      '– команди цієї заявки в каталозі більше немає, потрібна інша',
    'clock-warned': '– спливає строк: {clock}',
    'clock-breached': '– порушено строк: {clock}',
  },
  times: {
    one: '{count} раз',
    few: '{count} рази',
    many: '{count} разів',
    other: '{count} разу',
  },
  clocks: {
    'first-response': 'перша відповідь',
    'next-update': 'наступна відповідь',
    resolution: 'вирішення',
    acceptance: 'прийняття командою',
  },
  someClock: 'один зі строків',
  digest: {
    controlled: {
      one: 'Ви контролюєте {count} заявку',
      few: 'Ви контролюєте {count} заявки',
      many: 'Ви контролюєте {count} заявок',
      other: 'Ви контролюєте {count} заявки',
    },
    concerns: {
      breached: {
        one: '{count} з порушеним строком',
        other: '{count} з порушеними строками',
      },
      'not-accepted': { other: '{count} не прийнято вчасно' },
      'update-overdue': {
        one: '{count} прострочена відповідь',
        few: '{count} прострочені відповіді',
        many: '{count} прострочених відповідей',
        other: '{count} простроченої відповіді',
      },
      'at-risk': { other: '{count} під загрозою' },
      returned: { other: '{count} повернуто' },
      'awaiting-confirmation': {
        one: '{count} очікує вашого підтвердження',
        few: '{count} очікують вашого підтвердження',
        many: '{count} очікують вашого підтвердження',
        other: '{count} очікують вашого підтвердження',
      },
    },
  },
};
