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

import type { RoutingDirectory } from './RoutingDirectory';

/** The group, or the nearest one above it, that has members. */
export async function findStaffedGroup(
  team: string,
  directory: Pick<RoutingDirectory, 'getMembers' | 'getParent'>,
): Promise<string | undefined> {
  const seen = new Set<string>();
  let group: string | undefined = team;
  // Groups may be each other's parents by mistake.
  while (group && !seen.has(group)) {
    if ((await directory.getMembers(group)).length > 0) {
      return group;
    }
    seen.add(group);
    group = await directory.getParent(group);
  }
  return undefined;
}
