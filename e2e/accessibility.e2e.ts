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
 * No violations of the accessibility rules that a machine can check, on every
 * page of the helpdesk, light in English and dark in Ukrainian: a theme's
 * contrast does not depend on the language, nor a language's names on the theme.
 */
import AxeBuilder from '@axe-core/playwright';
import { Page } from '@playwright/test';
import { DeadLetter } from '@helpdesk/backstage-plugin-helpdesk-common';
import { Persona } from './support/personas';
import { richTicket } from './support/richTicket';
import { expect, Portal, test } from './support/test';

const TERMINAL = '/catalog/default/resource/pos-terminal-0003';

const TIME_LINE = /^(Time line|Хід виконання)$/;

/** A page, or what a person opened on it. */
interface Scene {
  persona?: Persona;
  /** Where it is; makes what is to be seen there. */
  path: string | ((portal: Portal) => Promise<string>);
  /** Presses what has to be pressed, and waits until it is all there. */
  show: (page: Page) => Promise<void>;
  /** The part of the page that is ours, where not all of it is. */
  part?: string;
}

const ticketPath = async (portal: Portal) =>
  `/helpdesk/tickets/${(await richTicket(portal)).number}`;

const aRow = (page: Page) =>
  page.getByRole('rowheader').getByRole('link').first().waitFor();

/** Opens the dialog behind a button, or behind an item of the menu. */
const dialog = (name: RegExp) => async (page: Page) => {
  const group = page.getByRole('group', { name: /^(Actions|Дії)$/ });
  await group.getByRole('button').first().waitFor();
  const button = group.getByRole('button', { name });
  if (!(await button.isVisible())) {
    await group.getByRole('button').last().click();
  }
  await button.or(page.getByRole('menuitem', { name })).click();
  await page.getByRole('dialog').getByRole('button').last().waitFor();
  await page.getByRole('dialog').getByRole('status').waitFor({
    state: 'hidden',
  });
};

const list = (id: string): Scene => ({
  persona: 'operator',
  path: async portal => {
    await richTicket(portal);
    return `/helpdesk/${id}`;
  },
  show: aRow,
});

const onTicket = (show: Scene['show'], persona: Persona = 'pos-engineer') => ({
  persona,
  path: ticketPath,
  show,
});

const onEntity = (address: string) => ({
  persona: 'developer' as const,
  path: async (portal: Portal) => {
    await richTicket(portal);
    return address;
  },
});

const DEAD_LETTER: DeadLetter = {
  id: '7',
  number: 'HD-1',
  sink: 'notices',
  attempts: 14,
  error: 'Error: out of order',
  createdAt: '2026-03-02T09:00:00.000Z',
  deadAt: '2026-03-02T11:00:00.000Z',
};

