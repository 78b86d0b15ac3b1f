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

import { requiredGroups } from '../domain/access/requiredGroups';
import { Holding } from '../domain/ticket/Holding';
import { Look } from './findAbsent';
import { HelpdeskDependencies } from './HelpdeskDependencies';

/** What the subjects of these looks begin with. */
export const LEFT = 'left ';

/**
 * Looks whether somebody still belongs where the part that person has in tickets
 * requires it, by the one rule of `Membership`. Rejects with a
 * `ServiceUnavailableError` while the catalog says nothing.
 */
export async function lookForHolder(
  { membership, desks }: Pick<HelpdeskDependencies, 'membership' | 'desks'>,
  holding: Holding,
): Promise<Look<Holding>> {
  const { role, person, desk, team } = holding;
  const groups = requiredGroups(holding, desks);
  const belongs =
    groups.length > 0 ? await membership.isMember(person, groups) : undefined;
  return {
    of: holding,
    subject: `${LEFT}${role} ${person} ${desk} ${team}`,
    absent: belongs === undefined ? undefined : !belongs,
  };
}
