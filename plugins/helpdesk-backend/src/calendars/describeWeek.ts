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

/** `Mon–Thu 9–12:30 & 13–18; Fri 9–16, Kyiv`: what a calendar without a title is called. */
export function describeWeek(week: WorkingWeek, zone: string): string {
  const parts: { first: string; last: string; hours: string }[] = [];
  let previous = '';
  for (const weekday of WEEKDAYS) {
    const hours = (week[weekday] ?? []).map(describeHours).join(' & ');
    const name = weekday.charAt(0).toUpperCase() + weekday.slice(1, 3);
    if (hours && hours === previous) {
      parts[parts.length - 1].last = name;
    } else if (hours) {
      parts.push({ first: name, last: name, hours });
    }
    previous = hours;
  }
  const text = parts
    .map(part =>
      part.first === part.last
        ? `${part.first} ${part.hours}`
        : `${part.first}–${part.last} ${part.hours}`,
    )
    .join('; ');
  const place = zone.split('/').at(-1)?.replace(/_/g, ' ');
  return `${text === 'Mon–Sun 0–24' ? '24/7' : text}, ${place}`;
}

function describeHours({ from, to }: WorkingHours): string {
  return [from, to].map(describeTime).join('–');
}

function describeTime(time: number): string {
  const minutes = time / 60_000;
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60];
  return minute ? `${hour}:${String(minute).padStart(2, '0')}` : `${hour}`;
}
