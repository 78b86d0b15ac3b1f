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

import { EventCause, NewTicketEvent } from '../ticket/TicketEventRecord';
import { Alarm } from './ServiceLevels';

/** What is acted on longer after its time than a sweep explains, is late. */
const LATE_AFTER = 5 * 60_000;

/** The line of the history that says which clock made the helpdesk act. */
export function toClockEvent(
  { clock, policy, level, reachedAt, at }: Alarm,
  now: Date,
): Pick<NewTicketEvent, 'type'> & { cause: EventCause } {
  const { percent, notify } = level;
  const late = +now - +at > LATE_AFTER;
  return {
    type: percent < 100 ? 'clock-warned' : 'clock-breached',
    cause: {
      clock: clock.kind,
      policy: policy.name,
      percent,
      at: reachedAt.toISOString(),
      late,
      notify,
    },
  };
}
