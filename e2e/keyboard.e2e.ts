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

/* The main job without a mouse: the focus shows, and is never lost. */
import { Keyboard } from './support/Keyboard';
import { TicketPage } from './support/TicketPage';
import { expect, test } from './support/test';

test('a developer signs in and files a ticket by keyboard', async ({
  portal,
}) => {
  const title = portal.unique('The display stays dark');
  const page = await portal.open(undefined, '/');
  const keyboard = new Keyboard(page);

  await keyboard.enter(page.getByRole('button', { name: /\(developer\)/ }));
  await expect(page.getByRole('link', { name: 'Helpdesk' })).toBeVisible();

  await page.goto('/catalog/default/resource/pos-terminal-0004');
  await keyboard.enter(
    page
      .getByRole('navigation', { name: 'Content navigation' })
      .getByRole('link', { name: 'Helpdesk' }),
  );
  const file = page.getByRole('button', { name: 'File a ticket' });
  await keyboard.enter(file);
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(file).toBeFocused();

  await keyboard.press('Enter');
  await keyboard.type(
    dialog.getByRole('textbox', { name: 'What is the problem?' }),
    title,
  );
  await keyboard.type(
    dialog.getByRole('textbox', { name: /^What happens/ }),
    'No light at all.',
  );
  await keyboard.tabTo(
    dialog.getByRole('radio', { name: 'Work goes on, with difficulty' }),
  );
  await keyboard.press('ArrowUp');
  await expect(
    dialog.getByRole('radio', { name: 'Work has stopped' }),
  ).toBeChecked();
  await keyboard.enter(dialog.getByRole('button', { name: 'File ticket' }));
  await expect(dialog).toBeHidden();
  await expect(file).toBeFocused();

  const row = page.getByRole('row', { name: title });
  await expect(row).toContainText('P2');
});

test('an operator claims and escalates by keyboard', async ({ portal }) => {
  const title = portal.unique('The keys stick');
  const { number } = await portal.api('developer').createTicket({
    title,
    description: 'All of them.',
    entityRefs: ['resource:default/pos-terminal-0005'],
  });
  const page = await portal.open(
    'operator',
    `/helpdesk/queue?${new URLSearchParams({ text: title })}`,
  );
  const keyboard = new Keyboard(page);
  const ticket = new TicketPage(page);

  await keyboard.tabTo(page.getByRole('row', { name: title }));
  await keyboard.press('Enter');
  await expect(
    page.getByRole('heading', { level: 2, name: title }),
  ).toBeVisible();

  await keyboard.enter(
    ticket.actions.getByRole('button', { name: 'Claim', exact: true }),
  );
  await expect(ticket.main).toContainText('of Service desk, the first line');
  await expect(ticket.actions.locator(':focus')).toHaveCount(1);

  const escalate = ticket.actions.getByRole('button', { name: 'Escalate…' });
  await keyboard.enter(escalate);
  const dialog = page.getByRole('dialog', { name: `Escalate ${number}` });
  await expect(dialog.getByText('Goes to POS support')).toBeVisible();
  await keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(escalate).toBeFocused();

  await keyboard.press('Enter');
  const confirm = dialog.getByRole('button', {
    name: 'Escalate to POS support',
  });
  await keyboard.enter(confirm);
  const reason = dialog.getByRole('textbox', { name: 'Reason for the team' });
  await expect(reason).toBeFocused(); // it was missing
  await keyboard.type(reason, 'Please send a new keyboard.');
  await keyboard.enter(confirm);
  await expect(dialog).toBeHidden();
  await expect(ticket.main).toContainText('With POS support, not yet accepted');
  await expect(ticket.actions.locator(':focus')).toHaveCount(1);
});
