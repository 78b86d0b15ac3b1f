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
import { countedTime, ExcludedTime } from './countedTime';
import { horizonOf } from './horizon';

/**
 * The earliest instant by which that much working time has passed since `from`,
 * not counting what is excluded. So an amount that ends with a working day is
 * used up at the end of that day, not at the start of the next; and no time, or
 * less, has always passed at `from`, within working time or outside.
 *
 * `undefined` for never: the calendar does not work that much in ten years, or
 * an excluded time without an end begins before.
 */
export function addBusinessTime(
  calendar: BusinessCalendar,
  from: Date,
  milliseconds: number,
  excluded?: readonly ExcludedTime[],
): Date | undefined {
  if (milliseconds <= 0) {
    return from;
  }
  let left = milliseconds;
  for (const span of countedTime(calendar, +from, horizonOf(from), excluded)) {
    const length = span.to - span.from;
    if (length >= left) {
      return new Date(span.from + left);
    }
    left -= length;
  }
  return undefined;
}
