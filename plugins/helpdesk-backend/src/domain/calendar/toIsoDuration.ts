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

import { HumanDuration } from '@backstage/types';

/** A length of time in ISO 8601, such as `P3D` or `P1DT12H`. */
export function toIsoDuration({
  years,
  months,
  weeks,
  days,
  hours,
  minutes,
  seconds = 0,
  milliseconds = 0,
}: HumanDuration): string {
  const date = [part(years, 'Y'), part(months, 'M'), part(weeks, 'W')].join('');
  const time = [
    part(hours, 'H'),
    part(minutes, 'M'),
    part(seconds + milliseconds / 1000, 'S'),
  ].join('');
  const text = `P${date}${part(days, 'D')}${time && `T${time}`}`;
  return text === 'P' ? 'PT0S' : text;
}

function part(amount: number | undefined, unit: string): string {
  return amount ? `${amount}${unit}` : '';
}
