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
  Explanation,
  RoutingDecision,
  RoutingStep,
} from '@helpdesk/backstage-plugin-helpdesk-common';

/** Steps that say what is to be mended, the most telling first. */
const TELLING: ((step: RoutingStep) => boolean)[] = [
  step => step.outcome === 'failed',
  step => step.code === 'entity-none',
  step => step.code === 'owner-none',
];

/** Why no resolver found a team, as far as one step says it. */
export function findCause(trace: RoutingStep[]): RoutingStep | undefined {
  return TELLING.map(isTelling => trace.find(isTelling)).find(Boolean);
}

/**
 * Why a ticket has no responsible team; absent where it has one. It follows from
 * the trace, so that tickets from before there were codes have it, too.
 */
export function flagOf({
  outcome,
  trace,
}: RoutingDecision): Explanation | undefined {
  if (outcome === 'routed') {
    return undefined;
  }
  // An unanswered question comes last: nothing is asked after it.
  const unanswered =
    outcome === 'undecided' &&
    trace.findLast(each => each.outcome === 'failed');
  const step = unanswered || findCause(trace) || trace.at(-1);
  return step && { code: step.code, params: step.params };
}
