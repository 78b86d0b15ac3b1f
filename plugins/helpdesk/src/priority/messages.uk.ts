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
import { priorityMessages } from './messages';

/** Texts about impact, priority and major incidents, in Ukrainian. */
export const priorityMessagesUk: TranslatedMessages<typeof priorityMessages> = {
  'priority.dependents.none': 'Від {{entity}} у каталозі нічого не залежить.',
  'priority.dependents.some_one': 'Від {{entity}} залежить {{count}} об’єкт.',
  'priority.dependents.some_few': 'Від {{entity}} залежать {{count}} об’єкти.',
  'priority.dependents.some_many':
    'Від {{entity}} залежить {{count}} об’єктів.',
  'priority.dependents.some_other':
    'Від {{entity}} залежить {{count}} об’єкта.',
  'priority.dependents.more_one':
    'Від {{entity}} залежить понад {{count}} об’єкт.',
  'priority.dependents.more_few':
    'Від {{entity}} залежить понад {{count}} об’єкти.',
  'priority.dependents.more_many':
    'Від {{entity}} залежить понад {{count}} об’єктів.',
  'priority.dependents.more_other':
    'Від {{entity}} залежить понад {{count}} об’єкта.',
  'priority.proposed.high': 'Пропонований вплив — високий.',
  'priority.proposed.medium': 'Пропонований вплив — середній.',
  'priority.proposed.low': 'Пропонований вплив — низький.',
  'priority.take.high': 'Вибрати високий',
  'priority.take.medium': 'Вибрати середній',
  'priority.take.low': 'Вибрати низький',
  'priority.taken': 'Так і вибрано.',

  'priority.result': 'Отже, пріоритет',
  'priority.chosen': '(вибрано)',
  'priority.urgency.high': 'Терміновість висока',
  'priority.urgency.medium': 'середня',
  'priority.urgency.low': 'низька',
  'priority.impact.high': 'Вплив високий',
  'priority.impact.medium': 'середній',
  'priority.impact.low': 'низький',

  'priority.major.mark': 'Позначити як значний інцидент',
  'priority.major.unmark': 'Більше не значний інцидент',
  'priority.major.markTitle': 'Позначити {{number}} як значний інцидент?',
  'priority.major.unmarkTitle': '{{number}} більше не значний інцидент?',
  'priority.major.markHint':
    'Усі, хто бачить заявку чи сторінки того, чого вона стосується, дізнаються, що це значний інцидент.',
  'priority.major.unmarkHint':
    'Позначку буде знято. Заявка лишається такою, як є.',
  'priority.major.marked': '{{number}} позначено як значний інцидент.',
  'priority.major.unmarked': '{{number}} більше не значний інцидент.',
};
