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

import { mockServices } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { testDatabases } from './__testUtils__/databases';
import { applyMigrations } from './applyMigrations';
import { DatabaseReaderStore } from './DatabaseReaderStore';
import { isPostgres } from './isPostgres';

const databases = testDatabases();
const [ANNA, BORYS] = ['user:default/anna', 'user:default/borys'];

describe.each(databases.eachSupportedId())('readers on %s', id => {
  let knex: Knex;
  let readers: DatabaseReaderStore;
  let time = new Date('2026-03-02T09:00:00.000Z');

  beforeEach(async () => {
    knex = await databases.init(id);
    await applyMigrations(
      mockServices.database({ knex, migrations: { skip: false } }),
    );
    readers = new DatabaseReaderStore({ knex, now: () => time });
  });
  afterEach(() => knex.destroy());

  const tell = (effectId: number, users = [ANNA], version = effectId) =>
    readers.countTold(users, {
      ...{ ticketId: 1, kind: 'replied', effectId, version },
    });

  it('have the language that they said last', async () => {
    await readers.setLanguage(ANNA, 'en');
    await readers.setLanguage(ANNA, 'uk');
    expect(await readers.languagesOf([BORYS, ANNA])).toEqual(
      new Map([[ANNA, 'uk']]),
    );
    expect(await readers.languagesOf([])).toEqual(new Map());
  });

  it('are told once of what several replicas tell at once', async () => {
    await Promise.all([1, 2, 3, 2, 1].map(effect => tell(effect)));
    expect(await tell(3)).toEqual([{ user: ANNA, count: 3, generation: 0 }]);
  });

  it('may be many', async () => {
    const users = Array.from({ length: 1_200 }, (_, i) => `user:default/u${i}`);
    await tell(1, users);
    const states = await tell(2, users);
    expect(states.map(({ user }) => user)).toEqual(users);
    expect(new Set(states.map(({ count }) => count))).toEqual(new Set([2]));
  });

  it('have seen no less than before, whatever comes late', async () => {
    await readers.markRead(ANNA, 1, 5);
    await readers.markRead(ANNA, 1, 3);
    expect(await tell(1, [ANNA, BORYS], 5)).toEqual([
      { user: BORYS, count: 1, generation: 0 },
    ]);
    expect(await tell(2, [ANNA], 6)).toHaveLength(1);
  });

  it('begin anew for each time that they open what was told', async () => {
    const generations: number[] = [];
    for (const version of [1, 2, 3]) {
      generations.push((await tell(version))[0].generation);
      await readers.markRead(ANNA, 1, version);
      await readers.markRead(ANNA, 1, version);
      await readers.markRead(ANNA, 2, version);
    }
    expect(generations).toEqual([0, 1, 2]);
  });

  it('are remembered for as long as is wanted', async () => {
    await tell(1);
    time = new Date(+time + 1);
    await tell(2);
    await readers.forgetToldBefore(time);
    expect((await tell(3))[0].count).toBe(2);
  });

  it('are told of a ticket by one replica at a time', async () => {
    // A database in a file has no other replica.
    const replicas = isPostgres(knex) ? [1, 2, 3] : [1];
    let inside = 0;
    let most = 0;
    await Promise.all(
      replicas.map(() =>
        readers.inTurn(1, async () => {
          inside += 1;
          most = Math.max(most, inside);
          await readers.inTurn(2, async () => {});
          inside -= 1;
        }),
      ),
    );
    expect(most).toBe(1);
  });
});
