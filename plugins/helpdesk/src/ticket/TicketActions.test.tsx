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

import { screen, waitFor, within } from '@testing-library/react';
import { refusal } from './__testUtils__/refusal';
import {
  renderTicketPage,
  REQUESTER_TICKET,
  STAFF_TICKET,
  startAction,
} from './__testUtils__/renderTicketPage';

const AT_TEAM = {
  ...STAFF_TICKET,
  team: 'group:default/pos-support',
  firstLine: false,
  awaitingAcceptance: true,
  allowedActions: [
    'accept',
    'return',
    'assign',
    'pend',
    'resolve',
    'note',
  ] as const satisfies typeof STAFF_TICKET.allowedActions,
};

const atTeam = () => ({
  ...AT_TEAM,
  allowedActions: [...AT_TEAM.allowedActions],
});

describe('actions on a ticket', () => {
  it('offers exactly what the backend allows', async () => {
    const person = await renderTicketPage(atTeam());
    const actions = within(screen.getByRole('group', { name: 'Actions' }));
    expect(
      actions.getAllByRole('button').map(button => button.textContent || '⋮'),
    ).toEqual(['Resolve…', 'Return…', 'Accept', '⋮']);
    await person.click(screen.getByRole('button', { name: 'More actions' }));
    expect(
      (await screen.findAllByRole('menuitem')).map(item => item.textContent),
    ).toEqual(['Assign…', 'Put on hold…']);
  });

  it('performs at a press what needs no answer', async () => {
    const perform = jest
      .fn()
      .mockResolvedValue({ ...STAFF_TICKET, assignee: 'user:default/olena' });
    const person = await renderTicketPage(STAFF_TICKET, { perform });
    await startAction(person, 'Claim');
    expect(perform).toHaveBeenCalledWith(
      'HD-1',
      'claim',
      {},
      expect.anything(),
    );
    expect(await screen.findByText(/, the first line/)).toHaveTextContent(
      'With olena of service-desk, the first line',
    );
  });

  it('tells who was quicker, and shows the ticket as it is now', async () => {
    const person = await renderTicketPage(STAFF_TICKET, {
      getTicket: jest
        .fn()
        .mockResolvedValueOnce(STAFF_TICKET)
        .mockResolvedValue({
          ...STAFF_TICKET,
          assignee: 'user:default/olena',
          allowedActions: ['note'],
        }),
      perform: jest
        .fn()
        .mockRejectedValue(
          await refusal(409, 'ConflictError', 'It is already with olena'),
        ),
    });
    await startAction(person, 'Claim');
    const alert = within(await screen.findByRole('alert'));
    expect(
      alert.getByText('The ticket has changed in the meantime'),
    ).toBeVisible();
    expect(await alert.findByText(/^Now:/)).toHaveTextContent(
      'Now: Open. With olena of service-desk, the first line.',
    );
    expect(
      screen.queryByRole('button', { name: 'Claim' }),
    ).not.toBeInTheDocument();
  });

  it('returns only with a reason, and gives the focus back', async () => {
    const perform = jest.fn().mockResolvedValue(STAFF_TICKET);
    const person = await renderTicketPage(atTeam(), { perform });
    await startAction(person, 'Return…');
    const dialog = within(await screen.findByRole('dialog'));
    const reason = dialog.getByRole('textbox', { name: /Reason/ });

    await person.type(reason, '   ');
    await person.click(dialog.getByRole('button', { name: 'Return ticket' }));
    expect(dialog.getByText('Give a reason.')).toBeVisible();
    expect(reason).toHaveFocus();
    expect(perform).not.toHaveBeenCalled();

    await person.type(reason, 'Not a terminal');
    await person.click(dialog.getByRole('button', { name: 'Return ticket' }));
    expect(perform).toHaveBeenCalledWith(
      'HD-1',
      'return',
      { reason: 'Not a terminal' },
      expect.anything(),
    );
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    await waitFor(() => expect(document.body).not.toHaveFocus());
  });

  it('keeps what was typed when a dialog is refused', async () => {
    const person = await renderTicketPage(atTeam(), {
      perform: jest
        .fn()
        .mockRejectedValue(
          await refusal(409, 'ConflictError', 'Ticket HD-1 is resolved'),
        ),
    });
    await startAction(person, 'Resolve…');
    const dialog = within(await screen.findByRole('dialog'));
    const text = dialog.getByRole('textbox', { name: /Resolution/ });
    await person.type(text, 'Changed the paper');
    await person.keyboard('{Control>}{Enter}{/Control}');
    expect(await dialog.findByText('Ticket HD-1 is resolved')).toBeVisible();
    expect(text).toHaveValue('Changed the paper');
  });

  it('assigns to a member of the team that has it', async () => {
    const perform = jest.fn().mockResolvedValue(atTeam());
    const person = await renderTicketPage(atTeam(), { perform });
    await startAction(person, 'Assign…');
    const dialog = within(await screen.findByRole('dialog'));
    await person.click(
      await dialog.findByRole('button', { name: /Member of pos-support/ }),
    );
    const members = await screen.findAllByRole('option');
    expect(members.map(member => member.textContent)).toEqual([
      expect.stringContaining('petro Person'),
    ]);
    await person.click(members[0]);
    await person.click(dialog.getByRole('button', { name: 'Assign ticket' }));
    expect(perform).toHaveBeenCalledWith(
      'HD-1',
      'assign',
      { assignee: 'user:default/petro' },
      expect.anything(),
    );
  });

  it('has nobody to assign to in a team of one', async () => {
    const person = await renderTicketPage({
      ...atTeam(),
      assignee: 'user:default/petro',
    });
    await startAction(person, 'Assign…');
    const dialog = within(await screen.findByRole('dialog'));
    expect(
      await dialog.findByText('There is nobody else in this team.'),
    ).toBeVisible();
    expect(
      dialog.getByRole('button', { name: 'Assign ticket' }),
    ).toBeDisabled();
  });

  it('waits for the requester only with a question, for a time only with one', async () => {
    const perform = jest.fn().mockResolvedValue(atTeam());
    const person = await renderTicketPage(atTeam(), { perform });
    await startAction(person, 'Put on hold…');
    const dialog = within(await screen.findByRole('dialog'));

    await person.click(dialog.getByRole('button', { name: 'Put on hold' }));
    expect(
      dialog.getByText('Ask the requester for what you need.'),
    ).toBeVisible();

    await person.click(dialog.getByRole('radio', { name: 'A certain time' }));
    await person.click(dialog.getByRole('button', { name: 'Put on hold' }));
    expect(
      dialog.getByText('Say when the ticket should open again.'),
    ).toBeVisible();
    expect(perform).not.toHaveBeenCalled();

    await person.click(dialog.getByRole('radio', { name: 'The requester' }));
    await person.type(
      dialog.getByRole('textbox', { name: /Reply to the requester/ }),
      'Which terminal is it?',
    );
    await person.click(
      dialog.getByRole('button', { name: 'Send and put on hold' }),
    );
    expect(perform).toHaveBeenCalledWith(
      'HD-1',
      'pend',
      { reason: 'requester', message: 'Which terminal is it?' },
      expect.anything(),
    );
  });

  it('asks before it closes', async () => {
    const perform = jest.fn().mockResolvedValue(REQUESTER_TICKET);
    const person = await renderTicketPage(
      {
        ...REQUESTER_TICKET,
        status: 'resolved',
        allowedActions: ['close', 'reject-resolution', 'reopen'],
      },
      { perform },
    );
    await startAction(person, 'Close…');
    expect(perform).not.toHaveBeenCalled();
    const dialog = within(await screen.findByRole('dialog'));
    await person.click(dialog.getByRole('button', { name: 'Close ticket' }));
    expect(perform).toHaveBeenCalledWith(
      'HD-1',
      'close',
      {},
      expect.anything(),
    );
  });
});
