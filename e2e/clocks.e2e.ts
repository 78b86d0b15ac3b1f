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
 * Control of execution, as those who have it live through it: a team that
 * ignores what it got is warned by the clock, then management is told, and the
 * supervisor takes the ticket back. `e2e/app-config.yaml` gives the team of this
 * terminal half a minute.
 */
import { TicketPage } from './support/TicketPage';
import { expect, test } from './support/test';

/** The helpdesk looks at its clocks twice a minute. */
const SWEEP = { timeout: 90_000 };

test('a team that ignores a ticket is warned, then management is told', async ({
  portal,
}) => {
  test.slow();
  const title = portal.unique('The terminal does not start');
  const { number } = await portal.api('developer').createTicket({
    title,
    description: 'It stays dark.',
    entityRefs: ['resource:default/pos-terminal-0007'],
    urgency: 'high',
  });
  const path = `/helpdesk/tickets/${number}`;

  const operator = await portal.open('operator', path);
  const desk = new TicketPage(operator);

  await test.step('the operator escalates, and a clock starts', async () => {
    await desk.actWith(
      'Escalate…',
      'Another cable did not help.',
      'Escalate to POS support',
    );
    await expect(desk.clock('Acceptance')).toBeVisible();
    await desk.clock('Acceptance').focus();
    await operator.keyboard.press('Shift'); // as if by keyboard
    const reason = operator.getByRole('tooltip');
    await expect(reason).toContainText('Target: 30 sec of working time.');
    await expect(reason).toContainText('By the policy minute.');
  });

  await test.step('the requester is told when to expect what', async () => {
    const developer = await portal.open('developer', path);
    const requester = new TicketPage(developer);
    await expect(requester.main).toContainText('You will hear from us by');
    await expect(requester.clock('Resolution')).toBeVisible();
    await expect(requester.clock('Acceptance')).toHaveCount(0);
  });

  await test.step('nobody accepts it: a warning, then a breach', async () => {
    await expect(desk.conversation).toContainText(
      /Policy minute: 50 % of the time to accept was used up/,
      SWEEP,
    );
    await expect(desk.conversation).toContainText(
      /Policy minute: the time to accept ran out/,
      SWEEP,
    );
    await expect(desk.clock('Acceptance')).toContainText('late');
  });

  await test.step('management is told', async () => {
    const lead = await portal.open('support-lead', '/notifications');
    await expect(async () => {
      await lead.reload();
      await expect(lead.getByText(number).first()).toBeVisible();
    }).toPass(SWEEP);
  });

  await test.step('the supervisor sees what is wrong, and takes it back', async () => {
    await operator.goto(`/helpdesk/controlled?text=${number}`);
    const row = operator.getByRole('row', { name: title });
    await expect(row).toContainText('Not accepted in time');
    await row.getByRole('button', { name: `Recall ${number}…` }).click();
    await operator
      .getByRole('dialog')
      .getByRole('button', { name: 'Recall ticket' })
      .click();
    await expect(
      row.getByRole('button', { name: `Escalate ${number}…` }),
    ).toBeVisible();
  });

  await test.step('the time line tells who had it for how long', async () => {
    await operator.goto(path);
    await operator.getByRole('button', { name: 'Time line' }).click();
    const line = operator.getByRole('list', { name: 'Time line' });
    await expect(line).toContainText(/POS support\s*for \d+ (sec|min)/);
    await expect(line).toContainText('the time to accept ran out');
    await expect(line).toContainText('recalled the ticket');
  });
});
