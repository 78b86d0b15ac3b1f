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

import { formatHours } from './formatHours';

describe('formatHours', () => {
  it.each([
    ['Mo-Fr 09:00-18:00 Europe/Kyiv', 'en', 'Mon–Fri 09:00–18:00, Kyiv'],
    ['Mo-Fr 09:00-18:00 Europe/Kyiv', 'uk', 'пн–пт 09:00–18:00, Kyiv'],
    [
      'Mo-Th 09:00-12:30,13:00-18:00; Su 00:00-24:00 America/New_York',
      'uk',
      'пн–чт 09:00–12:30, 13:00–18:00; нд 00:00–24:00, New York',
    ],
    ['24/7 UTC', 'uk', '24/7, UTC'],
    ['24/7', 'en', '24/7'],
    // titles that people gave
    ['Mon–Fri 9–18, Kyiv', 'uk', 'Mon–Fri 9–18, Kyiv'],
    ['Mo’s office hours', 'uk', 'Mo’s office hours'],
  ])('says %s in %s as “%s”', (calendar, language, words) => {
    expect(formatHours(calendar, language)).toBe(words);
  });
});
