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
import { answerByOwner } from '../answerByOwner';
import { makeStep } from '../makeStep';
import { systemOf } from '../systemOf';

/** The team that owns the system that the entity is part of. */
export const system: RoutingResolver = {
  name: 'system',
  async resolve(subject, catalog) {
    const ref = subject.entity && systemOf(subject.entity);
    if (!ref) {
      return { steps: [makeStep('passed', 'system-none')] };
    }
    const entity = await catalog.getEntity(ref);
    if (!entity) {
      return { steps: [makeStep('failed', 'entity-missing', { entity: ref })] };
    }
    return answerByOwner(entity, catalog, {
      owned: team => makeStep('matched', 'system', { team, system: ref }),
      ownerMissing: team =>
        makeStep('failed', 'system-missing', { team, system: ref }),
      nobody: () => makeStep('passed', 'system-none'),
    });
  },
};
