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

import { routingMessages } from './routingMessages';
import { TranslatedMessages } from './TranslatedMessages';

/** What each routing step found, in Ukrainian. */
export const routingMessagesUk: TranslatedMessages<typeof routingMessages> = {
  'routing.heading': 'Чому саме ця команда',
  'routing.outcome.matched': 'Підійшло',
  'routing.outcome.passed': 'Далі',
  'routing.outcome.failed': 'Не вдалося з’ясувати',

  'routing.unknown.matched':
    'Відповідь є, але за правилом, якого ця сторінка не знає',
  'routing.unknown.passed': 'Тут нічого не знайшлося',
  'routing.unknown.failed': 'Відповісти не вдалося',

  'routing.step.chosen': 'Команду {{team}} вибрано вручну',
  'routing.step.chosen-refused':
    'Команду {{team}} вибрали, коли каталог не відповідав, але взяти заявку вона не може',
  'routing.step.chosen-none': 'Команду не вибрано вручну',
  'routing.step.annotation':
    'Для {{entity}} другою лінією вказано команду {{team}}',
  'routing.step.annotation-none': 'Для {{entity}} другу лінію не вказано',
  'routing.step.annotation-invalid':
    'Для {{entity}} другою лінією вказано «{{value}}», але це не група',
  'routing.step.rule': 'За правилом «{{rule}}» заявка йде до команди {{team}}',
  'routing.step.sla': 'Політика SLA «{{policy}}» передає його до {{team}}',
  'routing.step.rule-none': 'Жодне правило маршрутизації не підходить',
  'routing.step.owner': 'Власник {{entity}} — команда {{team}}',
  'routing.step.owner-none': '{{entity}} не має власника',
  'routing.step.owner-missing':
    'Команди {{team}}, власника {{entity}}, немає в каталозі',
  'routing.step.owner-user': 'Власник, {{user}}, входить до команди {{team}}',
  'routing.step.owner-user-no-team':
    'Власник, {{user}}, не входить до жодної команди',
  'routing.step.system': 'Власник системи {{system}} — команда {{team}}',
  'routing.step.system-none': 'Не належить до системи, що має власника',
  'routing.step.system-missing':
    'Команди {{team}}, власника системи {{system}}, немає в каталозі',
  'routing.step.domain': 'Власник домену {{domain}} — команда {{team}}',
  'routing.step.domain-none': 'Не належить до домену, що має власника',
  'routing.step.domain-missing':
    'Команди {{team}}, власника домену {{domain}}, немає в каталозі',
  'routing.step.climbed':
    'У групі {{from}} нікого немає, тож заявку бере вища за неї {{team}}',
  'routing.step.empty': 'Ні в групі {{team}}, ні в групах над нею нікого немає',
  'routing.step.teams-below':
    'У самій групі {{team}} нікого немає, але люди є в командах під нею: {{teams}}',
  'routing.step.customer-group':
    '{{team}} належить клієнтові {{customer}}, а не підтримці',
  'routing.step.fallback':
    'Команда {{team}} бере те, за що більше ніхто не відповідає',
  'routing.step.fallback-none': 'Служба не має запасної команди',
  'routing.step.entity-none': 'У заявці не вказано, чого вона стосується',
  'routing.step.entity-missing': '{{entity}} немає в каталозі',
  'routing.step.catalog-silent':
    'Каталог не відповів; спробуємо ще раз пізніше',
  'routing.step.checked-before':
    '{{team}} впродовж останньої доби була командою підтримки',
  'routing.step.answered': 'Названо команду {{team}}',
  'routing.step.resolver-failed': 'Цей крок не вдався',
  'routing.step.team-gone':
    'Заявка була в {{team}}, а такої команди в каталозі більше немає',
  'routing.step.first-line':
    'Відповідальну команду не знайдено, тож заявка лишається на першій лінії, у команди {{team}}',
};
