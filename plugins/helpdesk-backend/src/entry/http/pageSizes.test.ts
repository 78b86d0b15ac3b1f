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

import { LIMITS } from '@helpdesk/backstage-plugin-helpdesk-common';
import { testDatabases } from '../../store/__testUtils__/databases';
import { startHelpdesk } from './__testUtils__/startHelpdesk';

const databases = testDatabases();
const MOST = 1_100_000;
const COUNT = 45;
const LONG = 'x'.repeat(LIMITS.description - 10);

describe.each(databases.eachSupportedId())('pages of long texts on %s', id => {
  let send: Awaited<ReturnType<typeof startHelpdesk>>;
  const numbers: string[] = [];

  beforeAll(async () => {
    send = await startHelpdesk(await databases.init(id));
    for (let i = 0; i < COUNT; i++) {
      const { body } = await send('operator', 'post', '/tickets', {
        body: { title: `${i}`, description: LONG },
      });
      numbers.push(body.number);
      await send('operator', 'post', `/tickets/${numbers[0]}/messages`, {
        body: { body: `${i} ${LONG}`, visibility: 'internal' },
      });
    }
  });

  /** All pages of a list, from the first to the last and back again. */
  async function walk(path: string) {
    const forth: string[] = [];
    const sizes: number[] = [];
    const step = async (cursor?: string) => {
      const next = cursor ? `&cursor=${encodeURIComponent(cursor)}` : '';
      const { body, text } = await send('operator', 'get', `${path}${next}`);
      sizes.push(text.length);
      return body;
    };
    const keysOf = ({
      items,
    }: {
      items: { number?: string; body?: string }[];
    }) => items.map(({ number, body }) => number ?? body!.split(' ')[0]);

    let page = await step();
    const { totalItems } = page;
    forth.push(...keysOf(page));
    while (page.pageInfo.nextCursor) {
      page = await step(page.pageInfo.nextCursor);
      forth.push(...keysOf(page));
    }
    let back = keysOf(page);
    while (page.pageInfo.prevCursor) {
      page = await step(page.pageInfo.prevCursor);
      back = [...keysOf(page), ...back];
    }
    expect(back).toEqual(forth);
    expect(Math.max(...sizes)).toBeLessThan(MOST);
    return { forth, pages: sizes.length, totalItems };
  }

  it('end early, and none is left out', async () => {
    const { forth, pages, totalItems } = await walk(
      '/tickets?limit=200&orderBy=createdAt:asc&count=true',
    );
    expect(forth).toEqual(numbers);
    expect(totalItems).toBe(COUNT);
    expect(pages).toBeLessThan(10);
  });

  it('end early in a conversation', async () => {
    const { forth } = await walk(`/tickets/${numbers[0]}/messages?limit=200`);
    expect(forth).toEqual(numbers.map((_, index) => `${index}`));
  });

  it('are whole where nobody asks for the texts', async () => {
    const { body } = await send(
      'operator',
      'get',
      '/tickets?limit=200&fields=number&fields=title',
    );
    expect(body.items).toHaveLength(COUNT);
    expect(body.pageInfo).toEqual({});
  });
});
