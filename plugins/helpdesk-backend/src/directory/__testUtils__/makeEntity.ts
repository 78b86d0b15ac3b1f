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

import {
  Entity,
  RELATION_API_CONSUMED_BY,
  RELATION_API_PROVIDED_BY,
  RELATION_CHILD_OF,
  RELATION_CONSUMES_API,
  RELATION_DEPENDENCY_OF,
  RELATION_DEPENDS_ON,
  RELATION_HAS_PART,
  RELATION_MEMBER_OF,
  RELATION_OWNED_BY,
  RELATION_PARENT_OF,
  RELATION_PART_OF,
  RELATION_PROVIDES_API,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';

/** An entity in short. All values but `type` and metadata are full refs. */
export interface EntityInShort {
  type?: string;
  owner?: string;
  system?: string;
  domain?: string;
  parent?: string;
  memberOf?: string[];
  dependsOn?: string[];
  providesApis?: string[];
  consumesApis?: string[];
  tags?: string[];
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
}

/** An entity as the catalog gives it out: with the relations of its spec. */
export function makeEntity(ref: string, short: EntityInShort = {}): Entity {
  const { kind, namespace, name } = parseEntityRef(ref);
  const { tags, labels, annotations, ...spec } = short;
  const relations = [
    [RELATION_OWNED_BY, spec.owner],
    [RELATION_PART_OF, spec.system],
    [RELATION_PART_OF, spec.domain],
    [RELATION_CHILD_OF, spec.parent],
    ...(spec.memberOf ?? []).map(group => [RELATION_MEMBER_OF, group]),
    ...(spec.dependsOn ?? []).map(thing => [RELATION_DEPENDS_ON, thing]),
    ...(spec.providesApis ?? []).map(api => [RELATION_PROVIDES_API, api]),
    ...(spec.consumesApis ?? []).map(api => [RELATION_CONSUMES_API, api]),
  ].flatMap(([type, targetRef]) =>
    type && targetRef ? [{ type, targetRef }] : [],
  );
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: kind[0].toLocaleUpperCase('en-US') + kind.slice(1),
    metadata: { namespace, name, tags, labels, annotations },
    spec: { ...spec },
    relations,
  };
}

const OTHER_SIDE: Record<string, string> = {
  [RELATION_CHILD_OF]: RELATION_PARENT_OF,
  [RELATION_PART_OF]: RELATION_HAS_PART,
  [RELATION_DEPENDS_ON]: RELATION_DEPENDENCY_OF,
  [RELATION_PROVIDES_API]: RELATION_API_PROVIDED_BY,
  [RELATION_CONSUMES_API]: RELATION_API_CONSUMED_BY,
};

/** Entities with the other side of their relations, as the catalog adds it. */
export function stitch(entities: Entity[]): Entity[] {
  const relations = entities.flatMap(entity =>
    (entity.relations ?? []).map(relation => ({
      source: stringifyEntityRef(entity),
      ...relation,
    })),
  );
  return entities.map(entity => ({
    ...entity,
    relations: [
      ...(entity.relations ?? []),
      ...relations
        .filter(
          ({ type, targetRef }) =>
            OTHER_SIDE[type] && targetRef === stringifyEntityRef(entity),
        )
        .map(({ type, source }) => ({
          type: OTHER_SIDE[type],
          targetRef: source,
        })),
    ],
  }));
}
