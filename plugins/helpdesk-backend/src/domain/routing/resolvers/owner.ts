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

import { stringifyEntityRef } from '@backstage/catalog-model';
import type { RoutingResolver } from '@helpdesk/backstage-plugin-helpdesk-node';
import { answerByOwner } from '../answerByOwner';
import { makeStep } from '../makeStep';
import { noEntity } from './noEntity';

/** The team that owns the entity. */
export const owner: RoutingResolver = {
  name: 'owner',
  async resolve(subject, catalog) {
    if (!subject.entity) {
      return noEntity(subject);
    }
    const entity = stringifyEntityRef(subject.entity);
    return answerByOwner(subject.entity, catalog, {
      owned: team => makeStep('matched', 'owner', { team, entity }),
      ownerMissing: team =>
        makeStep('failed', 'owner-missing', { team, entity }),
      nobody: () => makeStep('passed', 'owner-none', { entity }),
    });
  },
};
