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
import { listMessages } from './messages';

/** Texts of the pages that list tickets, in Ukrainian. */
export const listMessagesUk: TranslatedMessages<typeof listMessages> = {
  'lists.newTicket': 'Нова заявка',
  'lists.openTicket': 'Відкрити заявку',
  'lists.loading': 'Завантаження…',
  'lists.unknown': 'Такого списку немає',
  'lists.back': 'До ваших списків',
  'lists.tabs': 'Списки заявок',

  'lists.tab.queue': 'Черга',
  'lists.tab.my-teams': 'Мої команди',
  'lists.tab.consultations': 'Консультації',
  'lists.tab.controlled': 'На моєму контролі',
  'lists.tab.mine': 'Мої заявки',
  'lists.tab.all': 'Усі заявки',
  'lists.tab.undelivered': 'Недоставлене',

  'lists.heading.queue': 'На першій лінії',
  'lists.heading.my-teams': 'У ваших команд',
  'lists.heading.consultations': 'Чекають на відповідь ваших команд',
  'lists.heading.controlled': 'Ескальовані вами, на вашому контролі',
  'lists.heading.mine': 'Подані вами або для вас',
  'lists.heading.all': 'Усі заявки, які вам доступні',
  'lists.heading.undelivered': 'Не вдалося доставити',

  'lists.filter.label': 'Фільтри',
  'lists.filter.text': 'Пошук',
  'lists.filter.textPlaceholder': 'Номер, назва або текст',
  'lists.filter.type': 'Тип',
  'lists.filter.team': 'Команда',
  'lists.filter.assignee': 'Виконавець',
  'lists.filter.me': 'Я',
  'lists.filter.unassigned': 'Ніхто',
  'lists.filter.orderBy': 'Порядок',
  'lists.filter.any': 'Будь-які',
  'lists.filter.unresolved': 'Невирішені',
  'lists.filter.unclosed': 'Усі, крім закритих',
  'lists.filter.archive': 'Лише архівні',
  'lists.filter.clear': 'Скинути фільтри',

  'lists.order.urgency': 'Спершу найтерміновіші',
  'lists.order.due': 'Спершу з найближчим строком',
  'lists.order.newest': 'Спершу нові',
  'lists.order.oldest': 'Спершу давні',
  'lists.order.changed': 'Спершу щойно змінені',
  'lists.order.unchanged': 'Спершу найдовше без змін',

  'lists.control.actions': 'Контроль {{number}}',
  'lists.control.more': 'Інші дії з {{number}}',
  'lists.control.write': 'Написати заявнику',
  'lists.control.onThisPage': 'На цій сторінці:',

  'lists.pages.label': 'Сторінки',
  'lists.pages.first': 'Перша сторінка',
  'lists.pages.previous': 'Попередня сторінка',
  'lists.pages.next': 'Наступна сторінка',
  'lists.pages.size': 'Заявок на сторінці',
  'lists.pages.perPage': '{{size}} на сторінці',

  'lists.done.claim': '{{number}} тепер ваша',
  'lists.done.accept': '{{number}} прийнято',
  'lists.taken': 'Вас випередили: {{number}} вже взяв(ла) {{who}}',
  'lists.failed': '{{number}}: {{message}}',

  'lists.empty.page': 'На цій сторінці вже нічого немає',
  'lists.empty.narrowed': 'Жодна заявка не відповідає цим фільтрам',
  'lists.empty.queue': 'Черга порожня',
  'lists.emptyHint.queue':
    'Нові заявки з’являються тут самі. Хтось телефонує? Зареєструйте звернення.',
  'lists.empty.my-teams': 'У ваших команд немає заявок',
  'lists.emptyHint.my-teams':
    'Тут саме з’являється те, що ескальовано до однієї з ваших команд.',
  'lists.empty.consultations': 'На відповідь ваших команд ніхто не чекає',
  'lists.emptyHint.consultations':
    'Тут з’являться питання інших команд до вашої.',
  'lists.empty.controlled': 'На вашому контролі немає ескальованих заявок',
  'lists.emptyHint.controlled':
    'Ескальована вами заявка лишається тут, доки її не закриють.',
  'lists.empty.mine': 'У вас немає заявок',
  'lists.emptyHint.mine': 'Щось не працює? Повідомте службу підтримки.',
  'lists.empty.all': 'Заявок немає',
  'lists.emptyHint.all': 'Щось не працює? Повідомте службу підтримки.',
};
