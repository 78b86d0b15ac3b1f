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
import { Me } from '@helpdesk/backstage-plugin-helpdesk-common';
import { listing } from '../__testUtils__/listing';
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

function deferred<T>() {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>(done => {
    resolve = done;
  });
  return { promise, resolve };
}

describe('the tabs', () => {
  afterEach(() => localStorage.clear());

  it.each([
    [
      'an operator',
      OPERATOR,
      [
        'Queue',
        'My teams',
        'Consultations',
        'Controlled by me',
        'My tickets',
        'All tickets',
      ],
      '/helpdesk/queue',
    ],
    [
      'a head of support',
      LEAD,
      [
        'Queue',
        'My teams',
        'Consultations',
        'My tickets',
        'All tickets',
        'Undelivered',
      ],
      '/helpdesk/mine',
    ],
    [
      'a developer',
      DEVELOPER,
      ['My teams', 'Consultations', 'My tickets', 'All tickets'],
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

  it('lead on return to the list that was first, before it is known whose they are', async () => {
    const earlier = renderHelpdesk('/helpdesk', {
      me: OPERATOR,
      answers: { listTickets: listing() },
    });
    await screen.findByRole('tab', { name: 'Queue' });
    earlier.unmount();

    const listTickets = listing();
    const me = deferred<Me>();
    renderHelpdesk('/helpdesk', {
      answers: { listTickets, getMe: () => me.promise },
    });
    await waitFor(() => expect(listTickets).toHaveBeenCalledTimes(1));
    expect(listTickets.mock.lastCall?.[0]).toMatchObject({ view: 'queue' });
    me.resolve(OPERATOR);
    await waitFor(() => expect(address()).toHaveTextContent('/helpdesk/queue'));
    await screen.findByRole('tab', { name: 'Controlled by me' });
    expect(listTickets).toHaveBeenCalledTimes(1);
  });

  it('lead a person away from what was first for another one', async () => {
    localStorage.setItem('helpdesk.first-list', 'queue');
    const listTickets = listing();
    renderHelpdesk('/helpdesk', { me: DEVELOPER, answers: { listTickets } });
    await waitFor(() => expect(address()).toHaveTextContent('/helpdesk/mine'));
    await screen.findByRole('tab', { name: 'My tickets' });
    expect(screen.queryByRole('tab', { name: 'Queue' })).toBeNull();
    expect(listTickets.mock.lastCall?.[0]).toMatchObject({ view: 'mine' });
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
