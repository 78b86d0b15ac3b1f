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
import { entityMessages } from './messages';

/** Texts of the helpdesk on an entity's page, in Ukrainian. */
export const entityMessagesUk: TranslatedMessages<typeof entityMessages> = {
  'entity.title': 'Служба підтримки',
  'entity.heading': 'Відкриті заявки: {{name}}',
  'entity.tickets': 'Відкриті заявки: {{name}}',
  'entity.file': 'Подати заявку',
  'entity.fileHeading': 'Подати заявку: {{name}}',
  'entity.filed': 'Заявку {{number}} зареєстровано',
  'entity.empty': 'Відкритих заявок немає: {{name}}',
  'entity.emptyHint':
    'Щось працює не так, як має? Подайте заявку — вона піде до тих, хто за це відповідає.',
  'entity.all': 'Усі заявки: {{name}}',
  'entity.newest': 'Найновіші',
  'entity.open_one': '{{count}} відкрита заявка',
  'entity.open_few': '{{count}} відкриті заявки',
  'entity.open_many': '{{count}} відкритих заявок',
  'entity.open_other': '{{count}} відкритої заявки',
  'entity.noneOpen': 'Відкритих заявок немає',
  'entity.major_one': '{{name}}: триває {{count}} значний інцидент',
  'entity.major_few': '{{name}}: тривають {{count}} значні інциденти',
  'entity.major_many': '{{name}}: триває {{count}} значних інцидентів',
  'entity.major_other': '{{name}}: триває {{count}} значного інциденту',
  'entity.upstream_one': 'Інцидент у тому, від чого залежить {{name}}',
  'entity.upstream_few':
    '{{count}} інциденти в тому, від чого залежить {{name}}',
  'entity.upstream_many':
    '{{count}} інцидентів у тому, від чого залежить {{name}}',
  'entity.upstream_other':
    '{{count}} інциденту в тому, від чого залежить {{name}}',
};
