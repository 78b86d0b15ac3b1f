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
  CLOCK_KINDS,
  ClockKind,
  TicketStatus,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { markFired } from './promises';
import { Clock, Hold, isRunning, Timekeeping } from './Timekeeping';
import { TimeFacts, TimeStep } from './TimeStep';

type Rule = (clock: Clock | undefined, step: TimeStep) => Clock | undefined;

const RULES: Record<ClockKind, Rule> = {
  'first-response': keepFirstResponse,
  'next-update': keepNextUpdate,
  resolution: keepResolution,
  acceptance: keepAcceptance,
};

/**
 * Starts, stops and holds a ticket's clocks.
 *
 * This is a fold over the ticket's history: what it makes of an event depends on
 * the event and on what it made of those before, never on the time of day, the
 * policies or the calendars. So the clocks of a ticket can be derived again from
 * its events alone, and come out the same. Policies come in afterwards, where a
 * schedule is made of what is kept here; a change of policy therefore keeps
 * start and pauses.
 */
export function keepTime(time: Timekeeping, step: TimeStep): Timekeeping {
  const clocks = CLOCK_KINDS.flatMap(kind => {
    const known = time.clocks.find(clock => clock.kind === kind);
    return RULES[kind](noteFired(known, step), step) ?? [];
  });
  return { holds: keepHolds(time.holds, step), clocks };
}

/** Never restarts: the ticket had its first response, or needs none any more. */
function keepFirstResponse(clock: Clock | undefined, step: TimeStep) {
  const first = clock ?? startIfRegistered('first-response', step);
  return endByAnswer(first, step);
}

/** Runs from the oldest message of the requester that is yet to be answered. */
function keepNextUpdate(clock: Clock | undefined, step: TimeStep) {
  if (asks(step) && !isSolved(step.after)) {
    return clock && isRunning(clock) ? clock : start('next-update', step.at);
  }
  return endByAnswer(clock, step);
}

/**
 * A person's answer, or resolution, keeps the promise. Where a program resolves the
 * ticket nobody has answered, and there is nothing left to answer: no verdict.
 */
function endByAnswer(clock: Clock | undefined, step: TimeStep) {
  if (answers(step) || (solves(step) && isPerson(step))) {
    return meet(clock, step.at);
  }
  return solves(step) ? cancel(clock, step.at) : cancelIfMerged(clock, step);
}

/** Moves do not reset it; a reopening takes it up where it stood. */
function keepResolution(clock: Clock | undefined, step: TimeStep) {
  const only = clock ?? startIfRegistered('resolution', step);
  if (isSolved(step.after)) {
    return meet(only, step.at);
  }
  return only && isSolved(step.before)
    ? { ...only, metAt: undefined }
    : cancelIfMerged(only, step);
}

/** Runs from an escalation until the team has taken the ticket, or lost it. */
function keepAcceptance(
  clock: Clock | undefined,
  { at, before, after }: TimeStep,
) {
  const { escalatedAt, acceptedAt } = after;
  if (escalatedAt && +escalatedAt !== Number(before?.escalatedAt)) {
    return start('acceptance', escalatedAt);
  }
  if (acceptedAt || isSolved(after)) {
    return meet(clock, at);
  }
  return escalatedAt === undefined || after.status === 'merged'
    ? cancel(clock, at)
    : clock;
}

function start(kind: ClockKind, startedAt: Date): Clock {
  return { kind, startedAt, fired: [] };
}

function startIfRegistered(
  kind: ClockKind,
  { at, before }: TimeStep,
): Clock | undefined {
  return before ? undefined : start(kind, at);
}

function meet<C extends Clock | undefined>(clock: C, at: Date): C {
  return clock && isRunning(clock) ? { ...clock, metAt: at } : clock;
}

function cancel<C extends Clock | undefined>(clock: C, at: Date): C {
  return clock && isRunning(clock) ? { ...clock, cancelledAt: at } : clock;
}

function cancelIfMerged<C extends Clock | undefined>(
  clock: C,
  { at, after }: TimeStep,
): C {
  return after.status === 'merged' ? cancel(clock, at) : clock;
}

function noteFired(
  clock: Clock | undefined,
  { cause, at }: TimeStep,
): Clock | undefined {
  return clock && clock.kind === cause?.clock
    ? markFired(clock, { ...cause, at: new Date(cause.at ?? at) })
    : clock;
}

/** A human answer to the requester; automatic ones and notes are none. */
function answers(step: TimeStep): boolean {
  const { message } = step;
  return (
    isPerson(step) &&
    message?.side === 'staff' &&
    message.visibility === 'public'
  );
}

function isPerson({ actor }: TimeStep): boolean {
  return actor.startsWith('user:');
}

function asks({ message }: TimeStep): boolean {
  return message?.side === 'requester' && message.visibility === 'public';
}

function solves({ before, after }: TimeStep): boolean {
  return isSolved(after) && !isSolved(before);
}

const SOLVED: readonly TicketStatus[] = ['resolved', 'closed'];

function isSolved(facts: TimeFacts | undefined): boolean {
  return facts !== undefined && SOLVED.includes(facts.status);
}

function keepHolds(holds: Hold[], { at, before, after }: TimeStep): Hold[] {
  const reason = holdReason(after);
  if (reason === holdReason(before)) {
    return holds;
  }
  return [
    ...holds.map(hold => (hold.to ? hold : { ...hold, to: at })),
    ...(reason ? [{ reason, from: at }] : []),
  ];
}

function holdReason(facts: TimeFacts | undefined): Hold['reason'] | undefined {
  return isSolved(facts) ? 'resolved' : facts?.pendingReason;
}
