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

import { InputError } from '@backstage/errors';

/** Hours of work on one day, in milliseconds that the wall clock shows since midnight. */
export interface WorkingHours {
  from: number;
  to: number;
}

const PATTERN = /^([01]\d|2[0-4]):([0-5]\d)-([01]\d|2[0-4]):([0-5]\d)$/;

/**
 * Reads `09:00-18:00`; the end of the day is `24:00`. Throws an `InputError` for
 * anything else, hours over midnight included: there it would be open whether a
 * holiday takes both halves of them away.
 */
export function parseWorkingHours(text: string): WorkingHours {
  const [hour, minute, endHour, endMinute] =
    PATTERN.exec(text)?.slice(1).map(Number) ?? [];
  const from = (hour * 60 + minute) * 60_000;
  const to = (endHour * 60 + endMinute) * 60_000;
  if (!(to <= 24 * 3_600_000)) {
    throw new InputError(`"${text}" are no hours such as 09:00-18:00`);
  }
  if (from >= to) {
    throw new InputError(
      `"${text}" ends before it begins; hours over midnight are given on both days, to 24:00 and from 00:00`,
    );
  }
  return { from, to };
}
