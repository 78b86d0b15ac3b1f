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

import { Language } from '@helpdesk/backstage-plugin-helpdesk-common';
import { NoticeCode, NoticeParams } from '../../domain/effects/Notice';
import { counted } from './counted';
import { WORDS } from './byLanguage';

/** What a notice says in one line. */
export function noticeTitle(
  {
    number,
    code,
    params = {},
    count,
  }: {
    number: string;
    code: NoticeCode;
    params?: NoticeParams;
    /** How often that was told since the reader opened the ticket. */
    count: number;
  },
  language: Language,
): string {
  const { notices, times, clocks, someClock } = WORDS[language];
  const words = notices[code];
  if (typeof words !== 'string') {
    return `${number} ${counted(words, count, language)}`;
  }
  const clock = params.clock ? clocks[params.clock] : someClock;
  const again = count > 1 ? ` (${counted(times, count, language)})` : '';
  return `${number} ${words.replace('{clock}', clock)}${again}`;
}
