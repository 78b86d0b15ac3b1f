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

import { ifCatalogAnswers } from '../directory/ifCatalogAnswers';
import { Membership } from '../directory/Membership';
import { Person } from '../domain/access/Person';

/**
 * Whether somebody who is to get a ticket belongs to one of the groups. Who asks
 * for it in person does as the session says; of others the catalog and the
 * claims that are remembered tell. While the catalog is silent, a claim can say
 * yes and nobody can say no: then it is `undefined`.
 */
export async function belongsTo(
  membership: Membership,
  {
    person,
    groups,
    caller,
  }: { person: string; groups: string[]; caller: Person },
): Promise<boolean | undefined> {
  const isOneOfThem = (group: string) => groups.includes(group);
  if (person === caller.ref && caller.groups.some(isOneOfThem)) {
    return true;
  }
  const answer = await ifCatalogAnswers(async () => ({
    belongs: (await membership.isMember(person, groups)) ?? false,
  }));
  if (answer) {
    return answer.belongs;
  }
  const { groups: claimed } = await membership.personOf(person);
  return claimed.some(isOneOfThem) || undefined;
}
