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

import { signInMessages } from './messages';

/** Ukrainian texts of the sign-in page. */
const signInMessagesUk: Record<keyof typeof signInMessages, string> = {
  title: 'Ким ви будете сьогодні?',
  description:
    'Це демонстрація на вигаданих даних: оберіть людину й подивіться на службу підтримки її очима. В іншій вкладці браузера можна бути кимось іншим.',
  language: 'Мова',
  failed: 'Увійти не вдалося',
  back: 'Обрати когось іншого',
  'part.requesters': 'Ті, хто має проблему',
  'part.firstLine': 'Перша лінія: служба підтримки',
  'part.secondLine': 'Друга лінія: відповідальні команди',
  'part.management': 'Керівництво',
  'role.developer': 'Розробник',
  'role.customer-north': 'Замовник, Retail North',
  'role.customer-south': 'Замовник, Retail South',
  'role.operator': 'Оператор',
  'role.operator-2': 'Другий оператор',
  'role.pos-engineer': 'Інженер POS-терміналів',
  'role.pos-engineer-2': 'Другий інженер POS-терміналів',
  'role.billing-admin': 'Адміністратор білінгу',
  'role.sysadmin': 'Системний адміністратор',
  'role.software-engineer': 'Інженер спеціального ПЗ',
  'role.equipment-engineer': 'Інженер спеціального обладнання',
  'role.support-lead': 'Керівник підтримки',
};

export default signInMessagesUk;
