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

import { groupsOf } from '../domain/routing/groupsOf';
import { isOfKind } from '../domain/routing/isOfKind';
import { Directory } from './Directory';
import { findParent } from './findParent';

/** Deeper than any organisation; ends the climb where groups go in circles. */
const MAX_LEVELS = 20;

/**
 * Who the user is to the helpdesk. Whoever belongs to a department of a
 * customer belongs to the customer, so groups are climbed to the top.
 */
export async function findStanding(
  directory: Pick<Directory, 'getEntity' | 'getEntities'>,
  options: {
    userRef: string;
    /** Groups that the caller knows of, on top of the catalog's. */
    groupRefs: string[];
    customerGroupTypes: string[];
  },
): Promise<{ known: boolean; customer?: string }> {
  const { userRef, groupRefs, customerGroupTypes } = options;
  const user = isOfKind(userRef, 'user')
    ? await directory.getEntity(userRef)
    : undefined;

  let level = [
    ...new Set([...groupRefs, ...(user ? groupsOf(user) : [])]),
  ].filter(ref => isOfKind(ref, 'group'));
  const seen = new Set<string>();
  for (let depth = 0; depth < MAX_LEVELS && level.length > 0; depth++) {
    const groups = await directory.getEntities(level);
    const customer = level.find((_, index) =>
      customerGroupTypes.includes(String(groups[index]?.spec?.type)),
    );
    if (customer) {
      return { known: Boolean(user), customer };
    }
    level.forEach(ref => seen.add(ref));
    const parents = await Promise.all(
      level.map(ref => findParent(directory, ref)),
    );
    level = [...new Set(parents.filter(ref => ref !== undefined))].filter(
      ref => !seen.has(ref),
    );
  }
  return { known: Boolean(user) };
}
