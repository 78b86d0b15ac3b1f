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

import { formatIsoDuration } from './formatIsoDuration';

describe('formatIsoDuration', () => {
  it.each([
    ['P3D', 'en', '3 days'],
    ['P1D', 'uk', '1 день'],
    ['P3D', 'uk', '3 дні'],
    ['P5D', 'uk', '5 днів'],
    ['P365D', 'uk', '365 днів'],
    ['P1DT12H', 'en', '1 day 12 hours'],
    ['P1Y2M3W4D', 'en', '1 year 2 months 3 weeks 4 days'],
    ['P2M', 'uk', '2 місяці'],
    ['PT2M', 'uk', '2 хвилини'],
    ['PT0S', 'en', '0 seconds'],
    ['PT1.5S', 'en', '1.5 seconds'],
    ['soon', 'uk', 'soon'],
  ])('says %s in %s as “%s”', (duration, language, words) => {
    expect(formatIsoDuration(duration, language)).toBe(words);
  });
});
