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
import {
  createWeeklyCalendar,
  Weekday,
  WEEKDAYS,
} from '../createWeeklyCalendar';
import { parseWorkingHours } from '../WorkingHours';

/** A week as in the config: `{ monday: '09:00-12:00 13:00-18:00' }`. */
export function weekly(options: {
  zone?: string;
  week: Partial<Record<Weekday, string>>;
  holidays?: string[];
}): BusinessCalendar {
  const { zone = 'UTC', week, holidays = [] } = options;
  return createWeeklyCalendar({
    id: 'test',
    title: 'Test',
    zone,
    week: Object.fromEntries(
      Object.entries(week).map(([day, hours]) => [
        day,
        hours.split(' ').map(parseWorkingHours),
      ]),
    ),
    isHoliday: date => holidays.includes(date),
  });
}

/** The same hours from Monday to Friday. */
export function officeHours(
  options: { zone?: string; hours?: string; holidays?: string[] } = {},
): BusinessCalendar {
  const { hours = '09:00-18:00', ...others } = options;
  return weekly({
    ...others,
    week: Object.fromEntries(WEEKDAYS.slice(0, 5).map(day => [day, hours])),
  });
}
