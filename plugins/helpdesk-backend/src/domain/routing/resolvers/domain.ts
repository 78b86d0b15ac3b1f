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

import type { Entity } from '@backstage/catalog-model';
import type {
  RoutingCatalog,
  RoutingResolver,
} from '@helpdesk/backstage-plugin-helpdesk-node';
import { answerByOwner } from '../answerByOwner';
import { domainOf } from '../domainOf';
import { makeStep } from '../makeStep';
import { systemOf } from '../systemOf';

/** The team that owns the domain of the entity, or of the entity's system. */
export const domain: RoutingResolver = {
  name: 'domain',
  async resolve(subject, catalog) {
    const ref = subject.entity && (await findDomain(subject.entity, catalog));
    if (!ref) {
      return { steps: [makeStep('passed', 'domain-none')] };
    }
    const entity = await catalog.getEntity(ref);
    if (!entity) {
      return { steps: [makeStep('failed', 'entity-missing', { entity: ref })] };
    }
    return answerByOwner(entity, catalog, {
      owned: team => makeStep('matched', 'domain', { team, domain: ref }),
      ownerMissing: team =>
        makeStep('failed', 'domain-missing', { team, domain: ref }),
      nobody: () => makeStep('passed', 'domain-none'),
    });
  },
};

async function findDomain(
  entity: Entity,
  catalog: RoutingCatalog,
): Promise<string | undefined> {
  const own = domainOf(entity);
  const systemRef = systemOf(entity);
  if (own || !systemRef) {
    return own;
  }
  const system = await catalog.getEntity(systemRef);
  return system && domainOf(system);
}
