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
import { ticketFixture } from '@helpdesk/backstage-plugin-helpdesk-react/testUtils';
import { listing } from '../__testUtils__/listing';
import { OPERATOR, renderHelpdesk } from '../__testUtils__/renderHelpdesk';
import { LISTED_FIELDS } from './lists';

const address = () => screen.getByRole('status', { name: 'address' });

afterEach(() => localStorage.clear());

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
      fields: LISTED_FIELDS,
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
      fields: LISTED_FIELDS,
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

  it('lead to the archive and back', async () => {
    const listTickets = listing();
    renderHelpdesk('/helpdesk/queue?cursor=page-3', {
      me: OPERATOR,
      answers: { listTickets },
    });
    const archive = await screen.findByRole('switch', {
      name: 'Only archived',
    });
    expect(archive).not.toBeChecked();
    await userEvent.click(archive);
    await waitFor(() =>
      expect(listTickets.mock.lastCall?.[0]).toEqual({
        view: 'queue',
        archived: true,
        orderBy: 'createdAt:desc',
        limit: 25,
        fields: LISTED_FIELDS,
      }),
    );
    expect(address()).toHaveTextContent('/helpdesk/queue?archived=true');
    await userEvent.click(
      screen.getByRole('switch', { name: 'Only archived' }),
    );
    await waitFor(() =>
      expect(listTickets.mock.lastCall?.[0]).toMatchObject({
        status: ['new', 'open', 'pending'],
        orderBy: 'urgency',
      }),
    );
    expect(listTickets.mock.lastCall?.[0]).not.toHaveProperty('archived', true);
  });

  it('keep to the archive what the address says of it', async () => {
    const listTickets = listing();
    renderHelpdesk(
      '/helpdesk/all?archived=true&status=closed&text=receipt&orderBy=urgency',
      { answers: { listTickets } },
    );
    await waitFor(() => expect(listTickets).toHaveBeenCalled());
    expect(listTickets.mock.calls[0][0]).toEqual({
      archived: true,
      status: ['closed'],
      text: 'receipt',
      orderBy: 'urgency',
      limit: 25,
      fields: LISTED_FIELDS,
    });
    expect(
      await screen.findByRole('switch', { name: 'Only archived' }),
    ).toBeChecked();
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

  it('lead back to the first from one that was emptied meanwhile', async () => {
    renderHelpdesk('/helpdesk/queue?priority=P1&cursor=now', {
      answers: { listTickets: listing() },
    });
    await screen.findByText('Nothing is left on this page');
    expect(screen.getByRole('link', { name: 'First page' })).toHaveAttribute(
      'href',
      '/helpdesk/queue?priority=P1',
    );
  });

  it('are not mentioned where there is one', async () => {
    renderHelpdesk('/helpdesk/all', {
      answers: { listTickets: listing({ items: [ticketFixture()] }) },
    });
    await screen.findByText('HD-1');
    expect(screen.queryByRole('navigation', { name: 'Pages' })).toBeNull();
  });

  it('are as long as the person likes, here and from then on', async () => {
    const listTickets = listing({ pageInfo: { nextCursor: 'later' } });
    const before = renderHelpdesk('/helpdesk/all?cursor=now', {
      answers: { listTickets },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: /Tickets per page/ }),
    );
    await userEvent.click(
      await screen.findByRole('option', { name: '100 per page' }),
    );
    await waitFor(() =>
      expect(listTickets.mock.lastCall?.[0]).toMatchObject({ limit: 100 }),
    );
    expect(listTickets.mock.lastCall?.[0]?.cursor).toBeUndefined();
    expect(address()).toHaveTextContent('/helpdesk/all?pageSize=100');
    before.unmount();

    renderHelpdesk('/helpdesk/mine', { answers: { listTickets } });
    await waitFor(() =>
      expect(listTickets.mock.lastCall?.[0]).toEqual(
        expect.objectContaining({ view: 'mine', limit: 100 }),
      ),
    );
    expect(
      await screen.findByRole('link', { name: 'Next page' }),
    ).toHaveAttribute('href', '/helpdesk/mine?pageSize=100&cursor=later');
  });

  it('are as long as the address says', async () => {
    localStorage.setItem('helpdesk.page-size', '100');
    const listTickets = listing();
    renderHelpdesk('/helpdesk/all?pageSize=50', { answers: { listTickets } });
    await waitFor(() => expect(listTickets).toHaveBeenCalled());
    expect(listTickets.mock.calls[0][0]).toMatchObject({ limit: 50 });
  });
});
