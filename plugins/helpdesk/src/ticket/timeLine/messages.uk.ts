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
import { timeLineMessages } from './messages';

/** Texts of a ticket's time line, in Ukrainian. */
export const timeLineMessagesUk: TranslatedMessages<typeof timeLineMessages> = {
  'timeLine.title': 'Хід виконання',
  'timeLine.hint':
    'Тривалість за календарним часом, разом із ночами та вихідними.',
  'timeLine.lasted': '{{duration}}',
  'timeLine.soFar': 'вже {{duration}}',
  'timeLine.onHold': 'Поки заявку було призупинено',
  'timeLine.took.acceptance': 'за {{duration}}',
  'timeLine.took.hold': 'на {{duration}}',
  'timeLine.took.resolution': 'за {{duration}} від реєстрації',
};
