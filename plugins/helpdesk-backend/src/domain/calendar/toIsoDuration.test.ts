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

import { toIsoDuration } from './toIsoDuration';

describe('toIsoDuration', () => {
  it.each([
    [{ days: 3 }, 'P3D'],
    [{ days: 1, hours: 12 }, 'P1DT12H'],
    [{ months: 2 }, 'P2M'],
    [{ minutes: 2 }, 'PT2M'],
    [{ years: 1, months: 2, weeks: 3, days: 4 }, 'P1Y2M3W4D'],
    [{ hours: 5, minutes: 6, seconds: 7 }, 'PT5H6M7S'],
    [{ seconds: 1, milliseconds: 500 }, 'PT1.5S'],
    [{ days: 0 }, 'PT0S'],
    [{}, 'PT0S'],
  ])('writes %j as %s', (duration, text) => {
    expect(toIsoDuration(duration)).toBe(text);
  });
});
