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
import { toastApiRef } from '@backstage/frontend-plugin-api';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import {
  EntitySummary,
  HelpdeskApi,
  TicketPage,
  TicketQuery,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import {
  helpdeskApiRef,
  TICKET_ROW_FIELDS,
} from '@helpdesk/backstage-plugin-helpdesk-react';
import {
  fakeHelpdesk,
  ticketFixture,
} from '@helpdesk/backstage-plugin-helpdesk-react/testUtils';
import { DEVELOPER } from '../__testUtils__/renderHelpdesk';
import { rootRouteRef } from '../routes';
import { EntityHelpdesk } from './EntityHelpdesk';
import { EntityHelpdeskCard } from './EntityHelpdeskCard';

const REF = 'resource:default/pos-terminal-0001';
const TERMINAL = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: { name: 'pos-terminal-0001', namespace: 'default' },
  spec: { type: 'pos-terminal', owner: 'pos-support' },
};

const summary = (fields: Partial<EntitySummary> = {}): EntitySummary => ({
  entityRef: REF,
  open: { total: 0, byPriority: {}, byStatus: {} },
  upstream: [],
  ...fields,
});

function renderOnEntity(element: JSX.Element, answers: Partial<HelpdeskApi>) {
  const listTickets = jest.fn(
    async (_query?: TicketQuery): Promise<TicketPage> => ({
      items: [],
      pageInfo: {},
    }),
  );
  const toast = jest.fn();
  renderInTestApp(
    <EntityProvider entity={TERMINAL}>{element}</EntityProvider>,
    {
      mountedRoutes: {
        '/helpdesk': rootRouteRef,
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
      apis: [
        [
          helpdeskApiRef,
          fakeHelpdesk({
            getMe: async () => DEVELOPER,
            getEntitySummary: async () => summary(),
            listTickets,
            ...answers,
          }),
        ],
        [catalogApiRef, catalogApiMock({ entities: [TERMINAL] })],
        [toastApiRef, { post: toast }],
      ],
    },
  );
  return { listTickets, toast };
}

describe('the tab', () => {
  it('lists what is open on the entity, with a way to the rest', async () => {
    const listTickets = jest.fn(async () => ({
      items: [ticketFixture({ number: 'HD-9', title: 'No receipts' })],
      pageInfo: { nextCursor: 'more' },
    }));
    renderOnEntity(<EntityHelpdesk />, { listTickets });
    expect(
      await screen.findByRole('link', { name: 'No receipts' }),
    ).toHaveAttribute('href', '/helpdesk/tickets/HD-9');
    expect(listTickets).toHaveBeenCalledWith(
      {
        entity: [REF],
        orderBy: 'urgency',
        limit: 25,
        fields: TICKET_ROW_FIELDS,
      },
      expect.anything(),
    );
    expect(
      screen.getByRole('link', { name: 'All tickets on pos-terminal-0001' }),
    ).toHaveAttribute(
      'href',
      `/helpdesk/all?entity=${encodeURIComponent(REF)}`,
    );
    expect(
      screen.queryByRole('columnheader', { name: 'About' }),
    ).not.toBeInTheDocument();
  });

  it('files a ticket about the entity without leaving the page', async () => {
    const createTicket = jest
      .fn()
      .mockResolvedValue(ticketFixture({ number: 'HD-10' }));
    const { listTickets, toast } = renderOnEntity(<EntityHelpdesk />, {
      createTicket,
    });
    expect(
      await screen.findByText('Nothing is open on pos-terminal-0001'),
    ).toBeInTheDocument();
    const before = listTickets.mock.calls.length;

    await userEvent.click(
      screen.getByRole('button', { name: 'File a ticket' }),
    );
    const dialog = within(
      await screen.findByRole('dialog', {
        name: 'File a ticket about pos-terminal-0001',
      }),
    );
    await userEvent.click(
      dialog.getByRole('textbox', { name: 'What is the problem?' }),
    );
    await userEvent.paste('It does not print');
    await userEvent.click(
      dialog.getByRole('textbox', { name: /What happens/ }),
    );
    await userEvent.paste('Nothing comes out of it');
    await userEvent.click(dialog.getByRole('button', { name: 'File ticket' }));

    await waitFor(() =>
      expect(toast).toHaveBeenCalledWith(
        expect.objectContaining({
          title: 'HD-10 is registered',
          links: [{ label: 'Open ticket', href: '/helpdesk/tickets/HD-10' }],
        }),
      ),
    );
    expect(createTicket.mock.calls[0][0]).toMatchObject({
      title: 'It does not print',
      description: 'Nothing comes out of it',
      entityRefs: [REF],
    });
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(listTickets.mock.calls.length).toBeGreaterThan(before);
  });

  it('puts major incidents before everything else', async () => {
    renderOnEntity(<EntityHelpdesk />, {
      listTickets: async () => ({
        items: [
          ticketFixture({ number: 'HD-1', major: true }),
          ticketFixture({ number: 'HD-2', major: true, status: 'resolved' }),
          ticketFixture({ number: 'HD-3' }),
        ],
        pageInfo: {},
      }),
    });
    const alert = (
      await screen.findByText('pos-terminal-0001 has 1 major incident')
    ).closest<HTMLElement>('.bui-Alert')!;
    expect(
      within(alert)
        .getAllByRole('link')
        .map(link => link.getAttribute('href')),
    ).toEqual(['/helpdesk/tickets/HD-1']);
  });

  it('warns that something below is broken already', async () => {
    renderOnEntity(<EntityHelpdesk />, {
      getEntitySummary: async () =>
        summary({
          upstream: [
            {
              number: 'HD-3',
              title: 'Billing is down',
              priority: 'P1',
              status: 'open',
              entityRef: 'component:default/billing-api',
            },
          ],
        }),
    });
    expect(
      await screen.findByRole('link', { name: 'HD-3 Billing is down' }),
    ).toHaveAttribute('href', '/helpdesk/tickets/HD-3');
    expect(screen.getByRole('link', { name: 'billing-api' })).toHaveAttribute(
      'href',
      '/catalog/default/component/billing-api',
    );
    expect(
      screen.getByText(
        'Something that pos-terminal-0001 depends on has an incident',
      ),
    ).toBeInTheDocument();
  });
});

describe('the card', () => {
  it('counts what is open by priority and names the newest', async () => {
    renderOnEntity(<EntityHelpdeskCard />, {
      getEntitySummary: async ref =>
        summary({
          entityRef: ref,
          open: {
            total: 3,
            byPriority: { P1: 1, P3: 2 },
            byStatus: { new: 3 },
          },
        }),
      listTickets: async query => ({
        items: [ticketFixture({ number: query?.orderBy ?? '' })],
        pageInfo: {},
      }),
    });
    expect(await screen.findByText('3 open tickets')).toBeInTheDocument();
    expect(screen.getByText('P1 Critical').parentElement).toHaveTextContent(
      'P1 Critical× 1',
    );
    expect(screen.getByText('P3 Medium').parentElement).toHaveTextContent(
      'P3 Medium× 2',
    );
    expect(screen.queryByText('P2 High')).toBeNull();
    expect(
      await screen.findByRole('link', {
        name: 'createdAt:desc Terminal does not print',
      }),
    ).toBeInTheDocument();
  });

  it('says why it cannot tell', async () => {
    renderOnEntity(<EntityHelpdeskCard />, {
      getEntitySummary: async () => {
        throw new Error('The database is away');
      },
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The database is away',
    );
  });
});
