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
import { climbGroups } from './climbGroups';
import { Directory } from './Directory';

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

  const own = [...groupRefs, ...(user ? groupsOf(user) : [])];
  for await (const level of climbGroups(directory, own)) {
    const groups = await directory.getEntities(level);
    const customer = level.find((_, index) =>
      customerGroupTypes.includes(String(groups[index]?.spec?.type)),
    );
    if (customer) {
      return { known: Boolean(user), customer };
    }
  }
  return { known: Boolean(user) };
}
