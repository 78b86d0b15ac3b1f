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

import type { BusinessCalendar } from '@helpdesk/backstage-plugin-helpdesk-node';
import { officeHours, weekly } from './__testUtils__/calendars';
import { startedWorkday } from './startedWorkday';

const KYIV = officeHours({ zone: 'Europe/Kyiv', holidays: ['2026-03-09'] });
const TOKYO = officeHours({ zone: 'Asia/Tokyo' });
const NEW_YORK = officeHours({ zone: 'America/New_York' });
const NIGHTS = weekly({
  zone: 'Europe/Kyiv',
  week: { monday: '22:00-24:00', tuesday: '00:00-06:00 22:00-24:00' },
});
/** Where one night in spring has no midnight: the clocks go from 24 to 1. */
const BEIRUT = weekly({ zone: 'Asia/Beirut', week: { sunday: '00:00-02:00' } });

describe('startedWorkday', () => {
  it.each<[string, BusinessCalendar, string, string | undefined]>([
    ['not before work', KYIV, '2026-03-02T06:59:59.999Z', undefined],
    ['not before anything is worked', KYIV, '2026-03-02T07:00:00Z', undefined],
    ['from then on', KYIV, '2026-03-02T07:00:00.001Z', '2026-03-02'],
    ['in the evening, too', KYIV, '2026-03-02T21:59:59Z', '2026-03-02'],
    ['not on the next day', KYIV, '2026-03-02T22:00:01Z', undefined],
    ['not on a Saturday', KYIV, '2026-03-07T12:00:00Z', undefined],
    ['not on a holiday', KYIV, '2026-03-09T12:00:00Z', undefined],
    ['by the date there', TOKYO, '2026-03-02T00:30:00Z', '2026-03-02'],
    ['by the date there, west', NEW_YORK, '2026-03-03T01:00:00Z', '2026-03-02'],
    ['after midnight', NIGHTS, '2026-03-02T22:30:00Z', '2026-03-03'],
    ['not between two nights', NIGHTS, '2026-03-02T12:00:00Z', undefined],
    ['without a midnight', BEIRUT, '2026-03-28T22:00:01Z', '2026-03-29'],
  ])('%s', (_, calendar, at, date) => {
    expect(startedWorkday(calendar, new Date(at))).toBe(date);
  });
});
