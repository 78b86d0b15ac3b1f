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

const UNITS = [
  'year',
  'month',
  'week',
  'day',
  'hour',
  'minute',
  'second',
] as const;

const ISO_DURATION =
  /^P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?$/;

/**
 * A length of time as somebody set it: “3 days”, “1 day 12 hours”. A day of it
 * stays a day, since a working day is no 24 hours. What is none stays as it is.
 *
 * @param duration - ISO 8601, such as `P1DT12H`
 * @public
 */
export function formatIsoDuration(duration: string, language: string): string {
  const amounts = ISO_DURATION.exec(duration)?.slice(1);
  if (!amounts) {
    return duration;
  }
  return amounts
    .flatMap((amount, index) =>
      amount
        ? new Intl.NumberFormat(language, {
            style: 'unit',
            unit: UNITS[index],
            unitDisplay: 'long',
          }).format(Number(amount))
        : [],
    )
    .join(' ');
}
