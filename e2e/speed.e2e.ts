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

/*
 * The pages that people work from are there soon after a click. How soon is
 * measured by `yarn bench:pages` on a quiet machine; here, on one that may be slow
 * and busy, only that it is no matter of several seconds.
 */
import { Locator, Page } from '@playwright/test';
import { richTicket } from './support/richTicket';
import { expect, test } from './support/test';

const LONGEST = 4_000;

test('the queue and the tab on an entity are soon there', async ({
  portal,
}) => {
  await richTicket(portal);
  const page = await portal.open(
    'operator',
    '/catalog/default/resource/pos-terminal-0003',
  );
  const tab = page
    .getByRole('navigation', { name: 'Content navigation' })
    .getByRole('link', { name: 'Helpdesk' });
  await tab.waitFor();
  await test.step('the tab', () => expectSoon(page, tab, /^Open tickets/));

  await page.goto('/catalog');
  const item = page.getByRole('link', { name: 'Helpdesk' }).first();
  await item.waitFor();
  await test.step('the queue', () => expectSoon(page, item, 'Queue'));
});

/** A click leads to a table whose rows can be clicked on. */
async function expectSoon(page: Page, way: Locator, table: string | RegExp) {
  await way.click();
  const start = Date.now();
  const row = page.getByRole('grid', { name: table }).getByRole('rowheader');
  await row.getByRole('link').first().click({ trial: true });
  expect(Date.now() - start).toBeLessThan(LONGEST);
}
