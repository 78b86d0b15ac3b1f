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
import { formatDuration } from './formatDuration';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('formatDuration', () => {
  it.each<[number, string, 'day' | 'hour', string]>([
    [0, 'en', 'day', '0 sec'],
    [40 * SECOND, 'en', 'day', '40 sec'],
    [20 * MINUTE + 59 * SECOND, 'en', 'day', '20 min'],
    [3 * HOUR, 'en', 'day', '3 hr'],
    [3 * HOUR + 20 * MINUTE, 'en', 'day', '3 hr 20 min'],
    [DAY + 3 * HOUR + MINUTE, 'en', 'day', '1 day 3 hr'],
    [2 * DAY + MINUTE, 'en', 'day', '2 days'],
    [DAY + 3 * HOUR, 'en', 'hour', '27 hr'],
    [2 * HOUR + 5 * MINUTE, 'uk', 'day', '2 год 5 хв'],
  ])('says %d ms in %s by the %s as “%s”', (ms, language, largest, words) => {
    expect(formatDuration(ms, language, largest)).toBe(words);
  });
});
