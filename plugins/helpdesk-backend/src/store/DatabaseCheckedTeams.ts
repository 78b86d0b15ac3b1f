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
import { CheckedTeams } from '../domain/routing/CheckedTeams';

/** Notes a team again only after so long, in milliseconds. */
const NOTE_EVERY = 60 * 60_000;

/** The teams that were checked, in the plugin's own database, for all replicas. */
export class DatabaseCheckedTeams implements CheckedTeams {
  readonly #knex: Knex;
  readonly #noted = new Map<string, number>();

  constructor({ knex }: { knex: Knex }) {
    this.#knex = knex;
  }

  async note(team: string, at: Date): Promise<void> {
    if (at.getTime() - (this.#noted.get(team) ?? 0) < NOTE_EVERY) {
      return;
    }
    await this.#knex('checked_teams')
      .insert({ team, checked_at: at })
      .onConflict('team')
      .merge();
    this.#noted.set(team, at.getTime());
  }

  async isKnown(team: string, since: Date): Promise<boolean> {
    const known = await this.#knex('checked_teams')
      .first('team')
      .where({ team })
      .where('checked_at', '>=', since);
    return known !== undefined;
  }
}
