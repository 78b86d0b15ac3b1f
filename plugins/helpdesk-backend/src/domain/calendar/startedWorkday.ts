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
import { businessTimeBetween } from './businessTimeBetween';
import { DAY, dateOf, dayOf } from './day';
import { toInstant } from './toInstant';
import { zoneOffset } from './zoneOffset';

/**
 * The local date of an instant, such as `2026-03-02`, if work has begun on it
 * by then.
 */
export function startedWorkday(
  calendar: BusinessCalendar,
  at: Date,
): string | undefined {
  const { zone } = calendar;
  const day = dayOf(+at + zoneOffset(zone, +at));
  const midnight = toInstant(zone, day * DAY);
  return businessTimeBetween(calendar, midnight, at) > 0
    ? dateOf(day)
    : undefined;
}
