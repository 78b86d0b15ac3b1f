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

/**
 * Targets that were missed before what was promised was done, and not noticed
 * since: they are put on record before their clocks are forgotten.
 */
export function noteBreaches(
  ticket: TicketRecord,
  serviceLevels: ServiceLevels,
  now: Date,
): { ticket: TicketRecord; events: NewTicketEvent[] } {
  let noted = ticket;
  const events = serviceLevels.unnoticedBreaches(ticket).map(alarm => {
    const event: NewTicketEvent = {
      ...toClockEvent(alarm, now),
      actor: SYSTEM.ref,
      at: now,
      changes: {},
      internalChanges: {},
      internal: true,
    };
    noted = { ...noted, ...serviceLevels.timeAfter(noted, noted, event) };
    return event;
  });
  return { ticket: noted, events };
}
