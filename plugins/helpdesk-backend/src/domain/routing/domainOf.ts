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

import { RELATION_PART_OF } from '@backstage/catalog-model';
import type { Entity } from '@backstage/catalog-model';
import { isOfKind } from './isOfKind';
import { relatedRefs } from './relatedRefs';

/** Full ref of the domain that the entity, mostly a system, is part of. */
export function domainOf(entity: Entity): string | undefined {
  return relatedRefs(entity, RELATION_PART_OF, {
    field: 'domain',
    defaultKind: 'domain',
  }).find(ref => isOfKind(ref, 'domain'));
}
