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

import { perLanguage } from './perLanguage';

const DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const DAY = `(?:${DAYS.join('|')})`;
const TIMES = '\\d\\d:\\d\\d-\\d\\d:\\d\\d';
const RULE = `${DAY}(?:-${DAY})? ${TIMES}(?:,${TIMES})*`;
const HOURS = new RegExp(`^(24/7|${RULE}(?:; ${RULE})*) ([\\w/+-]+)$`);

/** 1 January 2024 was a Monday. */
const weekdayIn = perLanguage(language => {
  const format = new Intl.DateTimeFormat(language, {
    weekday: 'short',
    timeZone: 'UTC',
  });
  return (day: string) =>
    format.format(Date.UTC(2024, 0, 1 + DAYS.indexOf(day)));
});

/**
 * Working hours in the reader's language: “Mon–Fri 09:00–18:00, Kyiv”. Those that
 * have a title are called by it.
 *
 * @param calendar - as `TicketClock.calendar` has it
 * @public
 */
export function formatHours(calendar: string, language: string): string {
  const [, hours, zone] = HOURS.exec(calendar) ?? [];
  if (!hours) {
    return calendar;
  }
  const weekday = weekdayIn(language);
  const text = hours
    .replace(new RegExp(DAY, 'g'), weekday)
    .replaceAll('-', '–')
    .replaceAll(',', ', ');
  return `${text}, ${zone.split('/').at(-1)?.replaceAll('_', ' ')}`;
}
