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

import { SYSTEM } from '../../domain/access/Person';
import { raisePriority } from '../../domain/clocks/raisePriority';
import { Alarm } from '../../domain/clocks/ServiceLevels';
import { toClockEvent } from '../../domain/clocks/toClockEvent';
import { makeStep } from '../../domain/routing/makeStep';
import { TicketChange } from '../../domain/lifecycle/TicketChange';
import { TicketRecord } from '../../domain/ticket/TicketRecord';
import { decideVerb } from '../../domain/verbs/decideVerb';
import { TicketTransaction } from '../../store/TicketStore';
import { Caller } from '../caller/Caller';
import { HelpdeskDependencies } from '../HelpdeskDependencies';
import { noSuchTicket } from '../noSuchTicket';
import { changeTicket } from './changeTicket';

/**
 * Acts on the levels that a ticket's clocks have reached: puts them on record,
 * has people told, and raises the priority or escalates where the policy says
 * so, all in one transaction. What is due is decided under the ticket's lock, and
 * the record of a level is what keeps it from being acted on again; so it happens
 * once, however many replicas look at the same time.
 */
export async function fireAlarms(
  dependencies: HelpdeskDependencies,
  number: string,
  caller: Caller,
): Promise<TicketRecord> {
  const { store, serviceLevels, now } = dependencies;
  const ticket = await store.transaction(async tx => {
    let latest = await tx.lockTicket(number, caller.readable);
    if (!latest) {
      throw noSuchTicket(number);
    }
    // One by one, since a raised priority may bring another policy.
    let [alarm] = serviceLevels.dueAlarms(latest, now());
    while (alarm) {
      latest = await fire(tx, dependencies, latest, alarm, caller);
      [alarm] = serviceLevels.dueAlarms(latest, now());
    }
    return latest;
  });
  dependencies.onEffects();
  return ticket;
}

async function fire(
  tx: TicketTransaction,
  dependencies: HelpdeskDependencies,
  { number, team, status }: TicketRecord,
  alarm: Alarm,
  caller: Caller,
): Promise<TicketRecord> {
  const { now, desks } = dependencies;
  const { type, reason, cause } = toClockEvent(alarm, now());
  const { raisePriority: raises, escalateTo } = alarm.level;
  const change = async (
    action: 'update' | 'escalate',
    decide: Parameters<typeof changeTicket>[2]['decide'],
  ) => {
    const result = await changeTicket(tx, dependencies, {
      number,
      action,
      caller,
      decide,
    });
    return result.ticket;
  };
  const because = (decided: TicketChange): TicketChange => ({
    ...decided,
    reason,
    cause,
  });

  let ticket = await change('update', () =>
    because({ event: type, internal: true }),
  );
  const severity = raises ? raisePriority(ticket) : undefined;
  if (severity) {
    ticket = await change('update', () =>
      because({ event: 'updated', patch: severity }),
    );
  }
  if (escalateTo && escalateTo !== team && status !== 'resolved') {
    ticket = await change('escalate', context =>
      because(
        decideVerb.escalate({
          ...context,
          input: { reason: reason ?? '' },
          actor: SYSTEM,
          desks,
          routing: toRouting(alarm.policy.name, escalateTo),
        }),
      ),
    );
  }
  return ticket;
}

/** The config names the team, so the catalog need not be asked. */
function toRouting(policy: string, team: string): TicketRecord['routing'] {
  const step = {
    resolver: 'sla',
    ...makeStep('matched', 'sla', { policy, team }),
  };
  return { team, outcome: 'routed', reason: step.message, trace: [step] };
}
