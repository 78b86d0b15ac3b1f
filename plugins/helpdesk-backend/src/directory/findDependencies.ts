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

import { RELATION_DEPENDS_ON } from '@backstage/catalog-model';
import { relatedRefs } from '../domain/routing/relatedRefs';
import { Directory } from './Directory';

/**
 * What the entity depends on, directly and through others, nearest first, at
 * most `limit` refs. Costs one look-up per level of the graph.
 */
export async function findDependencies(
  directory: Pick<Directory, 'getEntities'>,
  entityRef: string,
  limit: number,
): Promise<string[]> {
  const seen = new Set([entityRef]);
  let level = [entityRef];
  while (level.length > 0 && seen.size <= limit) {
    const entities = await directory.getEntities(level);
    const next = entities.flatMap(entity =>
      entity
        ? relatedRefs(entity, RELATION_DEPENDS_ON, {
            field: 'dependsOn',
            defaultKind: 'component',
          })
        : [],
    );
    level = [...new Set(next)].filter(ref => !seen.has(ref));
    level.forEach(ref => seen.add(ref));
  }
  return [...seen].slice(1, limit + 1);
}
