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

import {
  KnownExplanation,
  RoutingDecision,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { SYSTEM } from '../../domain/access/Person';
import { noteBreaches } from '../../domain/clocks/noteBreaches';
import { raisePriority } from '../../domain/clocks/raisePriority';
import { Alarm } from '../../domain/clocks/ServiceLevels';
import { toClockEvent } from '../../domain/clocks/toClockEvent';
import { Desks } from '../../domain/desk/Desks';
import { explain } from '../../domain/explanation/explain';
import { TicketChange } from '../../domain/lifecycle/TicketChange';
import { TicketRecord } from '../../domain/ticket/TicketRecord';
import { decideVerb } from '../../domain/verbs/decideVerb';
import { TicketTransaction } from '../../store/TicketStore';
import { Caller } from '../caller/Caller';
import { HelpdeskDependencies } from '../HelpdeskDependencies';
import { noSuchTicket } from '../noSuchTicket';
import { adoptWithin } from './adoptPolicy';
import { changeTicket } from './changeTicket';
import { routeByPolicy } from './routeByPolicy';
import { saveStep } from './saveStep';

/** A level that is to escalate, and where the policy sends the ticket. */
interface Question {
  policy: string;
  team: string;
}

/** What the catalog has said to such questions; of one, that nobody can take it. */
type Answers = ReadonlyMap<string, RoutingDecision | undefined>;

/**
 * How often the catalog is asked for one ticket. A level may raise the priority and
 * so bring a policy that escalates elsewhere; what is left is the next sweep's.
 */
const MOST_QUESTIONS = 10;

/**
 * Acts on the levels that a ticket's clocks have reached: puts them on record,
 * has people told, and raises the priority or escalates where the policy says so.
 * What is due is decided under the ticket's lock, and the record of a level is what
 * keeps it from being acted on again; each level's record and effects are of one
 * transaction. So each happens once, however many replicas look at the same time.
 *
 * No lock waits for another service: at a level that escalates the transaction ends,
 * the catalog is asked, and another one goes on from there.
 *
 * Where the policies have changed since the alarm was set, nothing may be due;
 * it is then set anew.
 */
export async function fireAlarms(
  dependencies: HelpdeskDependencies,
  number: string,
  caller: Caller,
): Promise<TicketRecord> {
  const { store, router } = dependencies;
  const answers = new Map<string, RoutingDecision | undefined>();
  for (;;) {
    const { ticket, question } = await store.transaction(tx =>
      fireDue(tx, dependencies, number, answers, caller),
    );
    if (!question || answers.size === MOST_QUESTIONS) {
      return ticket;
    }
    answers.set(
      keyOf(question),
      await routeByPolicy(router, ticket, question.policy, question.team),
    );
  }
}

/** Acts on what is due, up to a level that needs an answer which is not there. */
async function fireDue(
  tx: TicketTransaction,
  dependencies: HelpdeskDependencies,
  number: string,
  answers: Answers,
  caller: Caller,
): Promise<{ ticket: TicketRecord; question?: Question }> {
  const { serviceLevels, now } = dependencies;
  const locked = await tx.lockTicket(number, caller.readable);
  if (!locked) {
    throw noSuchTicket(number);
  }
  let ticket = await adoptWithin(tx, dependencies, locked);
  // One by one, since a raised priority may bring another policy.
  let [alarm] = serviceLevels.dueAlarms(ticket, now());
  while (alarm) {
    const question = questionOf(alarm, ticket);
    if (question && !answers.has(keyOf(question))) {
      return { ticket, question };
    }
    const answer = question && answers.get(keyOf(question));
    ticket = await fire(tx, dependencies, ticket, alarm, answer, caller);
    [alarm] = serviceLevels.dueAlarms(ticket, now());
  }
  if (ticket.alarmAt && ticket.alarmAt < now()) {
    ticket = await setAnew(tx, dependencies, ticket);
  }
  return { ticket };
}

/** What has to be known before a level is acted on. */
function questionOf(
  { level: { escalateTo }, policy }: Alarm,
  { team }: TicketRecord,
): Question | undefined {
  return escalateTo === undefined || escalateTo === team
    ? undefined
    : { policy, team: escalateTo };
}

function keyOf({ policy, team }: Question): string {
  return JSON.stringify([policy, team]);
}

async function fire(
  tx: TicketTransaction,
  dependencies: HelpdeskDependencies,
  { number, team, desk }: TicketRecord,
  alarm: Alarm,
  routing: RoutingDecision | undefined,
  caller: Caller,
): Promise<TicketRecord> {
  const { now, desks } = dependencies;
  const { type, cause } = toClockEvent(alarm, now());
  const { raisePriority: raises, escalateTo } = alarm.level;
  const refusal =
    escalateTo === undefined
      ? undefined
      : whyNotEscalated(escalateTo, { team, desk }, routing, desks);
  const change = async (
    action: 'update' | 'escalate',
    decide: Parameters<typeof changeTicket>[2]['decide'],
  ) => {
    const result = await changeTicket(tx, dependencies, {
      number,
      action,
      caller,
      decide: context => ({ ...decide(context), cause }),
    });
    return result.ticket;
  };

  let ticket = await change('update', () => ({
    event: type,
    internal: true,
    explanation: refusal,
  }));
  const severity = raises ? raisePriority(ticket) : undefined;
  if (severity) {
    ticket = await change('update', () => ({
      event: 'updated',
      patch: severity,
    }));
  }
  if (routing && !refusal) {
    ticket = await change('escalate', (context): TicketChange => {
      const { event, patch } = decideVerb.escalate({
        ...context,
        input: { team: escalateTo, reason: '' }, // the cause says it all
        actor: SYSTEM,
        desks,
        routing,
      });
      return { event, patch };
    });
  }
  return ticket;
}

/**
 * Why a ticket stays where it is though the policy would send it elsewhere. Not for
 * want of a catalog: the escalation then waits until it answers.
 */
function whyNotEscalated(
  to: string,
  ticket: Pick<TicketRecord, 'team' | 'desk'>,
  routing: RoutingDecision | undefined,
  desks: Desks,
): KnownExplanation | undefined {
  if (!routing && to !== ticket.team) {
    return explain('team-cannot-take', { team: to });
  }
  const team = routing?.team ?? to;
  const stays =
    team === ticket.team ||
    (desks.isFirstLine(ticket) && desks.isFirstLine({ ...ticket, team }));
  return stays && routing?.outcome !== 'undecided'
    ? explain('team-has-it', { team })
    : undefined;
}

/**
 * An alarm that was set under other targets. What they had promised and was missed
 * before the config took them back is put on record.
 */
async function setAnew(
  tx: TicketTransaction,
  dependencies: HelpdeskDependencies,
  ticket: TicketRecord,
): Promise<TicketRecord> {
  const { serviceLevels, now } = dependencies;
  const { ticket: noted, events } = noteBreaches(
    ticket,
    serviceLevels.reschedule(ticket).timekeeping,
    serviceLevels,
    now(),
  );
  const after = { ...noted, ...serviceLevels.reschedule(noted) };
  return saveStep(tx, dependencies, ticket, { ticket: after, events });
}
