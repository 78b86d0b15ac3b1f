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

import { ShortMemory } from './ShortMemory';

describe('ShortMemory', () => {
  const find = jest.fn<Promise<string>, []>();
  let now: number;

  beforeEach(() => {
    now = 1_000;
    let answers = 0;
    find.mockReset().mockImplementation(async () => `answer ${++answers}`);
  });

  function memory(life: number, isWorthKeeping?: (answer: string) => boolean) {
    return new ShortMemory<string>({ life, isWorthKeeping, now: () => now });
  }

  it('keeps an answer for its life and no longer', async () => {
    const remembered = memory(5_000);
    expect(await remembered.recall('a', find)).toBe('answer 1');
    now += 4_999;
    expect(await remembered.recall('a', find)).toBe('answer 1');
    now += 2;
    expect(await remembered.recall('a', find)).toBe('answer 2');
  });

  it('keeps answers apart by their keys', async () => {
    const remembered = memory(5_000);
    expect(await remembered.recall('a', find)).toBe('answer 1');
    expect(await remembered.recall('b', find)).toBe('answer 2');
    expect(await remembered.recall('a', find)).toBe('answer 1');
  });

  it('shares an answer that is being found out', async () => {
    const remembered = memory(5_000);
    const both = [remembered.recall('a', find), remembered.recall('a', find)];
    expect(await Promise.all(both)).toEqual(['answer 1', 'answer 1']);
  });

  it('tells a failure to those who share it and forgets it', async () => {
    const remembered = memory(5_000);
    find.mockRejectedValueOnce(new Error('silent'));
    const both = [remembered.recall('a', find), remembered.recall('a', find)];
    for (const { status } of await Promise.allSettled(both)) {
      expect(status).toBe('rejected');
    }
    expect(await remembered.recall('a', find)).toBe('answer 1');
  });

  it('forgets what is not worth keeping', async () => {
    const remembered = memory(5_000, answer => answer !== 'answer 1');
    expect(await remembered.recall('a', find)).toBe('answer 1');
    expect(await remembered.recall('a', find)).toBe('answer 2');
    expect(await remembered.recall('a', find)).toBe('answer 2');
  });

  it('keeps nothing for no time at all', async () => {
    const remembered = memory(0);
    expect(await remembered.recall('a', find)).toBe('answer 1');
    expect(await remembered.recall('a', find)).toBe('answer 2');
  });
});
