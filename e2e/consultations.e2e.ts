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
 * A team that needs to know something of two others: both are asked at the same
 * time, find the question on their lists and go their own ways with it, while
 * the ticket stays where it is and its requester learns nothing of all this.
 */
import { TicketPage } from './support/TicketPage';
import { expect, test } from './support/test';

const RESOLVE = 'Resolve and tell the requester';

test('two other teams are asked side by side', async ({ portal }) => {
  test.slow(); // four people with browsers that are new to the portal
  const title = portal.unique('The terminal prints an old tariff');
  const tariff = portal.unique('Which tariff applies to shop 3');
  const answer = portal.unique('The second one, since Monday');
  const restarted = portal.unique('Was the price server restarted');
  const { number } = await portal.api('customer-north').createTicket({
    title,
    description: 'Since Monday.',
    entityRefs: ['resource:default/pos-terminal-0002'],
  });
  await portal
    .api('operator')
    .perform(number, 'escalate', { reason: 'Prices are fine elsewhere.' });
  await portal.api('pos-engineer').perform(number, 'accept', {});
  const path = `/helpdesk/tickets/${number}`;

  const engineer = await portal.open('pos-engineer', path);
  const team = new TicketPage(engineer);
  const questions = engineer
    .getByRole('list', { name: 'Consultations' })
    .getByRole('listitem');
  const toBilling = questions.filter({ hasText: tariff });
  const toSysadmins = questions.filter({ hasText: restarted });

  async function ask(name: string, question: string, blocking = false) {
    await engineer.getByRole('button', { name: 'Ask another team…' }).click();
    const dialog = engineer.getByRole('dialog', {
      name: `Ask another team about ${number}`,
    });
    await dialog.getByRole('combobox', { name: 'Team' }).fill(name);
    await engineer.getByRole('option', { name }).click();
    await dialog.getByRole('textbox', { name: 'Question' }).fill(question);
    if (blocking) {
      await dialog.getByText('should not be resolved before').click();
    }
    await dialog.getByRole('button', { name: 'Ask', exact: true }).click();
    await expect(dialog).toBeHidden();
  }

  await test.step('the team that has the ticket asks both', async () => {
    await ask('Billing administrators', tariff, true);
    await expect(toBilling).toContainText('Needed to resolve');
    await ask('System administrators', restarted);
    await expect(questions).toHaveCount(2);
    await expect(team.main).toContainText('2 open questions');
  });

  const billing = await portal.open('billing-admin', '/helpdesk/consultations');
  const sysadmin = await portal.open('sysadmin', path);

  await test.step('one finds it on its list and takes it on', async () => {
    const row = billing.getByRole('row', { name: title });
    await expect(row).toContainText('2 open questions');
    await row.getByRole('link', { name: title }).click();
    await billing.getByRole('button', { name: 'Take on' }).click();
    await expect(toBilling).toContainText('Taken on');
    await expect(
      billing.getByRole('group', { name: 'Actions' }).getByRole('button'),
    ).toHaveCount(0);
  });

  await test.step('the other one declines, and is done with the ticket', async () => {
    await sysadmin.getByRole('button', { name: 'Decline…' }).click();
    const dialog = sysadmin.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('Not ours.');
    await dialog.getByRole('button', { name: 'Decline question' }).click();
    await expect(sysadmin).toHaveURL(/\/helpdesk\/consultations/);
    await expect(sysadmin.getByText(title)).toHaveCount(0);
    await expect(toSysadmins).toContainText('Not ours.');
    await sysadmin.goto(path);
    await expect(sysadmin.getByText('No such ticket')).toBeVisible();
  });

  await test.step('without the answer it is resolved only for a reason', async () => {
    await team.act('Resolve…');
    const dialog = engineer.getByRole('dialog');
    await expect(dialog).toContainText('Yet to answer: Billing administrators');
    await dialog.getByRole('textbox', { name: 'Resolution' }).fill('Updated.');
    await dialog.getByRole('button', { name: RESOLVE }).click();
    await expect(dialog.getByText('Give a reason.')).toBeVisible();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
  });

  await test.step('the answer reaches who waits for it, and unblocks the ticket', async () => {
    await billing.getByRole('button', { name: 'Answer…' }).click();
    const dialog = billing.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Answer' }).fill(answer);
    await billing.keyboard.press('Control+Enter');
    await expect(toBilling).toContainText(answer);
    await expect(team.main).toContainText('With');
    await expect(team.main).toContainText('of POS support');
    await team.actWith('Resolve…', 'The tariff was updated.', RESOLVE);
  });

  await test.step('the requester learns nothing of all this', async () => {
    const customer = await portal.open('customer-north', path);
    await expect(customer.getByText('The tariff was updated.')).toBeVisible();
    for (const secret of [tariff, answer, restarted, 'Consultations']) {
      await expect(customer.getByText(secret)).toHaveCount(0);
    }
  });
});
