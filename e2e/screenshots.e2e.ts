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
 * The pictures of README and docs, taken from the running product. Made only
 * when asked for, on a portal of their own:
 * `UPDATE_SCREENSHOTS=1 yarn playwright test screenshots`.
 */
import { Page } from '@playwright/test';
import { tellStories } from './support/stories';
import { TicketPage } from './support/TicketPage';
import { expect, test } from './support/test';

test('the pictures of the main pages', async ({ portal }) => {
  test.slow();
  const numbers = await tellStories(portal);
  const rows = (page: Page) => page.getByRole('rowheader').getByRole('link');

  const developer = await portal.open(
    'developer',
    '/catalog/default/resource/pos-terminal-0001/helpdesk',
  );
  await expect(rows(developer)).toHaveCount(4);
  await take(developer, 'entity-tab');

  const operator = await portal.open('operator', '/helpdesk/queue');
  await rows(operator).first().waitFor();
  await take(operator, 'queue');

  await operator.goto(`/helpdesk/tickets/${numbers.display}`);
  await new TicketPage(operator).act('Escalate…');
  const dialog = operator.getByRole('dialog');
  await dialog.getByText('Goes to POS support').waitFor();
  await dialog
    .getByRole('textbox', { name: 'Reason for the team' })
    .fill('Prices on the server are right; the display was restarted twice.');
  await take(operator, 'escalate');

  await operator.goto(`/helpdesk/tickets/${numbers.receipts}`);
  await operator.getByText('A colleague brings a new one').waitFor();
  await take(operator, 'ticket');

  await operator.goto('/helpdesk/controlled');
  await rows(operator).first().waitFor();
  await take(operator, 'controlled');

  const engineer = await portal.open(
    'pos-engineer',
    `/helpdesk/tickets/${numbers.ukrainian}`,
    { language: 'uk', theme: 'dark' },
  );
  await engineer.getByText('головку замінимо до обіду').waitFor();
  await take(engineer, 'ticket-uk-dark');
});

async function take(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({
    path: `docs/images/${name}.png`,
    animations: 'disabled',
  });
}
