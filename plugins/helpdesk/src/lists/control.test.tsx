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
import userEvent from '@testing-library/user-event';
import { Me, Ticket } from '@helpdesk/backstage-plugin-helpdesk-common';
import { ticketFixture } from '@helpdesk/backstage-plugin-helpdesk-react/testUtils';
import { listing } from '../__testUtils__/listing';
import { OPERATOR, renderHelpdesk } from '../__testUtils__/renderHelpdesk';

const ignored = ticketFixture({
  number: 'HD-1',
  title: 'Ignored',
  status: 'open',
  firstLine: false,
  awaitingAcceptance: true,
  concerns: ['breached', 'not-accepted'],
  allowedActions: ['reply', 'escalate', 'recall'],
});
const solved = ticketFixture({
  number: 'HD-2',
  title: 'Solved',
  status: 'resolved',
  concerns: ['awaiting-confirmation'],
  allowedActions: ['close', 'reject-resolution'],
});

function open(items: Ticket[], answers = {}) {
  const listTickets = listing({ items });
  renderHelpdesk('/helpdesk/controlled', {
    me: OPERATOR,
    answers: { listTickets, ...answers },
  });
  return listTickets;
}

const row = async (title: string) =>
  within(await screen.findByRole('row', { name: new RegExp(`^${title}`) }));

describe('the supervisor’s list', () => {
  it('starts with what burns first and says what is wrong', async () => {
    const listTickets = open([ignored, solved]);
    const first = await row('Ignored');
    expect(first.getByText('Target missed')).toBeInTheDocument();
    expect(first.getByText('Not accepted in time')).toBeInTheDocument();
    expect(
      (await row('Solved')).getByText('Awaiting confirmation'),
    ).toBeInTheDocument();
    expect(listTickets.mock.calls[0][0]).toMatchObject({
      view: 'controlled',
      orderBy: 'dueAt',
    });
    expect(screen.getByText('On this page:').parentElement).toHaveTextContent(
      'On this page:Target missed× 1Not accepted in time× 1Awaiting confirmation× 1',
    );
  });

  it('recalls in place and reads the list again', async () => {
    const perform = jest.fn().mockResolvedValue(ignored);
    const listTickets = open([ignored], { perform });
    await userEvent.click(
      (await row('Ignored')).getByRole('button', { name: 'Recall HD-1…' }),
    );
    const dialog = within(
      await screen.findByRole('dialog', { name: 'Recall HD-1' }),
    );
    await userEvent.click(
      dialog.getByRole('button', { name: 'Recall ticket' }),
    );
    await waitFor(() => expect(listTickets).toHaveBeenCalledTimes(2));
    expect(perform).toHaveBeenCalledWith(
      'HD-1',
      'recall',
      {},
      expect.anything(),
    );
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('rejects a resolution from the menu', async () => {
    const perform = jest.fn().mockResolvedValue(solved);
    open([solved], { perform });
    const cells = await row('Solved');
    expect(
      cells.getByRole('button', { name: 'Close HD-2…' }),
    ).toBeInTheDocument();
    await userEvent.click(cells.getByRole('button', { name: 'More on HD-2' }));
    await userEvent.click(
      await screen.findByRole('menuitem', { name: 'Reject resolution…' }),
    );
    await userEvent.type(
      await screen.findByRole('textbox', { name: /Reason/ }),
      'It still prints blanks',
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Reject resolution' }),
    );
    await waitFor(() =>
      expect(perform).toHaveBeenCalledWith(
        'HD-2',
        'reject-resolution',
        { reason: 'It still prints blanks' },
        expect.anything(),
      ),
    );
  });

  it('leads to where one writes to the requester', async () => {
    open([ignored], {
      getTicket: async () => ignored,
      listMessages: async () => ({ items: [], pageInfo: {} }),
      listEvents: async () => ({ items: [], pageInfo: {} }),
    });
    await userEvent.click(
      (await row('Ignored')).getByRole('button', { name: 'More on HD-1' }),
    );
    await userEvent.click(
      await screen.findByRole('menuitem', { name: 'Write to the requester' }),
    );
    await waitFor(() =>
      expect(screen.getByRole('textbox', { name: 'Your reply' })).toHaveFocus(),
    );
  });
});

describe('a list', () => {
  it('is asked for before it is known whose it is', async () => {
    const listTickets = listing({ items: [ignored] });
    let answer: (me: Me) => void = () => {};
    const getMe = () => new Promise<Me>(resolve => (answer = resolve));
    renderHelpdesk('/helpdesk/queue', { answers: { listTickets, getMe } });
    expect(await screen.findByText('HD-1')).toBeInTheDocument();
    expect(screen.getAllByRole('tab')).toHaveLength(1);

    answer(OPERATOR);
    await waitFor(() => expect(screen.getAllByRole('tab')).toHaveLength(6));
    expect(listTickets).toHaveBeenCalledTimes(1);
  });

  it('waits for that where it is about the person', async () => {
    const listTickets = listing();
    let answer: (me: Me) => void = () => {};
    const getMe = () => new Promise<Me>(resolve => (answer = resolve));
    renderHelpdesk('/helpdesk/queue?assignee=me', {
      answers: { listTickets, getMe },
    });
    expect(
      await screen.findByRole('status', { name: 'Loading…' }),
    ).toBeInTheDocument();
    expect(listTickets).not.toHaveBeenCalled();

    answer(OPERATOR);
    await waitFor(() => expect(listTickets).toHaveBeenCalled());
    expect(listTickets.mock.calls[0][0]?.assignee).toEqual([OPERATOR.ref]);
  });
});
