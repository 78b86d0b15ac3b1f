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

import { makeStep, Step } from './makeStep';
import type { RoutingDirectory } from './RoutingDirectory';

/** The group that can take a ticket in place of another one, or why none can. */
export type StaffedGroup = { team: string } | { refused: Step };

/**
 * The group itself if somebody works there, else the nearest one above it. Only
 * a group with nobody below it is climbed from: of several teams below, people
 * choose. What belongs to a customer is no team.
 */
export async function findStaffedGroup(
  team: string,
  directory: Pick<
    RoutingDirectory,
    'getMembers' | 'getParent' | 'getTeamsBelow' | 'getCustomer'
  >,
): Promise<StaffedGroup> {
  const seen = new Set<string>();
  let group: string | undefined = team;
  // Groups may be each other's parents by mistake.
  while (group && !seen.has(group)) {
    const customer = await directory.getCustomer(group);
    if (customer) {
      return {
        refused: makeStep('failed', 'customer-group', { team, customer }),
      };
    }
    if ((await directory.getMembers(group)).length > 0) {
      return { team: group };
    }
    const below = await directory.getTeamsBelow(group);
    if (below.length > 0) {
      return {
        refused:
          group === team
            ? makeStep('failed', 'teams-below', {
                team,
                teams: below.join(', '),
              })
            : makeStep('failed', 'empty', { team }),
      };
    }
    seen.add(group);
    group = await directory.getParent(group);
  }
  return { refused: makeStep('failed', 'empty', { team }) };
}
