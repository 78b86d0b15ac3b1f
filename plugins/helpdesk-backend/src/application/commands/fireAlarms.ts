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

import { RoutingDecision } from '@helpdesk/backstage-plugin-helpdesk-common';
import { SYSTEM } from '../../domain/access/Person';
import { raisePriority } from '../../domain/clocks/raisePriority';
import { Alarm } from '../../domain/clocks/ServiceLevels';
import { toClockEvent } from '../../domain/clocks/toClockEvent';
import { explain } from '../../domain/explanation/explain';
import { TicketChange } from '../../domain/lifecycle/TicketChange';
import { TicketRecord } from '../../domain/ticket/TicketRecord';
import { decideVerb } from '../../domain/verbs/decideVerb';
import { TicketTransaction } from '../../store/TicketStore';
import { Caller } from '../caller/Caller';
import { HelpdeskDependencies } from '../HelpdeskDependencies';
import { noSuchTicket } from '../noSuchTicket';
import { changeTicket } from './changeTicket';
import { routeByPolicy } from './routeByPolicy';

/** Where the levels that escalate lead to, by the team that they name. */
type Routings = ReadonlyMap<string, RoutingDecision | undefined>;

/**
 * Acts on the levels that a ticket's clocks have reached: puts them on record,
 * has people told, and raises the priority or escalates where the policy says
 * so, all in one transaction. What is due is decided under the ticket's lock, and
 * the record of a level is what keeps it from being acted on again; so it happens
 * once, however many replicas look at the same time.
 *
 * Where the policies have changed since the alarm was set, nothing may be due;
 * it is then set anew.
 */
export async function fireAlarms(
  dependencies: HelpdeskDependencies,
  number: string,
  caller: Caller,
): Promise<TicketRecord> {
  const { store, serviceLevels, now } = dependencies;
  const routings = await findRoutings(dependencies, number, caller);
  const ticket = await store.transaction(async tx => {
    let latest = await tx.lockTicket(number, caller.readable);
    if (!latest) {
      throw noSuchTicket(number);
    }
    // One by one, since a raised priority may bring another policy.
    let [alarm] = serviceLevels.dueAlarms(latest, now());
    while (alarm) {
      latest = await fire(tx, dependencies, latest, alarm, routings, caller);
      [alarm] = serviceLevels.dueAlarms(latest, now());
    }
    if (latest.alarmAt && latest.alarmAt < now()) {
      const time = serviceLevels.reschedule(latest);
      const saved = await tx.saveTicket(latest, { ...latest, ...time }, []);
      latest = saved.ticket;
    }
    return latest;
  });
  return ticket;
}

/** Asks the catalog beforehand, so that no lock waits for another service. */
async function findRoutings(
  { store, router, serviceLevels, now }: HelpdeskDependencies,
  number: string,
  caller: Caller,
): Promise<Routings> {
  const ticket = await store.findTicket(number, caller.readable);
  const alarms = ticket ? serviceLevels.dueAlarms(ticket, now()) : [];
  const routings = new Map<string, RoutingDecision | undefined>();
  for (const { level, policy } of alarms) {
    if (ticket && level.escalateTo) {
      routings.set(
        level.escalateTo,
        await routeByPolicy(router, ticket, policy.name, level.escalateTo),
      );
    }
  }
  return routings;
}

async function fire(
  tx: TicketTransaction,
  dependencies: HelpdeskDependencies,
  { number, team, status }: TicketRecord,
  alarm: Alarm,
  routings: Routings,
  caller: Caller,
): Promise<TicketRecord> {
  const { now, desks } = dependencies;
  const { type, cause } = toClockEvent(alarm, now());
  const { raisePriority: raises, escalateTo = '' } = alarm.level;
  const routing = routings.get(escalateTo);
  const nobody = routings.has(escalateTo) && !routing;
  const explanation = nobody
    ? explain('team-cannot-take', { team: escalateTo })
    : undefined;
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
    reason: undefined, // the cause tells
    explanation,
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
  if (routing && routing.team !== team && status !== 'resolved') {
    ticket = await change('escalate', context =>
      because(
        decideVerb.escalate({
          ...context,
          input: { reason: '' },
          actor: SYSTEM,
          desks,
          routing,
        }),
      ),
    );
  }
  return ticket;
}
