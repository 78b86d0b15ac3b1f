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

import { Look } from './findAbsent';
import { HelpdeskDependencies } from './HelpdeskDependencies';

/** What the subjects of these looks begin with. */
export const VANISHED = 'team ';

/**
 * Looks whether these groups still are teams that can hold a ticket: the catalog
 * has them, and they are no customer's. A catalog that has none of them, nor any
 * first line, is being filled and tells nothing. Rejects with a
 * `ServiceUnavailableError` while it says nothing.
 */
export async function lookForTeams(
  {
    directory,
    membership,
    desks,
  }: Pick<HelpdeskDependencies, 'directory' | 'membership' | 'desks'>,
  teams: string[],
): Promise<Look<string>[]> {
  const firstLines = desks.all.flatMap(desk => desk.operatorGroups);
  const groups = await directory.getEntities([...teams, ...firstLines]);
  const filled = groups.some(group => group !== undefined);
  return Promise.all(
    teams.map(async (team, index) => ({
      of: team,
      subject: `${VANISHED}${team}`,
      absent: groups[index]
        ? (await membership.customerOf(team)) !== undefined
        : filled || undefined,
    })),
  );
}
