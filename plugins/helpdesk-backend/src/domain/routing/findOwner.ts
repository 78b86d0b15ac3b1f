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

import { RELATION_OWNED_BY } from '@backstage/catalog-model';
import type { Entity } from '@backstage/catalog-model';
import type { RoutingCatalog } from '@helpdesk/backstage-plugin-helpdesk-node';
import { groupsOf } from './groupsOf';
import { isOfKind } from './isOfKind';
import { relatedRefs } from './relatedRefs';

/** Who owns an entity; every team named here exists. */
export type Owner =
  | { found: 'team'; team: string }
  | { found: 'user'; user: string; team: string }
  | { found: 'user-without-team'; user: string }
  | { found: 'missing'; ref: string }
  | { found: 'nobody' };

/**
 * The team that owns the entity. Of several owners, groups go before users and
 * the catalog's order decides; the relation is there even if its target is not,
 * so the first one that exists counts.
 */
export async function findOwner(
  entity: Entity,
  catalog: RoutingCatalog,
): Promise<Owner> {
  const refs = relatedRefs(entity, RELATION_OWNED_BY, {
    field: 'owner',
    defaultKind: 'group',
  });
  const owners = [
    ...refs.filter(ref => isOfKind(ref, 'group')),
    ...refs.filter(ref => isOfKind(ref, 'user')),
  ];
  for (const ref of owners) {
    const owner = await catalog.getEntity(ref);
    if (owner) {
      return isOfKind(ref, 'group')
        ? { found: 'team', team: ref }
        : ownerByUser(owner, ref, catalog);
    }
  }
  return owners.length > 0
    ? { found: 'missing', ref: owners[0] }
    : { found: 'nobody' };
}

/**
 * An owning user stands for his team: the first of his groups, in the catalog's
 * order, that is of type `team`, else the first of them.
 */
async function ownerByUser(
  entity: Entity,
  user: string,
  catalog: RoutingCatalog,
): Promise<Owner> {
  const refs = groupsOf(entity);
  const groups = await Promise.all(refs.map(ref => catalog.getEntity(ref)));
  const team =
    refs.find((_, index) => groups[index]?.spec?.type === 'team') ??
    refs.find((_, index) => groups[index]);
  return team
    ? { found: 'user', user, team }
    : { found: 'user-without-team', user };
}
