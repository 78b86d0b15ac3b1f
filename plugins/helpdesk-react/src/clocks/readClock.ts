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
import { TicketClock } from '@helpdesk/backstage-plugin-helpdesk-common';

/** How a clock stands, for somebody who looks at it. */
export type ClockState =
  | 'running'
  | 'at-risk'
  | 'late'
  | 'paused'
  | 'paused-late'
  | 'met'
  | 'missed'
  | 'ended';

/** What a clock shows at a moment. */
export interface ClockReading {
  state: ClockState;
  /**
   * Wall-clock milliseconds that are left or, where it is late or was missed,
   * by which it is or was.
   */
  distance: number;
}

/** Reads a clock as it stands at `now` (milliseconds). Pure. */
export function readClock(clock: TicketClock, now: number): ClockReading {
  const { metAt, cancelledAt, pausedAt } = clock;
  const stop = metAt ?? cancelledAt ?? pausedAt;
  const left = Date.parse(clock.dueAt) - (stop ? Date.parse(stop) : now);
  return { state: stateOf(clock, left < 0, now), distance: Math.abs(left) };
}

function stateOf(
  { metAt, cancelledAt, pausedAt, warnAt }: TicketClock,
  isLate: boolean,
  now: number,
): ClockState {
  if (metAt || cancelledAt) {
    const inTime = metAt ? 'met' : 'ended';
    return isLate ? 'missed' : inTime;
  }
  if (pausedAt) {
    return isLate ? 'paused-late' : 'paused';
  }
  if (isLate) {
    return 'late';
  }
  return warnAt && now >= Date.parse(warnAt) ? 'at-risk' : 'running';
}
