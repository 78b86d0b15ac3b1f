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
import { ResponseError } from '@backstage/errors';
import {
  Me,
  TicketPage,
  TicketQuery,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { ticketFixture } from '@helpdesk/backstage-plugin-helpdesk-react/testUtils';
import {
  DEVELOPER,
  OPERATOR,
  renderHelpdesk,
} from '../__testUtils__/renderHelpdesk';

const CUSTOMER: Me = {
  ref: 'user:default/customer-north',
  teams: [],
  internal: false,
  customer: 'group:default/retail-north',
  desks: [],
};
const LEAD: Me = {
  ...DEVELOPER,
  desks: [{ id: 'it', title: 'IT', operator: false, management: true }],
};

const address = () => screen.getByRole('status', { name: 'address' });

/** A backend that answers every list with the same page. */
function listing(page: Partial<TicketPage> = {}) {
  return jest.fn(
    async (_query?: TicketQuery): Promise<TicketPage> => ({
      items: [],
      pageInfo: {},
      ...page,
    }),
  );
}

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

describe('the tabs', () => {
  it.each([
    [
      'an operator',
      OPERATOR,
      ['Queue', 'My teams', 'Controlled by me', 'My tickets', 'All tickets'],
      '/helpdesk/queue',
    ],
    [
      'a head of support',
      LEAD,
      ['Queue', 'My teams', 'My tickets', 'All tickets'],
      '/helpdesk/mine',
    ],
    [
      'a developer',
      DEVELOPER,
      ['My teams', 'My tickets', 'All tickets'],
      '/helpdesk/mine',
    ],
    ['a customer', CUSTOMER, ['My tickets', 'All tickets'], '/helpdesk/mine'],
  ])('of %s', async (_, me, tabs, start) => {
    renderHelpdesk('/helpdesk', { me, answers: { listTickets: listing() } });
    const shown = await screen.findAllByRole('tab');
    expect(shown.map(tab => tab.textContent)).toEqual(tabs);
    expect(address()).toHaveTextContent(start);
  });

  it('lead to lists with addresses of their own', async () => {
    const listTickets = listing();
    renderHelpdesk('/helpdesk', { me: OPERATOR, answers: { listTickets } });
    await userEvent.click(
      await screen.findByRole('tab', { name: 'Controlled by me' }),
    );
    await waitFor(() =>
      expect(address()).toHaveTextContent('/helpdesk/controlled'),
    );
    expect(listTickets.mock.lastCall?.[0]).toMatchObject({
      view: 'controlled',
    });
    expect(
      screen.getByRole('heading', {
        name: 'Escalated by you, under your control',
      }),
    ).toBeInTheDocument();
  });

  it('do not hide that an address is wrong', async () => {
    renderHelpdesk('/helpdesk/nonsense');
    expect(
      await screen.findByText('There is no such list'),
    ).toBeInTheDocument();
  });

  it('offer to try again when it is not known whose they are', async () => {
    const getMe = jest
      .fn()
      .mockRejectedValueOnce(new Error('The backend is away'))
      .mockResolvedValue(DEVELOPER);
    renderHelpdesk('/helpdesk', { answers: { getMe, listTickets: listing() } });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The backend is away',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('tab', { name: 'My tickets' }),
    ).toBeVisible();
  });
});

