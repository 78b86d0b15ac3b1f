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

import { testDatabases } from './__testUtils__/databases';
import { OpenStore, openStore } from './__testUtils__/openStore';

const databases = testDatabases();

describe.each(databases.eachSupportedId())('claims of digests on %s', id => {
  let open: OpenStore;

  beforeEach(async () => {
    open = await openStore(databases, id);
  });

  const claim = (desk: string, day: string) =>
    open.store.transaction(tx => tx.claimDigest(desk, day));

  it('are granted once for a desk and a day, and never for one before', async () => {
    expect(await open.store.isDigestSent('central', '2026-03-02')).toBe(false);
    expect(await claim('central', '2026-03-02')).toBe(true);
    expect(await open.store.isDigestSent('central', '2026-03-02')).toBe(true);
    expect(await claim('central', '2026-03-02')).toBe(false);

    expect(await claim('north', '2026-03-02')).toBe(true);
    expect(await open.store.isDigestSent('central', '2026-03-10')).toBe(false);
    expect(await claim('central', '2026-03-10')).toBe(true);
    expect(await claim('central', '2026-03-09')).toBe(false);
    expect(await open.store.isDigestSent('central', '2026-03-09')).toBe(true);
  });

  it.each(['2026-03-02', '2026-03-03'])(
    'are granted to one of many at a time, on %s',
    async day => {
      await claim('central', '2026-03-02');
      await open.knex('desk_digests').where('day', day).delete();
      const granted = await Promise.all(
        Array.from({ length: 10 }, () => claim('central', day)),
      );
      expect(granted.filter(Boolean)).toHaveLength(1);
    },
  );

  it('come to nothing with what was to be sent', async () => {
    const failure = new Error('no outbox');
    await expect(
      open.store.transaction(async tx => {
        await tx.claimDigest('central', '2026-03-02');
        throw failure;
      }),
    ).rejects.toBe(failure);
    expect(await claim('central', '2026-03-02')).toBe(true);
  });
});
