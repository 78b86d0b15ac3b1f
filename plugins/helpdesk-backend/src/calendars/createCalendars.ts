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
import { CalendarDefinition, HelpdeskConfig } from '../config/HelpdeskConfig';
import { Calendars } from '../domain/calendar/Calendars';
import { createWeeklyCalendar } from '../domain/calendar/createWeeklyCalendar';
import { createPublicHolidays } from './createPublicHolidays';

/**
 * The calendars of the config and those that were added, which take the place
 * of others with their id. Throws an `InputError` if a desk names one that does
 * not exist.
 */
export function createCalendars(
  { calendars, desks }: Pick<HelpdeskConfig, 'calendars' | 'desks'>,
  added: BusinessCalendar[],
): Calendars {
  const all = new Calendars([...calendars.map(createCalendar), ...added]);
  desks.forEach(({ calendar }, index) => {
    if (calendar !== undefined) {
      all.named(calendar, `helpdesk.desks[${index}].calendar`);
    }
  });
  return all;
}

function createCalendar(definition: CalendarDefinition): BusinessCalendar {
  const { country, region, dates, except } = definition.holidays;
  const own = new Set(dates);
  const worked = new Set(except);
  const isPublicHoliday = country
    ? createPublicHolidays({ country, region })
    : () => false;
  return createWeeklyCalendar({
    ...definition,
    isHoliday: date =>
      own.has(date) || (!worked.has(date) && isPublicHoliday(date)),
  });
}
