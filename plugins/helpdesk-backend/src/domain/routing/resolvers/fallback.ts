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

import type { RoutingResolver } from '@helpdesk/backstage-plugin-helpdesk-node';
import type { Desk } from '../../../config/HelpdeskConfig';
import { makeStep } from '../makeStep';

/** The desk's team for what nobody else is responsible for. */
export function createFallbackResolver(
  desks: readonly Pick<Desk, 'id' | 'fallbackTeam'>[],
): RoutingResolver {
  return {
    name: 'fallback',
    async resolve(subject) {
      const team = desks.find(({ id }) => id === subject.desk)?.fallbackTeam;
      return team
        ? { team, steps: [makeStep('matched', 'fallback', { team })] }
        : { steps: [makeStep('passed', 'fallback-none')] };
    },
  };
}
