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
import { clockFixture } from '../testUtils/clockFixture';
import { mostUrgentClock } from './mostUrgentClock';

const clock = (hour: number, fields = {}) =>
  clockFixture({ dueAt: `2026-01-05T${hour}:00:00.000Z`, ...fields });
const TIME = '2026-01-05T09:00:00.000Z';

describe('mostUrgentClock', () => {
  const running = clock(15);
  const later = clock(18);
  const paused = clock(11, { pausedAt: TIME });
  const pausedLater = clock(12, { pausedAt: TIME });
  const met = clock(10, { metAt: TIME });
  const ended = clock(10, { cancelledAt: TIME });

  it.each([
    ['the running one that is due first', [later, met, running], running],
    ['a running one before one that stands still', [paused, later], later],
    [
      'one that stands still if none runs',
      [ended, pausedLater, paused],
      paused,
    ],
    ['none where nothing is left to do', [met, ended], undefined],
  ])('is %s', (_, clocks, expected) => {
    expect(mostUrgentClock(clocks)).toBe(expected);
  });
});
