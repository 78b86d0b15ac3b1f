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

import { SYSTEM } from '../access/Person';
import { NewTicketEvent } from '../ticket/TicketEventRecord';
import { TicketRecord } from '../ticket/TicketRecord';
import { ServiceLevels } from './ServiceLevels';
import { toClockEvent } from './toClockEvent';
import { Timekeeping } from './Timekeeping';

/**
 * Puts targets on record that were missed and not noticed so far, where a step
 * is about to end their clocks or to start them anew: as lines of the history
 * from before the step, which is when they were missed.
 */
export function noteBreaches(
  ticket: TicketRecord,
  next: Timekeeping,
  serviceLevels: ServiceLevels,
  now: Date,
): { ticket: TicketRecord; events: NewTicketEvent[] } {
  let noted = ticket;
  const events = serviceLevels
    .unnoticedBreaches(ticket, next, now)
    .map(alarm => {
      const event: NewTicketEvent = {
        ...toClockEvent(alarm, now),
        actor: SYSTEM.ref,
        at: now,
        changes: {},
        internalChanges: {},
        internal: true,
      };
      const { policy, desk } = noted;
      const step = { ...event, before: noted, after: noted };
      noted = {
        ...noted,
        ...serviceLevels.follow(noted.timekeeping, policy, desk, step),
      };
      return event;
    });
  return { ticket: noted, events };
}
