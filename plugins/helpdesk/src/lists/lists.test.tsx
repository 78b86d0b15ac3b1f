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
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ResponseError } from '@backstage/errors';
import { ticketFixture } from '@helpdesk/backstage-plugin-helpdesk-react/testUtils';
import { listing } from '../__testUtils__/listing';
import { OPERATOR, renderHelpdesk } from '../__testUtils__/renderHelpdesk';

const address = () => screen.getByRole('status', { name: 'address' });

async function conflict(message: string) {
  return ResponseError.fromResponse(
    new Response(
      JSON.stringify({
        error: { name: 'ConflictError', message },
        response: { statusCode: 409 },
      }),
      { status: 409, headers: { 'Content-Type': 'application/json' } },
    ),
  );
}

describe('a list', () => {
  it('says what to do where it is empty', async () => {
    renderHelpdesk('/helpdesk/mine', { answers: { listTickets: listing() } });
    expect(await screen.findByText('You have no tickets')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'New ticket' })).toHaveAttribute(
      'href',
      '/helpdesk/new',
    );
  });

  it('says why it could not be read, and tries again', async () => {
    const listTickets = listing({ items: [ticketFixture()] });
    listTickets.mockRejectedValueOnce(new Error('The database is away'));
    renderHelpdesk('/helpdesk/mine', { answers: { listTickets } });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The database is away',
    );
    expect(screen.queryByRole('grid')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('HD-1')).toBeInTheDocument();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('leads to a ticket from anywhere in its row', async () => {
    const getTicket = jest.fn().mockResolvedValue(ticketFixture());
    renderHelpdesk('/helpdesk/mine', {
      answers: {
        listTickets: listing({ items: [ticketFixture()] }),
        getTicket,
      },
    });
    await userEvent.click(await screen.findByText('HD-1'));
    await waitFor(() =>
      expect(address()).toHaveTextContent('/helpdesk/tickets/HD-1'),
    );
    expect(getTicket.mock.calls[0][0]).toBe('HD-1');
  });
});

describe('taking over from a list', () => {
  const claimable = ticketFixture({ allowedActions: ['claim', 'escalate'] });

  it('claims a ticket of the queue, says so and reads the list again', async () => {
    const perform = jest.fn().mockResolvedValue(claimable);
    const listTickets = listing({ items: [claimable] });
    const { toast } = renderHelpdesk('/helpdesk/queue', {
      me: OPERATOR,
      answers: { listTickets, perform },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Claim HD-1' }),
    );
    await waitFor(() => expect(listTickets).toHaveBeenCalledTimes(2));
    expect(perform).toHaveBeenCalledWith('HD-1', 'claim', {});
    expect(toast).toHaveBeenCalledWith(
      expect.objectContaining({ status: 'success', title: 'HD-1 is yours' }),
    );
    expect(address()).toHaveTextContent('/helpdesk/queue');
  });

  it('says who was faster, and reads the list again', async () => {
    const listTickets = listing({ items: [claimable] });
    const { toast } = renderHelpdesk('/helpdesk/queue', {
      me: OPERATOR,
      answers: {
        listTickets,
        perform: async () => {
          throw await conflict('Already claimed');
        },
        getTicket: async () =>
          ticketFixture({ assignee: 'user:default/operator-2' }),
      },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Claim HD-1' }),
    );
    await waitFor(() => expect(listTickets).toHaveBeenCalledTimes(2));
    expect(toast).toHaveBeenCalledWith(
      expect.objectContaining({
        status: 'warning',
        title: 'operator-2 was faster and has HD-1 now',
      }),
    );
  });

  it('says what else went wrong', async () => {
    const { toast } = renderHelpdesk('/helpdesk/queue', {
      me: OPERATOR,
      answers: {
        listTickets: listing({ items: [claimable] }),
        perform: async () => {
          throw new Error('No connection');
        },
      },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Claim HD-1' }),
    );
    await waitFor(() =>
      expect(toast).toHaveBeenCalledWith(
        expect.objectContaining({
          status: 'danger',
          title: 'HD-1: No connection',
        }),
      ),
    );
  });

  it('accepts what waits for acceptance in a list of teams', async () => {
    const perform = jest.fn().mockResolvedValue(claimable);
    renderHelpdesk('/helpdesk/my-teams', {
      answers: {
        perform,
        listTickets: listing({
          items: [
            ticketFixture({
              awaitingAcceptance: true,
              allowedActions: ['claim', 'accept'],
            }),
          ],
        }),
      },
    });
    expect(await screen.findByText('Awaiting acceptance')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Accept HD-1' }));
    await waitFor(() =>
      expect(perform).toHaveBeenCalledWith('HD-1', 'accept', {}),
    );
  });

  it('is not offered where it is not allowed', async () => {
    renderHelpdesk('/helpdesk/queue', {
      me: OPERATOR,
      answers: { listTickets: listing({ items: [ticketFixture()] }) },
    });
    await screen.findByText('HD-1');
    expect(screen.queryByRole('button', { name: /Claim/ })).toBeNull();
  });
});
