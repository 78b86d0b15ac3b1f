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
import { climbGroups } from './climbGroups';
import { Directory } from './Directory';

/**
 * Whether a user belongs to one of the groups, itself or by way of a group
 * below it; `undefined` where the catalog cannot tell.
 *
 * It cannot where it does not have one of the groups. Nor can it where it has
 * neither the user nor anybody else in the groups, as while it is still being
 * filled; of a group whose people it knows, somebody it does not know is none.
 */
export async function findMembership(
  directory: Pick<Directory, 'getEntity' | 'getEntities' | 'getMembers'>,
  userRef: string,
  groupRefs: string[],
): Promise<boolean | undefined> {
  const user = await directory.getEntity(userRef);
  for await (const level of climbGroups(
    directory,
    user ? groupsOf(user) : [],
  )) {
    if (level.some(ref => groupRefs.includes(ref))) {
      return true;
    }
  }
  const groups = await directory.getEntities(groupRefs);
  if (groups.includes(undefined)) {
    return undefined;
  }
  const rosters = user
    ? []
    : await Promise.all(groupRefs.map(ref => directory.getMembers(ref)));
  return user || rosters.some(roster => roster.length > 0) ? false : undefined;
}
