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
 * The main job, as the people in it live through it: a problem on a service's
 * page reaches the team that owns the service, and the operator who passed it
 * on stays in control. Each person has a browser of their own.
 */
import { TicketPage } from './support/TicketPage';
import { expect, test } from './support/test';

const TERMINAL = '/catalog/default/resource/pos-terminal-0001';
const NUMBER = /HD-\d+/;
const RESOLVE = 'Resolve and tell the requester';

test('from a problem on a service page to the team that owns it', async ({
  portal,
}) => {
  test.slow(); // three people with browsers that are new to the portal
  const title = portal.unique('The terminal prints blank receipts');
  const note = portal.unique('Probably the paper that shop 1 ordered');
  const answer = portal.unique('Please turn the roll over and try again');

  const developer = await portal.open('developer', TERMINAL);
  let number = '';

  await test.step('a developer files it where it hurts', async () => {
    await developer
      .getByRole('navigation', { name: 'Content navigation' })
      .getByRole('link', { name: 'Helpdesk' })
      .click();
    const began = Date.now();
    await developer.getByRole('button', { name: 'File a ticket' }).click();
    const form = developer.getByRole('dialog', {
      name: 'File a ticket about POS terminal 0001',
    });
    await form
      .getByRole('textbox', { name: 'What is the problem?' })
      .fill(title);
    await form
      .getByRole('textbox', { name: /^What happens/ })
      .fill('Since this morning. The roll was changed yesterday.');
    await form.getByText('Work has stopped').click();
    await form.getByRole('button', { name: 'File ticket' }).click();

    const row = developer.getByRole('row', { name: title });
    await expect(row).toContainText(NUMBER);
    await expect(row).toContainText('New');
    await expect(row).toContainText('Service desk');
    expect(Date.now() - began).toBeLessThan(30_000);

    await row.getByRole('link', { name: title }).click();
    await expect(
      developer.getByRole('heading', { level: 2, name: title }),
    ).toBeVisible();
    number = NUMBER.exec(developer.url())?.[0] ?? '';
  });
  const requester = new TicketPage(developer);
  await expect(requester.main).toContainText(
    'With Service desk, the first line',
  );
  await expect(requester.main).toContainText(number);

  const operator = await portal.open(
    'operator',
    `/helpdesk/queue?${new URLSearchParams({ text: title, status: 'new' })}`,
  );
  const desk = new TicketPage(operator);

  await test.step('the operator finds it by an address with filters', async () => {
    const row = operator.getByRole('row', { name: title });
    await expect(row).toBeVisible();
    await operator.reload();
    await expect(row).toBeVisible();
    await expect(
      operator.getByRole('searchbox', { name: 'Search' }),
    ).toHaveValue(title);
    await expect(
      operator.getByRole('grid', { name: 'Queue' }).getByRole('row'),
    ).toHaveCount(2); // the header and the ticket

    await row.getByRole('button', { name: `Claim ${number}` }).click();
    await expect(
      operator.getByText(`${number} is yours`, { exact: true }).first(),
    ).toBeVisible();
    await operator.getByRole('link', { name: 'Clear filters' }).first().click();
    await operator.getByRole('link', { name: title }).click();
  });

  await test.step('the operator sees where it goes, and why, before passing it on', async () => {
    await desk.act('Escalate…');
    const dialog = operator.getByRole('dialog', { name: `Escalate ${number}` });
    await expect(dialog.getByText('Goes to POS support')).toBeVisible();
    await expect(
      dialog.getByRole('list', { name: 'What decided it' }),
    ).toContainText('POS support owns POS terminal 0001');

    const confirm = dialog.getByRole('button', {
      name: 'Escalate to POS support',
    });
    await confirm.click();
    await expect(dialog.getByText('Give a reason.')).toBeVisible();
    await expect(dialog).toBeVisible();

    await dialog
      .getByRole('textbox', { name: 'Reason for the team' })
      .fill('Paper was checked by phone. Please look at the print head.');
    await confirm.click();
    await expect(dialog).toBeHidden();
    await expect(desk.main).toContainText('With POS support, not yet accepted');
  });

  const engineer = await portal.open('pos-engineer', '/helpdesk/my-teams');
  const team = new TicketPage(engineer);

  await test.step('the owning team accepts and works it', async () => {
    await engineer
      .getByRole('row', { name: title })
      .getByRole('button', { name: `Accept ${number}` })
      .click();
    await expect(
      engineer.getByText(`${number} is accepted`, { exact: true }).first(),
    ).toBeVisible();
    await engineer.getByRole('link', { name: title }).click();
    await expect(team.conversation).toContainText(
      'Paper was checked by phone.',
    );
    await team.note(note);
    await team.reply(answer);
  });

  await test.step('the open page of the requester shows the reply, never the note', async () => {
    await expect(requester.conversation).toContainText(answer);
    await expect(requester.main).toContainText('of POS support');
    await expect(developer.getByText(note)).toHaveCount(0);
    await expect(
      developer.getByText('Paper was checked by phone.'),
    ).toHaveCount(0);
    await developer.reload();
    await expect(requester.conversation).toContainText(answer);
    await expect(developer.getByText(note)).toHaveCount(0);
    await requester.reply('That did not help.');
    await expect(team.conversation).toContainText('That did not help.');
  });

  await test.step('the operator keeps control of it', async () => {
    await operator.getByRole('link', { name: 'Helpdesk' }).first().click();
    await operator.getByRole('tab', { name: 'Controlled by me' }).click();
    // other stories leave more there than one page has
    await operator.getByRole('searchbox', { name: 'Search' }).fill(title);
    await operator.getByRole('link', { name: title }).click();
    await expect(desk.conversation).toContainText(note);
  });

  await test.step('a resolution that does not hold is rejected', async () => {
    await team.actWith('Resolve…', 'Cleaned the print head remotely.', RESOLVE);
    await expect(requester.conversation).toContainText(
      'Cleaned the print head remotely.',
    );
    await desk.actWith(
      'Reject resolution…',
      'The shop still sees blanks.',
      'Reject resolution',
    );
    await expect(team.conversation).toContainText('rejected the resolution');
    await expect(
      team.actions.getByRole('button', { name: 'Resolve…' }),
    ).toBeVisible();
  });

  await test.step('the requester closes what is solved', async () => {
    await team.actWith('Resolve…', 'Replaced the print head.', RESOLVE);
    await expect(requester.conversation).toContainText(
      'Replaced the print head.',
    );
    await requester.act('Close…');
    await developer
      .getByRole('dialog')
      .getByRole('button', { name: 'Close ticket' })
      .click();
    await expect(requester.main).toContainText('Closed');
    await expect(desk.main).toContainText('closed the ticket');
  });
});

