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
  RELATION_DEPENDENCY_OF,
  RELATION_HAS_PART,
  RELATION_PROVIDES_API,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { isOfKind } from '../domain/routing/isOfKind';
import { Dependents, Directory } from './Directory';

/** Relations along which a failure spreads. */
const SPREADS_TO = [
  RELATION_DEPENDENCY_OF,
  RELATION_HAS_PART,
  RELATION_PROVIDES_API,
  RELATION_API_CONSUMED_BY,
];

/** Names for what runs elsewhere: a failure passes through, nothing stops. */
const NAMES_ONLY = ['api', 'system', 'domain'];

const MAX_LEVELS = 10;

/**
 * What stops working when the entity fails: what depends on it, what consumes
 * its APIs, and where it is made of parts, the parts with all that depends on
 * them. Systems, domains and APIs are passed through rather than listed, since
 * they stand for components and resources that are listed themselves.
 *
 * Nearest first; looks at no more than `limit` entities in ten levels, with one
 * look-up per level. `undefined` if the catalog has no such entity.
 */
export async function findDependents(
  directory: Pick<Directory, 'getEntity' | 'getEntities'>,
  entityRef: string,
  limit: number,
): Promise<Dependents | undefined> {
  if (!(await directory.getEntity(entityRef))) {
    return undefined;
  }
  const seen = new Set([entityRef]);
  const refs: string[] = [];
  let level = [entityRef];
  let more = false;
  for (let depth = 0; depth <= MAX_LEVELS && level.length > 0; depth++) {
    const entities = (await directory.getEntities(level)).filter(
      entity => entity !== undefined,
    );
    refs.push(...entities.map(stringifyEntityRef));
    const reached = [...new Set(entities.flatMap(spreadsTo))].filter(
      ref => !seen.has(ref),
    );
    level = reached.slice(0, limit + 1 - seen.size);
    level.forEach(ref => seen.add(ref));
    more ||= level.length < reached.length;
  }
  return {
    refs: refs.filter(
      ref => ref !== entityRef && !isOfKind(ref, ...NAMES_ONLY),
    ),
    more: more || level.length > 0,
  };
}

function spreadsTo(entity: Entity): string[] {
  return (entity.relations ?? [])
    .filter(({ type }) => SPREADS_TO.includes(type))
    .map(({ targetRef }) => targetRef.toLocaleLowerCase('en-US'));
}
