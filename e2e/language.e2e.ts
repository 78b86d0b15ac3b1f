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

/* The helpdesk in Ukrainian, without leftovers of English. */
import { Page } from '@playwright/test';
import { richTicket } from './support/richTicket';
import { expect, test } from './support/test';

const KNOWN = new Set([
  ...['Markdown', 'Ctrl', 'Enter', 'API'], // the same in both languages
  ...['Service', 'desk'], // what the config calls it
  'Close', // Backstage UI's own word for the X of a dialog
]);

test('a person chooses Ukrainian when signing in', async ({ portal }) => {
  const page = await portal.open(undefined, '/');
  await page.getByText('українська', { exact: true }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: 'Ким ви будете сьогодні?' }),
  ).toBeVisible();

  await page.getByRole('button', { name: '(operator)' }).click();
  await page.getByRole('link', { name: 'Helpdesk' }).first().click();
  await expect(page.getByRole('tab', { name: 'Черга' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'uk');
});

test('the lists are in Ukrainian', async ({ portal }) => {
  const { number } = await richTicket(portal, 'uk');
  const page = await portal.open(
    'pos-engineer',
    `/helpdesk/my-teams?text=${number}`,
    { language: 'uk' },
  );
  await expect(page.getByRole('link', { name: /^Термінал/ })).toBeVisible();
  await expect(page.getByRole('banner')).toContainText('Нова заявка');
  await expect(
    page.getByRole('heading', { name: 'У ваших команд' }),
  ).toBeVisible();
  await expect(
    page.getByRole('columnheader', { name: 'Пріоритет' }),
  ).toBeVisible();
  expect(await latinWords(page)).toEqual([]);
});

test('a ticket and its dialogs are in Ukrainian', async ({ portal }) => {
  const { number } = await richTicket(portal, 'uk');
  const page = await portal.open(
    'pos-engineer',
    `/helpdesk/tickets/${number}`,
    { language: 'uk' },
  );
  await expect(page.getByRole('heading', { name: 'Листування' })).toBeVisible();
  await page.getByRole('button', { name: /^Як це було вирішено/ }).click();
  await page.getByRole('button', { name: /^Історія/ }).click();
  await expect(page.getByRole('list', { name: 'Історія' })).toBeVisible();
  expect(await latinWords(page)).toEqual([]);

  await page.getByRole('button', { name: 'Ескалювати…' }).click();
  const dialog = page.getByRole('dialog', { name: `Ескалювати ${number}` });
  await expect(
    dialog.getByRole('textbox', { name: 'Причина для команди' }),
  ).toBeVisible();
  await expect(dialog.getByRole('status')).toBeHidden();
  expect(await latinWords(page)).toEqual([]);
});

test('the form for a new ticket is in Ukrainian', async ({ portal }) => {
  const page = await portal.open('operator', '/helpdesk/new', {
    language: 'uk',
  });
  await page.getByText('У когось іншого').click();
  await page.getByRole('button', { name: 'Подати заявку' }).click();
  await expect(page.getByText('Назвіть проблему одним рядком.')).toBeVisible();
  expect(await latinWords(page)).toEqual([]);
});

/**
 * Words in Latin letters that a person sees or hears on the page, without what
 * comes from the catalog or was written by somebody.
 */
async function latinWords(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const foreign = 'a[href*="/catalog/"], [lang="en"], code, pre';
    const spoken = ['aria-label', 'placeholder', 'title', 'alt'];
    const found: string[] = [];
    for (const root of document.querySelectorAll('main, [role="dialog"]')) {
      for (const element of [root, ...root.querySelectorAll('*')]) {
        if (element.closest(foreign)) {
          continue;
        }
        found.push(...spoken.map(name => element.getAttribute(name) ?? ''));
        for (const node of element.childNodes) {
          if (node.nodeType === Node.TEXT_NODE) {
            found.push(node.textContent ?? '');
          }
        }
      }
    }
    return found;
  });
  const words = texts.flatMap(text => text.match(/[A-Za-z]{3,}/g) ?? []);
  return [...new Set(words)].filter(word => !KNOWN.has(word));
}