test('what a team returns is back at the desk, with the reason', async ({
  portal,
}) => {
  const title = portal.unique('The terminal shows yesterday’s prices');
  const { number } = await portal.api('developer').createTicket({
    title,
    description: 'All prices are from yesterday.',
    entityRefs: ['resource:default/pos-terminal-0002'],
  });
  await portal
    .api('operator')
    .perform(number, 'escalate', { reason: 'Prices come from the terminal.' });

  const path = `/helpdesk/tickets/${number}`;
  const engineer = await portal.open('pos-engineer', path);
  const operator = await portal.open('operator', path);
  const desk = new TicketPage(operator);
  await expect(desk.main).toContainText('With POS support, not yet accepted');

  const team = new TicketPage(engineer);
  await team.act('Return…');
  const dialog = engineer.getByRole('dialog');
  const confirm = dialog.getByRole('button', { name: 'Return ticket' });
  await confirm.click();
  await expect(dialog.getByText('Give a reason.')).toBeVisible();
  await dialog
    .getByRole('textbox', { name: 'Reason' })
    .fill('Prices are loaded by billing, not by the terminal.');
  await confirm.click();
  await expect(dialog).toBeHidden();

  await expect(desk.main).toContainText('Service desk');
  await expect(desk.main).toContainText('Returned');
  await expect(desk.conversation).toContainText(
    'Prices are loaded by billing, not by the terminal.',
  );
  await operator.goto(`/helpdesk/queue?text=${encodeURIComponent(title)}`);
  await expect(operator.getByRole('row', { name: title })).toBeVisible();
});

test('an operator registers a call and resolves it on the spot', async ({
  portal,
}) => {
  const title = portal.unique('Cannot sign in to the till');
  const operator = await portal.open('operator', '/helpdesk/queue');
  await operator.getByRole('link', { name: 'New ticket' }).click();

  const form = operator.getByRole('form', { name: 'New ticket' });
  await form.getByRole('textbox', { name: 'What is the problem?' }).fill(title);
  await form.getByText('Somebody else').click();
  await form.getByRole('textbox', { name: 'Name' }).fill('Halyna Tkachenko');
  await form.getByRole('textbox', { name: 'Phone' }).fill('+380 44 123 45 67');
  await form.getByRole('button', { name: /How did it reach you/ }).click();
  await operator.getByRole('option', { name: 'Phone' }).click();
  await form.getByRole('button', { name: 'File ticket' }).click();

  const ticket = new TicketPage(operator);
  await expect(
    operator.getByRole('heading', { level: 2, name: title }),
  ).toBeVisible();
  await expect(ticket.details).toContainText('Halyna Tkachenko');
  await expect(
    ticket.details.getByRole('link', { name: '+380 44 123 45 67' }),
  ).toHaveAttribute('href', 'tel:+380441234567');

  await ticket.actWith('Resolve…', 'Told her the new password rule.', RESOLVE);
  await expect(ticket.main).toContainText('Resolved');
  await expect(ticket.conversation).toContainText(
    'Told her the new password rule.',
  );
});

test('where nobody is responsible the operator is told why, and chooses', async ({
  portal,
}) => {
  const title = portal.unique('The scanner reads nothing');
  const { number } = await portal.api('developer').createTicket({
    title,
    description: 'The red light is on.',
    entityRefs: ['component:default/legacy-scanner'],
  });
  const operator = await portal.open('operator', `/helpdesk/tickets/${number}`);
  const ticket = new TicketPage(operator);
  await expect(ticket.main).toContainText('No responsible team found');

  await ticket.act('Escalate…');
  const dialog = operator.getByRole('dialog');
  await expect(
    dialog.getByText('No responsible team was found. Choose a team.'),
  ).toBeVisible();
  await dialog.getByRole('button', { name: 'How this was decided' }).click();
  await expect(dialog).toContainText(
    /The owner of .*scanner, .*scanning-team.*, does not exist in the catalog/,
  );

  await dialog
    .getByRole('textbox', { name: 'Reason for the team' })
    .fill('The power supply looks dead.');
  await dialog.getByRole('button', { name: 'Escalate', exact: true }).click();
  await expect(
    dialog.getByText('Choose a team.', { exact: true }),
  ).toBeVisible();

  await dialog.getByRole('combobox', { name: 'Team' }).fill('special equip');
  await operator
    .getByRole('option', { name: 'Special equipment support' })
    .click();
  await expect(
    dialog.getByText('Goes to Special equipment support'),
  ).toBeVisible();
  await dialog
    .getByRole('button', { name: 'Escalate to Special equipment support' })
    .click();
  await expect(dialog).toBeHidden();
  await expect(ticket.main).toContainText(
    'With Special equipment support, not yet accepted',
  );
});
