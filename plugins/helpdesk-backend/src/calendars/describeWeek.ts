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

import { WEEKDAYS, WorkingWeek } from '../domain/calendar/createWeeklyCalendar';
import { WorkingHours } from '../domain/calendar/WorkingHours';

/**
 * What a calendar without a title is called: `Mo-Th 09:00-12:30,13:00-18:00; Fr
 * 09:00-16:00 Europe/Kyiv`, in the notation of OpenStreetMap's opening hours with
 * the zone behind it. Nobody's language: pages put it into that of the reader.
 */
export function describeWeek(week: WorkingWeek, zone: string): string {
  const parts: { first: string; last: string; hours: string }[] = [];
  let previous = '';
  for (const weekday of WEEKDAYS) {
    const hours = (week[weekday] ?? []).map(describeHours).join(',');
    const name = weekday.charAt(0).toUpperCase() + weekday.charAt(1);
    if (hours && hours === previous) {
      parts[parts.length - 1].last = name;
    } else if (hours) {
      parts.push({ first: name, last: name, hours });
    }
    previous = hours;
  }
  const text = parts
    .map(({ first, last, hours }) =>
      first === last ? `${first} ${hours}` : `${first}-${last} ${hours}`,
    )
    .join('; ');
  return `${text === 'Mo-Su 00:00-24:00' ? '24/7' : text} ${zone}`;
}

function describeHours({ from, to }: WorkingHours): string {
  return [from, to].map(describeTime).join('-');
}

function describeTime(time: number): string {
  const minutes = time / 60_000;
  return [Math.floor(minutes / 60), minutes % 60]
    .map(part => String(part).padStart(2, '0'))
    .join(':');
}
