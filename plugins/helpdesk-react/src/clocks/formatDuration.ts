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
const SECOND_MS = 1_000;

const UNITS = [
  ['day', 86_400 * SECOND_MS],
  ['hour', 3_600 * SECOND_MS],
  ['minute', 60 * SECOND_MS],
  ['second', SECOND_MS],
] as const;

/**
 * A length of time in words as short as they are clear: “2 days 3 hr”,
 * “20 min”.
 *
 * @param largest - `hour` where a day would be misread, since a day of work is
 *   not a day of the clock
 * @public
 */
export function formatDuration(
  milliseconds: number,
  language: string,
  largest: 'day' | 'hour' = 'day',
): string {
  const units = largest === 'day' ? UNITS : UNITS.slice(1);
  const major =
    units.find(([, length]) => milliseconds >= length) ?? units.at(-1)!;
  const minor = units[units.indexOf(major) + 1];
  const parts = [part(milliseconds, major[0], major[1], language)];
  const rest = milliseconds % major[1];
  // Nobody reads the seconds of a quarter of an hour.
  if (major[0] !== 'minute' && minor && rest >= minor[1]) {
    parts.push(part(rest, minor[0], minor[1], language));
  }
  return parts.join(' ');
}

function part(
  milliseconds: number,
  unit: (typeof UNITS)[number][0],
  length: number,
  language: string,
): string {
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
  }).format(Math.max(0, Math.trunc(milliseconds / length)));
}
