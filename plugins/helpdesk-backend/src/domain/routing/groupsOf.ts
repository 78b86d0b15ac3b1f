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

import { RELATION_MEMBER_OF } from '@backstage/catalog-model';
import type { Entity } from '@backstage/catalog-model';
import { isOfKind } from './isOfKind';
import { relatedRefs } from './relatedRefs';

/** Full refs of the groups that the user is a direct member of. */
export function groupsOf(user: Entity): string[] {
  return relatedRefs(user, RELATION_MEMBER_OF, {
    field: 'memberOf',
    defaultKind: 'group',
  }).filter(ref => isOfKind(ref, 'group'));
}
