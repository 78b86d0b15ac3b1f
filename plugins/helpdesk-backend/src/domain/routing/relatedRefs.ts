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
import { toFullRef } from './toFullRef';

/**
 * Full refs of the entities that this one is related to, in the catalog's
 * order. An entity that the catalog has not stitched yet has no relations; then
 * its spec is taken by its word.
 */
export function relatedRefs(
  entity: Entity,
  relation: string,
  spec: { field: string; defaultKind: string },
): string[] {
  const related = (entity.relations ?? [])
    .filter(({ type }) => type === relation)
    .map(({ targetRef }) => targetRef.toLocaleLowerCase('en-US'));
  return related.length > 0 ? related : specRefs(entity, spec);
}

function specRefs(
  entity: Entity,
  spec: { field: string; defaultKind: string },
): string[] {
  const defaultNamespace = entity.metadata.namespace;
  return [entity.spec?.[spec.field]]
    .flat()
    .filter(value => typeof value === 'string')
    .map(value =>
      toFullRef(value, { defaultKind: spec.defaultKind, defaultNamespace }),
    )
    .filter(ref => ref !== undefined);
}
