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

import { addBusinessTime } from './addBusinessTime';
import { ALWAYS } from './always';
import { officeHours } from './__testUtils__/calendars';

const MINUTE = 60_000;

describe('addBusinessTime', () => {
  it.each([
    ['America/New_York', '2007-01-02T15:00:00.000Z'],
    ['Europe/Moscow', '2007-01-02T08:00:00.000Z'],
  ])('counts the hours of %s', (zone, due) => {
    const created = new Date('2007-01-01T22:00Z');
    const calendar = officeHours({ zone });
    expect(addBusinessTime(calendar, created, 120 * MINUTE)).toEqual(
      new Date(due),
    );
  });

  it('is plain time around the clock', () => {
    const from = new Date('2026-03-29T00:30Z');
    expect(addBusinessTime(ALWAYS, from, 100 * MINUTE)).toEqual(
      new Date('2026-03-29T02:10Z'),
    );
  });
});
