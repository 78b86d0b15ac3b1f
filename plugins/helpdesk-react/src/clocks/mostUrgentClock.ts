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

/** Whether the clock goes on now. */
export function isRunning(clock: TicketClock): boolean {
  return isPending(clock) && clock.pausedAt === undefined;
}

/** Whether what the clock measures is still to be done. */
export function isPending(clock: TicketClock): boolean {
  return clock.metAt === undefined && clock.cancelledAt === undefined;
}

/** The clock that runs out first; one that stands still if none runs. */
export function mostUrgentClock(
  clocks: readonly TicketClock[],
): TicketClock | undefined {
  const running = clocks.filter(isRunning);
  return firstDue(running.length > 0 ? running : clocks.filter(isPending));
}

/** The one that is due first. */
export function firstDue(
  clocks: readonly TicketClock[],
): TicketClock | undefined {
  return clocks.toSorted(
    (a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt),
  )[0];
}