const SCENES: Record<string, Scene> = {
  'the sign-in page': {
    path: '/',
    show: page => page.getByRole('button', { name: '(operator)' }).waitFor(),
  },
  'the queue': list('queue'),
  'the tickets of my teams': {
    ...list('my-teams'),
    persona: 'pos-engineer',
  },
  'the questions to my teams': {
    ...list('consultations'),
    persona: 'billing-admin',
  },
  'what I control': list('controlled'),
  'my tickets': { ...list('mine'), persona: 'developer' },
  'all tickets': list('all'),
  'what could not be delivered': {
    persona: 'support-lead',
    path: '/helpdesk/undelivered',
    show: async page => {
      // Nothing stays undelivered here that one could wait for.
      await page.route('**/api/helpdesk/outbox/dead*', route =>
        route.fulfill({ json: { items: [DEAD_LETTER], pageInfo: {} } }),
      );
      await page.reload();
      await aRow(page);
    },
  },
  'an empty list': {
    persona: 'operator',
    path: '/helpdesk/queue?text=nothing+is+called+like+this',
    show: page =>
      page
        .getByRole('grid')
        .getByRole('link', { name: /^(Clear filters|Скинути фільтри)$/ })
        .waitFor(),
  },
  'the form for a new ticket': {
    persona: 'developer',
    path: '/helpdesk/new',
    show: async page => {
      const form = page.getByRole('form');
      await form.getByRole('button', { name: /^(File|Подати)/ }).click();
      await expect(form.getByRole('textbox').first()).toHaveAttribute(
        'aria-invalid',
        'true',
      );
    },
  },
  'the form of an operator': {
    persona: 'operator',
    path: '/helpdesk/new',
    show: async page => {
      await page.getByText(/^(Somebody else|У когось іншого)$/).click();
      await page.getByRole('textbox', { name: /^(Name|Ім’я)$/ }).waitFor();
    },
  },
  'the ticket as its requester sees it': onTicket(async page => {
    await page.getByRole('list').getByRole('blockquote').first().waitFor();
  }, 'developer'),
  'the ticket as staff see it': onTicket(async page => {
    for (const name of [
      /^(How this was|Як це було)/,
      /^(History|Історія)/,
      TIME_LINE,
    ]) {
      await page.getByRole('button', { name }).click();
    }
    await page.getByRole('list', { name: /^(History|Історія)$/ }).waitFor();
    await page.getByRole('list', { name: TIME_LINE }).waitFor();
  }),
  'the dialog that marks a major incident': onTicket(
    dialog(/^(Mark as major incident|Позначити як значний інцидент)…$/),
    'operator',
  ),
  'the ticket that is not there': {
    persona: 'developer',
    path: '/helpdesk/tickets/HD-987654',
    show: page => page.getByText('HD-987654').last().waitFor(),
  },
  'the dialog that escalates': onTicket(dialog(/^(Escalate|Ескалювати)…$/)),
  'the dialog that assigns': onTicket(dialog(/^(Assign|Призначити)…$/)),
  'the dialog that puts on hold': onTicket(
    dialog(/^(Put on hold|Призупинити)…$/),
  ),
  'the dialog that resolves': onTicket(dialog(/^(Resolve|Вирішити)…$/)),
  'the dialog that asks another team': onTicket(async page => {
    await page
      .getByRole('button', { name: /^(Ask another|Запитати іншу)/ })
      .click();
    const box = page.getByRole('dialog');
    await box.getByRole('button', { name: /^(Ask|Запитати)$/ }).click();
    await expect(box.getByRole('textbox').first()).toHaveAttribute(
      'aria-invalid',
      'true',
    );
  }),
  'the ticket as a team that is asked sees it': onTicket(async page => {
    await page
      .getByRole('button', { name: /^(Answer|Відповісти)…$/ })
      .waitFor();
  }, 'billing-admin'),
  'the dialog that answers': onTicket(async page => {
    await page.getByRole('button', { name: /^(Answer|Відповісти)…$/ }).click();
    await page.getByRole('dialog').getByRole('textbox').waitFor();
  }, 'billing-admin'),
  'the dialog that edits': onTicket(dialog(/^(Edit|Редагувати)…$/)),
  'the tab on an entity': {
    ...onEntity(`${TERMINAL}/helpdesk`),
    show: aRow,
  },
  'the dialog on an entity': {
    ...onEntity(`${TERMINAL}/helpdesk`),
    show: async page => {
      await aRow(page);
      await page
        .getByRole('button', { name: /^(File a ticket|Подати заявку)$/ })
        .click();
      await page.getByRole('dialog').getByRole('textbox').first().waitFor();
    },
  },
  'the card on an entity': {
    ...onEntity(TERMINAL),
    show: page => page.getByRole('link', { name: /^HD-/ }).first().waitFor(),
    // The other cards of the page are the catalog's.
    part: 'article:last-of-type',
  },
};

for (const [name, { persona, path, show, part }] of Object.entries(SCENES)) {
  test(`${name} has no violations`, async ({ portal }) => {
    const address = typeof path === 'string' ? path : await path(portal);

    const english = await portal.open(persona, address, { theme: 'light' });
    await expectTheme(english, 'light');
    await show(english);
    expect(await violations(english, part)).toEqual([]);

    const ukrainian = await portal.open(persona, address, {
      language: 'uk',
      theme: 'dark',
    });
    await expect(ukrainian.locator('html')).toHaveAttribute('lang', 'uk');
    await expectTheme(ukrainian, 'dark');
    await show(ukrainian);
    expect(await violations(ukrainian, part)).toEqual([]);
  });
}

async function expectTheme(page: Page, theme: 'light' | 'dark') {
  await expect(page.locator('body')).toHaveAttribute('data-theme-mode', theme);
}

/** What axe has to say about the page as it is. */
async function violations(page: Page, part?: string) {
  const axe = new AxeBuilder({ page });
  if (part) {
    axe.include(part);
  }
  const { violations: found } = await axe.analyze();
  return found.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}: ${nodes
        .map(node => `${node.target} ${node.html} ${node.failureSummary}`)
        .join(' | ')}`,
  );
}
