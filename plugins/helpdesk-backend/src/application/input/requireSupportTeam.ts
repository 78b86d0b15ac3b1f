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

import { InputError } from '@backstage/errors';
import { Directory } from '../../directory/Directory';

/**
 * Throws an `InputError` naming `team` unless the catalog has such a group and it
 * is none of a customer's. A team that gets a ticket, or a question about one,
 * reads its notes: people of a customer must not, least of all another one's.
 */
export async function requireSupportTeam(
  directory: Pick<Directory, 'getEntity' | 'getStanding'>,
  team: string,
): Promise<void> {
  if (!(await directory.getEntity(team))) {
    throw new InputError(`team: the catalog has no ${team}`);
  }
  const { customer } = await directory.getStanding(team, [team]);
  if (customer) {
    throw new InputError(
      `team: ${team} belongs to the customer ${customer}, not to support`,
    );
  }
}
