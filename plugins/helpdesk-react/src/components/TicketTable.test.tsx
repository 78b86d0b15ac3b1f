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
import { screen, within } from '@testing-library/react';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { clockFixture } from '../testUtils/clockFixture';
import { ticketFixture } from '../testUtils/ticketFixture';
import { TICKET_ROW_FIELDS, TicketRow } from './ticketRow';
import { TicketTable, TicketTableProps } from './TicketTable';

/** As much of a ticket as a list gets if it asks for what rows show. */
function asListed(ticket: TicketRow): TicketRow {
  const fields = TICKET_ROW_FIELDS.map(field => [field, ticket[field]]);
  return Object.fromEntries(fields);
}

function renderTable({ tickets, ...props }: Partial<TicketTableProps>) {
  renderInTestApp(
    <TicketTable
      label="The queue"
      tickets={tickets?.map(asListed)}
      ticketHref={number => `/helpdesk/tickets/${number}`}
      {...props}
    />,
    {
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    },
  );
}

const row = (name: RegExp) => screen.findByRole('row', { name });

describe('TicketTable', () => {
  it('tells of a ticket all that a list needs, and leads to it', async () => {
    renderTable({
      tickets: [
        ticketFixture({
          number: 'HD-7',
          title: 'No receipts',
          status: 'pending',
          pendingReason: 'requester',
          priority: 'P2',
          assignee: 'user:default/operator',
          entityRefs: ['resource:default/pos-1', 'system:default/billing'],
          updatedAt: new Date(Date.now() - 2 * 3_600_000).toISOString(),
        }),
      ],
    });
    const cells = within(await row(/No receipts/));
    expect(cells.getByRole('link', { name: 'No receipts' })).toHaveAttribute(
      'href',
      '/helpdesk/tickets/HD-7',
    );
    expect(cells.getByRole('link', { name: 'pos-1' })).toHaveAttribute(
      'href',
      '/catalog/default/resource/pos-1',
    );
    for (const text of [
      'HD-7',
      'and 1 more',
      'Pending',
      'P2 High',
      'service-desk',
      'operator',
      'developer',
      '2 hours ago',
    ]) {
      expect(cells.getByText(text)).toBeInTheDocument();
    }
    expect(cells.getByText('Pending').closest('[title]')).toHaveAttribute(
      'title',
      'waiting for the requester',
    );
    expect(screen.getByRole('grid', { name: 'The queue' })).toBeInTheDocument();
  });

  it('names an outside contact and an unassigned, unplaced ticket', async () => {
    renderTable({
      tickets: [
        ticketFixture({
          entityRefs: [],
          requester: { contact: { name: 'Olha Bondar', phone: '+380 44 1' } },
        }),
      ],
    });
    expect(await screen.findByText('Olha Bondar')).toHaveAttribute(
      'title',
      '+380 44 1',
    );
    expect(screen.getByText('nobody yet')).toBeInTheDocument();
    expect(screen.getAllByText('—')).toHaveLength(2); // and nothing is due
  });

  it.each([
    [{ awaitingAcceptance: true }, 'Awaiting acceptance'],
    [
      { flag: { code: 'entity-none', params: {} } },
      'No responsible team found',
    ],
    [{ major: true }, 'Major incident'],
    [{ confidential: true }, 'Confidential'],
    [
      { firstLine: true, supervisor: 'user:default/operator' },
      'Back with the first line',
    ],
  ])('marks %j', async (fields, mark) => {
    renderTable({ tickets: [ticketFixture(fields)] });
    expect(await screen.findByText(mark)).toBeInTheDocument();
  });

  it('says at the mark what is to be mended', async () => {
    const params = {
      team: 'group:default/scanning-team',
      entity: 'component:default/legacy-scanner',
    };
    const flag = { code: 'owner-missing', params };
    renderTable({ tickets: [ticketFixture({ flag })] });
    expect(
      await screen.findByTitle(
        'The owner of legacy-scanner, scanning-team, does not exist in the catalog',
      ),
    ).toHaveTextContent('No responsible team found');
  });

  it('does not mark what is ordinary', async () => {
    renderTable({ tickets: [ticketFixture({ firstLine: true })] });
    await row(/Terminal/);
    expect(screen.queryByText('Back with the first line')).toBeNull();
    expect(screen.queryByText('Awaiting acceptance')).toBeNull();
  });

  it('leaves out columns and puts actions at the end of a row', async () => {
    renderTable({
      tickets: [ticketFixture({ number: 'HD-7' })],
      hide: ['entity', 'requester'],
      renderActions: ticket => <button>{`Take ${ticket.number}`}</button>,
    });
    expect(
      await screen.findByRole('button', { name: 'Take HD-7' }),
    ).toBeInTheDocument();
    const headers = screen.getAllByRole('columnheader');
    expect(headers.map(header => header.textContent)).toEqual([
      'Number',
      'Title',
      'Status',
      'Priority',
      'Due',
      'With',
      'Updated',
      'Actions',
    ]);
  });

  it('tells which obligation is due first, and how it stands', async () => {
    const inAnHour = new Date(Date.now() + 3_605_000).toISOString();
    renderTable({
      tickets: [
        ticketFixture({
          clocks: [
            clockFixture({ dueAt: '2999-01-01T00:00:00.000Z' }),
            clockFixture({ kind: 'first-response', dueAt: inAnHour }),
          ],
        }),
      ],
    });
    const cells = within(await row(/Terminal/));
    expect(
      cells.getByRole('button', { name: 'First response: due in 1 hr' }),
    ).toBeInTheDocument();
    expect(cells.queryByText(/Resolution/)).toBeNull();
  });

  it('tells requesters when they will hear, in place of clocks', async () => {
    renderTable({
      tickets: [
        ticketFixture({
          clocks: [clockFixture({ dueAt: '2999-01-01T12:00:00.000Z' })],
        }),
      ],
      forRequester: true,
    });
    const cells = within(await row(/Terminal/));
    expect(
      cells.getByText(/^You will hear from us by Jan 1, 2999/),
    ).toBeInTheDocument();
    expect(screen.queryByRole('columnheader', { name: 'Due' })).toBeNull();
  });

  it('says what is wrong, and does not say it twice', async () => {
    renderTable({
      tickets: [
        ticketFixture({
          awaitingAcceptance: true,
          supervisor: 'user:default/operator',
          concerns: ['breached', 'not-accepted', 'returned'],
        }),
      ],
    });
    const cells = within(await row(/Terminal/));
    expect(cells.getByText('Target missed')).toBeInTheDocument();
    expect(cells.getByText('Not accepted in time')).toBeInTheDocument();
    expect(cells.getByText('Returned')).toBeInTheDocument();
    expect(cells.queryByText('Awaiting acceptance')).toBeNull();
    expect(cells.queryByText('Back with the first line')).toBeNull();
  });

  it('says so where there are none', async () => {
    renderTable({ tickets: [], emptyState: 'Go for a walk' });
    expect(await screen.findByText('Go for a walk')).toBeInTheDocument();
  });

  it.each([
    { tickets: undefined, stale: false },
    { tickets: [ticketFixture()], stale: true },
  ])('says that it is loading: %j', async props => {
    renderTable(props);
    expect(await screen.findByRole('status')).toHaveTextContent(
      'Loading tickets…',
    );
  });
});
