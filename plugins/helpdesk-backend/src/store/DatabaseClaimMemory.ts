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

import { Knex } from 'knex';
import { Claim, ClaimMemory } from '../domain/access/Claim';

/** Of more people, a claim says nothing that matters. */
const MAX_USERS = 500;

/** What sign-ins said, in the plugin's own database, the same for all replicas. */
export class DatabaseClaimMemory implements ClaimMemory {
  readonly #knex: Knex;

  constructor({ knex }: { knex: Knex }) {
    this.#knex = knex;
  }

  async remember(
    user: string,
    groups: string[],
    catalogGroups: string[],
    at: Date,
  ): Promise<void> {
    const rows = groups.map(group => ({
      user_ref: user,
      group_ref: group,
      catalog_groups: JSON.stringify(catalogGroups),
      seen_at: at,
    }));
    await this.#knex.transaction(async tx => {
      await tx('claims')
        .where('user_ref', user)
        .whereNotIn('group_ref', groups)
        .delete();
      if (rows.length > 0) {
        await tx('claims')
          .insert(rows)
          .onConflict(['user_ref', 'group_ref'])
          .merge();
      }
    });
  }

  async ofUsers(users: string[], since: Date): Promise<Claim[]> {
    const rows: {
      user_ref: string;
      group_ref: string;
      catalog_groups: string;
    }[] = await this.#knex('claims')
      .select('user_ref', 'group_ref', 'catalog_groups')
      .whereIn('user_ref', users)
      .where('seen_at', '>=', since)
      .orderBy(['user_ref', 'group_ref']);
    return rows.map(row => ({
      user: row.user_ref,
      group: row.group_ref,
      catalogGroups: JSON.parse(row.catalog_groups),
    }));
  }

  async usersClaiming(groups: string[], since: Date): Promise<string[]> {
    const rows: { user_ref: string }[] = await this.#knex('claims')
      .distinct('user_ref')
      .whereIn('group_ref', groups)
      .where('seen_at', '>=', since)
      .orderBy('user_ref')
      .limit(MAX_USERS);
    return rows.map(row => row.user_ref);
  }

  async forgetBefore(time: Date): Promise<void> {
    await this.#knex('claims').where('seen_at', '<', time).delete();
  }
}
