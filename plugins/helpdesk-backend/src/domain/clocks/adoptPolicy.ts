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

import { KnownExplanation } from '@helpdesk/backstage-plugin-helpdesk-common';
import { SYSTEM } from '../access/Person';
import { explain } from '../explanation/explain';
import { describeChanges } from '../lifecycle/describeChanges';
import { NewTicketEvent } from '../ticket/TicketEventRecord';
import { TicketRecord } from '../ticket/TicketRecord';
import { noteBreaches } from './noteBreaches';
import { ServiceLevels } from './ServiceLevels';

/**
 * Gives a ticket whose policy the portal no longer has the one that applies now,
 * with a line of the history that says so, and before it a line for each target
 * that was missed meanwhile. A ticket whose policy is there stays as it is.
 *
 * @param to - name of the policy that applies
 */
export function adoptPolicy(
  ticket: TicketRecord,
  to: string | undefined,
  serviceLevels: ServiceLevels,
  now: Date,
): { ticket: TicketRecord; events: NewTicketEvent[] } {
  if (serviceLevels.knows(ticket.policy)) {
    return { ticket, events: [] };
  }
  const adopt = (before: TicketRecord) =>
    serviceLevels.follow(before.timekeeping, to, before.desk, {
      at: now,
      actor: SYSTEM.ref,
      before,
      after: before,
    });
  const { ticket: noted, events: breaches } = noteBreaches(
    ticket,
    adopt(ticket).timekeeping,
    serviceLevels,
    now,
  );
  const adopted = { ...noted, ...adopt(noted) };
  const event: NewTicketEvent = {
    type: 'updated',
    actor: SYSTEM.ref,
    at: now,
    ...describeChanges(noted, adopted),
    explanation: policiesChanged(ticket.policy, to),
    internal: true,
  };
  return { ticket: adopted, events: [...breaches, event] };
}

/** Why a ticket falls under another policy though nothing about it has changed. */
export function policiesChanged(
  from: string | undefined,
  to: string | undefined,
): KnownExplanation | undefined {
  if (from === undefined) {
    return to === undefined ? undefined : explain('policy-new', { to });
  }
  return to === undefined
    ? explain('policy-gone', { from })
    : explain('policies-changed', { from, to });
}
