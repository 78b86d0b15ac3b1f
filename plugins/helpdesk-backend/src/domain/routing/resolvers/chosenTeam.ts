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

import { InputError } from '@backstage/errors';
import type { RoutingResolver } from '@helpdesk/backstage-plugin-helpdesk-node';
import { isOfKind } from '../isOfKind';
import { makeStep } from '../makeStep';
import { toFullRef } from '../toFullRef';

/**
 * The team that the operator chose. Rejects with an `InputError` that names
 * `team` if the catalog has no such group.
 */
export const chosenTeam: RoutingResolver = {
  name: 'chosen',
  async resolve(subject, catalog) {
    if (subject.chosenTeam === undefined) {
      return { steps: [makeStep('passed', 'chosen-none')] };
    }
    const team = toFullRef(subject.chosenTeam, { defaultKind: 'group' });
    if (!team || !isOfKind(team, 'group') || !(await catalog.getEntity(team))) {
      throw new InputError(
        `team: ${subject.chosenTeam} is not a group of the catalog`,
      );
    }
    return { team, steps: [makeStep('matched', 'chosen', { team })] };
  },
};
