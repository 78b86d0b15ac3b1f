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

/**
 * Why the helpdesk did something by itself, or what it has found: a code with
 * parameters, which a portal puts into the reader's language. What each code's
 * parameters are is in {@link EXPLANATIONS}, and in {@link ROUTING_STEPS} for what
 * was found about a ticket's route. A newer helpdesk may send further codes.
 * @public
 */
export interface Explanation {
  code: string;
  params: Record<string, string>;
}

/**
 * What a parameter is, which says how to show it: a `time` (ISO 8601 in UTC), a
 * `duration` (ISO 8601), a `count` in decimal digits, the full `ref` of an
 * entity, several `refs` with commas between, the working `hours` of a calendar
 * as in `TicketClock.calendar`, or a `name` from the config, the catalog or another
 * program, to be shown as it is.
 * @public
 */
export type ParameterKind =
  | 'time'
  | 'duration'
  | 'count'
  | 'ref'
  | 'refs'
  | 'hours'
  | 'name';

/**
 * The parameters that a code has, by what they are. Of none, none is allowed.
 * @public
 */
export type ParametersOf<Kinds> = [keyof Kinds] extends [never]
  ? Record<string, never>
  : Record<keyof Kinds, string>;

/**
 * Every rule by which the helpdesk acts on its own, and what there is to say of
 * it. Clocks are not among them: `TicketEvent.cause` tells of those.
 * @public
 */
export const EXPLANATIONS = {
  /** Resolved, and nobody has objected for as long as the desk waits. */
  'auto-close': {
    desk: 'name',
    resolvedAt: 'time',
    after: 'duration',
    calendar: 'hours',
  },
  /** Closed for as long as the desk keeps such tickets at hand. */
  'auto-archive': { desk: 'name', closedAt: 'time', after: 'duration' },
  /** The time has come to which the ticket was put off. */
  'follow-up': { followUpAt: 'time' },
  /** It came outside of working hours, and the desk works again. */
  'follow-up-at-work': {
    followUpAt: 'time',
    desk: 'name',
    worksSince: 'time',
    calendar: 'hours',
  },
  /** So many teams have returned the ticket that management is told. */
  'returned-often': { times: 'count' },
  /** Somebody who held the ticket belongs to none of the groups that may. */
  'left-groups': { person: 'ref', groups: 'refs' },
  /** The team that had it, or was asked, is no longer one in the catalog. */
  'team-vanished': { team: 'ref' },
  /** Another desk replaces the ticket’s, which the config no longer has. */
  'desk-replaced': { from: 'name', to: 'name' },
  /** What the catalog could not say before could be found out. */
  'catalog-answers': {},
  /** So it could, and of those named as watchers meanwhile some cannot be. */
  'watchers-not-added': { watchers: 'refs' },
  /** An escalation is carried out that had waited for the catalog. */
  'escalation-completed': { by: 'ref' },
  /** Another policy applies, since the policies have changed. */
  'policies-changed': { from: 'name', to: 'name' },
  /** Its policy is no longer there, and no other one applies. */
  'policy-gone': { from: 'name' },
  /** No policy applied, and one does, since the policies have changed. */
  'policy-new': { to: 'name' },
  /** A level should have escalated to a team that cannot take it. */
  'team-cannot-take': { team: 'ref' },
  /** A level should have escalated to the team that has the ticket. */
  'team-has-it': { team: 'ref' },
  /** No answer came to a question by the time that was asked for. */
  'answer-overdue': { dueAt: 'time' },
  /** A question lapsed with what it was about. */
  'ticket-closed': {},
  'ticket-merged': {},
  /** A question lapsed, since other teams must not read the ticket. */
  'ticket-confidential': {},
} as const satisfies Record<string, Record<string, ParameterKind>>;

/** @public */
export type ExplanationCode = keyof typeof EXPLANATIONS;

/**
 * The parameters of a code.
 * @public
 */
export type ExplanationParams<Code extends ExplanationCode> = ParametersOf<
  (typeof EXPLANATIONS)[Code]
>;

/**
 * An explanation that this release knows. One with a parameter too many or too few
 * does not compile.
 * @public
 */
export type KnownExplanation = {
  [Code in ExplanationCode]: { code: Code; params: ExplanationParams<Code> };
}[ExplanationCode];
