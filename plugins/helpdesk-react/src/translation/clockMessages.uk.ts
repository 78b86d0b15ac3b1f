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
import { clockMessages } from './clockMessages';
import { TranslatedMessages } from './TranslatedMessages';

/** Clocks, what they promise and what is wrong with a ticket, in Ukrainian. */
export const clockMessagesUk: TranslatedMessages<typeof clockMessages> = {
  'clock.kind.first-response': 'Перша відповідь',
  'clock.kind.next-update': 'Наступна відповідь',
  'clock.kind.resolution': 'Вирішення',
  'clock.kind.acceptance': 'Прийняття',

  'clock.meaning.first-response':
    'Перша відповідь заявнику від працівника служби.',
  'clock.meaning.next-update':
    'Відповідь на те, що заявник написав останнім часом.',
  'clock.meaning.resolution': 'Вирішення проблеми.',
  'clock.meaning.acceptance': 'Команда бере заявку в роботу або повертає її.',

  'clock.state.running': 'ще {{duration}}',
  'clock.state.at-risk': 'під загрозою: ще {{duration}}',
  'clock.state.late': 'запізнення {{duration}}',
  'clock.state.paused': 'на паузі',
  'clock.state.paused-late': 'на паузі, вже прострочено',
  'clock.state.met': 'вчасно',
  'clock.state.missed': 'із запізненням на {{duration}}',
  'clock.state.ended': 'більше не рахується',

  'clock.reason.target': 'Норматив: {{duration}} робочого часу.',
  'clock.reason.policy': 'За політикою {{policy}}.',
  'clock.reason.calendar': 'Робочий час: {{calendar}}.',
  'clock.reason.started': 'Початок відліку: {{time}}.',
  'clock.reason.due': 'Строк: {{time}}.',
  'clock.reason.dueWhenPaused': 'Строк: {{time}} плюс тривалість паузи.',
  'clock.reason.paused': 'На паузі від {{time}}.',
  'clock.reason.breached': 'Строк минув {{time}}.',
  'clock.reason.met': 'Виконано {{time}}.',
  'clock.reason.cancelled': 'Відлік припинено {{time}} без підсумку.',
  'clock.reason.missedBefore':
    'Попередній норматив ({{duration}}) вичерпано {{time}}.',

  'promise.answer-due': 'Ми відповімо вам до {{time}}.',
  'promise.answer-late': 'Ми обіцяли відповісти до {{time}} і запізнюємося.',
  'promise.solution-due': 'Ми відповімо вам до {{time}}.',
  'promise.solution-late':
    'Ми обіцяли вирішити проблему до {{time}} і запізнюємося.',
  'promise.waiting-for-requester': 'Чекаємо на вашу відповідь від {{time}}.',
  'promise.on-hold': 'Призупинено від {{time}}.',

  'concern.breached': 'Строк порушено',
  'concern.not-accepted': 'Не прийнято вчасно',
  'concern.update-overdue': 'Затримка відповіді',
  'concern.at-risk': 'Під загрозою',
  'concern.returned': 'Повернуто',
  'concern.awaiting-confirmation': 'Очікує підтвердження',
};