describe('the filters', () => {
  it('start with what is unresolved in the queue, most urgent first', async () => {
    const listTickets = listing();
    renderHelpdesk('/helpdesk/queue', {
      me: OPERATOR,
      answers: { listTickets },
    });
    await waitFor(() => expect(listTickets).toHaveBeenCalled());
    expect(listTickets.mock.calls[0][0]).toEqual({
      view: 'queue',
      status: ['new', 'open', 'pending'],
      orderBy: 'urgency',
      limit: 25,
    });
  });

  it('come from the address', async () => {
    const listTickets = listing();
    renderHelpdesk(
      '/helpdesk/all?status=closed&status=nonsense&priority=P1&type=incident' +
        '&assignee=me&assignee=none&team=group:default/pos-support' +
        '&entity=resource:default/pos-1&text=receipt&orderBy=createdAt:asc' +
        '&orderBy2=x',
      { answers: { listTickets } },
    );
    await waitFor(() => expect(listTickets).toHaveBeenCalled());
    expect(listTickets.mock.calls[0][0]).toEqual({
      status: ['closed'],
      priority: ['P1'],
      type: ['incident'],
      assignee: ['user:default/developer', 'none'],
      team: ['group:default/pos-support'],
      entity: ['resource:default/pos-1'],
      text: 'receipt',
      orderBy: 'createdAt:asc',
      limit: 25,
    });
    expect(screen.getByRole('searchbox', { name: 'Search' })).toHaveValue(
      'receipt',
    );
    expect(screen.getByText('Team: pos-support')).toBeInTheDocument();
    expect(screen.getByText('About: pos-1')).toBeInTheDocument();
  });

  it('go to the address and back to the first page', async () => {
    const listTickets = listing();
    renderHelpdesk('/helpdesk/all?cursor=page-3', { answers: { listTickets } });
    await userEvent.click(
      await screen.findByRole('button', { name: /Priority/ }),
    );
    await userEvent.click(
      await screen.findByRole('option', { name: 'P1 Critical' }),
    );
    await waitFor(() =>
      expect(listTickets.mock.lastCall?.[0]?.priority).toEqual(['P1']),
    );
    expect(listTickets.mock.lastCall?.[0]?.cursor).toBeUndefined();
    expect(screen.getByText('/helpdesk/all?priority=P1')).toBeInTheDocument();
  });

  it('search once the person pauses, not at each letter', async () => {
    const listTickets = listing();
    renderHelpdesk('/helpdesk/all', { answers: { listTickets } });
    await userEvent.type(
      await screen.findByRole('searchbox', { name: 'Search' }),
      'receipt',
    );
    await waitFor(() =>
      expect(address()).toHaveTextContent('/helpdesk/all?text=receipt'),
    );
    const searched = listTickets.mock.calls.map(([query]) => query?.text);
    expect(new Set(searched)).toEqual(new Set([undefined, 'receipt']));
  });

  it('can be cleared where nothing fits them', async () => {
    const listTickets = listing();
    renderHelpdesk('/helpdesk/all?priority=P1', { answers: { listTickets } });
    expect(
      await screen.findByText('No ticket fits these filters'),
    ).toBeInTheDocument();
    const [clear] = screen.getAllByRole('link', { name: 'Clear filters' });
    await userEvent.click(clear);
    await waitFor(() => expect(address()).toHaveTextContent('/helpdesk/all'));
    expect(listTickets.mock.lastCall?.[0]?.priority).toBeUndefined();
    expect(await screen.findByText('There are no tickets')).toBeInTheDocument();
  });
});

describe('the pages of a list', () => {
  it('are links that keep the filters', async () => {
    const listTickets = listing({
      pageInfo: { nextCursor: 'later', prevCursor: 'earlier' },
    });
    renderHelpdesk('/helpdesk/all?priority=P1&cursor=now', {
      answers: { listTickets },
    });
    const pages = within(
      await screen.findByRole('navigation', { name: 'Pages' }),
    );
    expect(pages.getByRole('link', { name: 'Previous page' })).toHaveAttribute(
      'href',
      '/helpdesk/all?priority=P1&cursor=earlier',
    );
    await userEvent.click(pages.getByRole('link', { name: 'Next page' }));
    await waitFor(() =>
      expect(listTickets.mock.lastCall?.[0]).toMatchObject({
        priority: ['P1'],
        cursor: 'later',
      }),
    );
  });

  it('are not mentioned where there is one', async () => {
    renderHelpdesk('/helpdesk/all', {
      answers: { listTickets: listing({ items: [ticketFixture()] }) },
    });
    await screen.findByText('HD-1');
    expect(screen.queryByRole('navigation', { name: 'Pages' })).toBeNull();
  });
});

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
