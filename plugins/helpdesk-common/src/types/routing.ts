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
 * What one routing step found. `code` and `params` let a portal tell it in the
 * reader's language; `message` is the same in English.
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
  /** The deciding step in words. */
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
