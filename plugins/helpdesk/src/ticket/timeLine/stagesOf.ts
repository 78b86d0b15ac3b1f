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
  TicketEvent,
  TicketEventType,
} from '@helpdesk/backstage-plugin-helpdesk-common';

/** A team that held the ticket, or a state in which nobody has to act. */
export type StageHolder = { team: string } | 'resolved' | 'closed';

/** A stretch of a ticket's life in the same hands. */
export interface Stage {
  holder: StageHolder;
  /** ISO 8601. */
  from: string;
  /** Absent while it goes on. */
  to?: string;
  steps: Step[];
}

/** Something that happened within a stage. */
export interface Step {
  event: TicketEvent;
  /** Whether the ticket was on hold then. */
  onHold: boolean;
  took?: Took;
}

/** What took its time: since when and, unless it still does, until when. */
export interface Took {
  what: 'acceptance' | 'hold' | 'resolution';
  from: string;
  to?: string;
}

/** Steps that a reader of the whole would stumble over. */
const DETAILS: readonly TicketEventType[] = ['replied', 'noted', 'routed'];

/** Edits that matter to those who judge how the ticket was handled. */
const WEIGHTY_FIELDS = ['priority', 'major'];

/**
 * The life of a ticket in stages: who held it for how long, and what happened
 * meanwhile. Pure; durations are by the clock on the wall.
 *
 * @param events - all of them, oldest first
 */
export function stagesOf(events: readonly TicketEvent[]): Stage[] {
  const stages: Stage[] = [];
  let team = '';
  let status = '';
  let registeredAt: string | undefined;
  let hold: Took | undefined;

  for (const event of events) {
    const wasOnHold = status === 'pending';
    team = textOf(event, 'team') ?? team;
    status = textOf(event, 'status') ?? status;
    registeredAt ??= event.at;

    const stage = enter(stages, holderOf(status, team), event.at);
    const isOnHold = status === 'pending';
    const step: Step = { event, onHold: isOnHold };
    if (isOnHold && !wasOnHold) {
      hold = { what: 'hold', from: event.at };
      step.took = hold;
    } else if (event.type === 'resolved') {
      step.took = { what: 'resolution', from: registeredAt, to: event.at };
    } else if (isAcceptance(event)) {
      step.took = { what: 'acceptance', from: stage.from, to: event.at };
    }
    if (hold && !isOnHold) {
      hold.to = event.at;
      hold = undefined;
    }
    if (isWorthTelling(event)) {
      stage.steps.push(step);
    }
  }
  return stages;
}

/** The stage of that holder: the present one, or a new one that begins. */
function enter(stages: Stage[], holder: StageHolder, at: string): Stage {
  const present = stages.at(-1);
  if (present && isSame(present.holder, holder)) {
    return present;
  }
  if (present) {
    present.to = at;
  }
  const next: Stage = { holder, from: at, steps: [] };
  stages.push(next);
  return next;
}

function holderOf(status: string, team: string): StageHolder {
  return status === 'resolved' || status === 'closed' ? status : { team };
}

function isSame(a: StageHolder, b: StageHolder): boolean {
  return typeof a === 'string' || typeof b === 'string'
    ? a === b
    : a.team === b.team;
}

/** Whoever claims what is not accepted yet accepts it, too. */
function isAcceptance({ type, changes }: TicketEvent): boolean {
  return type === 'accepted' || Boolean(changes.acceptedAt?.to);
}

function isWorthTelling({ type, changes }: TicketEvent): boolean {
  return type === 'updated'
    ? WEIGHTY_FIELDS.some(field => field in changes)
    : !DETAILS.includes(type);
}

function textOf(
  { changes }: TicketEvent,
  field: 'team' | 'status',
): string | undefined {
  const value = changes[field]?.to;
  return typeof value === 'string' ? value : undefined;
}
