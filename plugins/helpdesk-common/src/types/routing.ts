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

import { ParameterKind, ParametersOf } from './explanation';

/**
 * Everything that the helpdesk's own resolvers find, by code, and what there is
 * to say of it. Added resolvers have codes of their own.
 * @public
 */
export const ROUTING_STEPS = {
  chosen: { team: 'ref' },
  'chosen-none': {},
  'chosen-refused': { team: 'ref' },
  annotation: { team: 'ref', entity: 'ref' },
  'annotation-none': { entity: 'ref' },
  'annotation-invalid': { value: 'name', entity: 'ref' },
  rule: { rule: 'name', team: 'ref' },
  'rule-none': {},
  sla: { policy: 'name', team: 'ref' },
  owner: { team: 'ref', entity: 'ref' },
  'owner-none': { entity: 'ref' },
  'owner-missing': { team: 'ref', entity: 'ref' },
  'owner-user': { user: 'ref', team: 'ref' },
  'owner-user-no-team': { user: 'ref' },
  system: { team: 'ref', system: 'ref' },
  'system-none': {},
  'system-missing': { team: 'ref', system: 'ref' },
  domain: { team: 'ref', domain: 'ref' },
  'domain-none': {},
  'domain-missing': { team: 'ref', domain: 'ref' },
  climbed: { from: 'ref', team: 'ref' },
  empty: { team: 'ref' },
  'teams-below': { team: 'ref', teams: 'refs' },
  'customer-group': { team: 'ref', customer: 'ref' },
  fallback: { team: 'ref' },
  'fallback-none': {},
  'entity-none': {},
  'entity-missing': { entity: 'ref' },
  'catalog-silent': {},
  'checked-before': { team: 'ref' },
  'team-gone': { team: 'ref' },
  answered: { team: 'ref' },
  'resolver-failed': { error: 'name' },
  'first-line': { team: 'ref' },
} as const satisfies Record<string, Record<string, ParameterKind>>;

/**
 * Names of the helpdesk's own resolvers, and of what else leaves a step.
 * @public
 */
export const ROUTING_RESOLVERS: readonly string[] = [
  'chosen',
  'annotation',
  'rules',
  'owner',
  'system',
  'domain',
  'fallback',
  'first-line',
  'catalog',
  'sla',
];

/** @public */
export type RoutingStepCode = keyof typeof ROUTING_STEPS;

/**
 * The parameters of a routing step's code.
 * @public
 */
export type RoutingStepParams<Code extends RoutingStepCode> = ParametersOf<
  (typeof ROUTING_STEPS)[Code]
>;

/**
 * What one routing step found. `code` and `params` let a portal tell it in the
 * reader's language; `message` is the same in English. An added resolver's
 * `message` is what its author wrote.
 * @public
 */
export interface RoutingStep {
  /** Name of the resolver, for example `owner` or `system`. */
  resolver: string;
  /**
   * `matched` answered with a team, `passed` had nothing to say, `failed` could
   * not tell (for example because the catalog did not answer).
   */
  outcome: 'matched' | 'passed' | 'failed';
  code: string;
  params: Record<string, string>;
  message: string;
}

/**
 * An escalation that waits for the catalog to say where it leads.
 * @public
 */
export interface RequestedEscalation {
  /** Entity ref of who asked for it, or `system`. */
  by: string;
  /** Whether that person supervises the ticket from then on. */
  supervises: boolean;
  /** Full ref of the group that was chosen by hand, if one was. */
  team?: string;
  reason: string;
}

/**
 * Where a ticket goes when the first line passes it on, and why.
 * @public
 */
export interface RoutingDecision {
  /** Full ref of a group; the first line itself where nothing else answered. */
  team: string;
  /**
   * The deciding steps in English; pages tell them by the codes of `trace` and of
   * `Ticket.flag`.
   */
  reason: string;
  /**
   * `routed` found a team; `first-line` found none, so the ticket stays;
   * `undecided` could not ask the catalog and will be tried again.
   */
  outcome: 'routed' | 'first-line' | 'undecided';
  trace: RoutingStep[];
  /** While `undecided`: the escalation that is carried out once it is decided. */
  requested?: RequestedEscalation;
}
