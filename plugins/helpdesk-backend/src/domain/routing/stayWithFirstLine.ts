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

import type {
  RoutingDecision,
  RoutingStep,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { findCause } from './flagOf';
import { makeStep } from './makeStep';

/** The decision when no resolver found a team. */
export function stayWithFirstLine(
  firstLine: string,
  trace: RoutingStep[],
): RoutingDecision {
  const stays = makeStep('matched', 'first-line', { team: firstLine });
  const cause = findCause(trace);
  return {
    team: firstLine,
    outcome: 'first-line',
    reason: cause
      ? `${cause.message}, so the ticket stays with the first line`
      : stays.message,
    trace: [...trace, { resolver: 'first-line', ...stays }],
  };
}
