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
import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  HelpdeskApi,
  TicketEvent,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { helpdeskApiRef } from '@helpdesk/backstage-plugin-helpdesk-react';
import {
  fakeHelpdesk,
  ticketFixture,
} from '@helpdesk/backstage-plugin-helpdesk-react/testUtils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { rootRouteRef } from '../routes';
import { refusal } from './__testUtils__/refusal';
import {
  pageOf,
  renderTicketPage,
  REQUESTER_TICKET,
  STAFF_TICKET,
} from './__testUtils__/renderTicketPage';
import { TicketPage } from './TicketPage';

const event = (overrides: Partial<TicketEvent>): TicketEvent => ({
  version: 1,
  type: 'created',
  actor: 'user:default/olena',
  at: '2026-01-05T09:00:00.000Z',
  changes: {},
  ...overrides,
});

const conversation = () =>
  within(screen.getByRole('list', { name: 'Conversation' }));

function visit(answers: Partial<HelpdeskApi>) {
  renderInTestApp(<TicketPage />, {
    mountPath: '/helpdesk/tickets/:number',
    initialRouteEntries: ['/helpdesk/tickets/HD-9'],
    mountedRoutes: {
      '/helpdesk': rootRouteRef,
      '/catalog/:namespace/:kind/:name': entityRouteRef,
    },
    apis: [[helpdeskApiRef, fakeHelpdesk(answers)]],
  });
}

describe('the page of a ticket', () => {
  it('tells a requester in words who has the ticket', async () => {
    await renderTicketPage({
      ...REQUESTER_TICKET,
      team: 'group:default/pos-support',
      firstLine: false,
      awaitingAcceptance: true,
    });
    expect(screen.getByText(/not yet accepted/)).toHaveTextContent(
      'With pos-support, not yet accepted',
    );
    expect(screen.queryByText('Why this team')).not.toBeInTheDocument();
    expect(
      screen.queryByText('Where an escalation goes'),
    ).not.toBeInTheDocument();
  });

  it('shows staff how to reach a contact, and why nobody was found', async () => {
    await renderTicketPage({
      ...STAFF_TICKET,
      flag: { code: 'entity-none', params: {} },
      requester: {
        contact: {
          name: 'Ivan North',
          phone: '+380 44 123 45 67',
          email: 'ivan@north.example',
        },
      },
    });
    expect(
      screen.getByRole('link', { name: '+380 44 123 45 67' }),
    ).toHaveAttribute('href', 'tel:+380441234567');
    expect(
      screen.getByRole('link', { name: 'ivan@north.example' }),
    ).toBeVisible();
    expect(screen.getByText('Where an escalation goes')).toBeVisible();
    expect(screen.getByText('No responsible team found')).toBeVisible();
    expect(await screen.findByText('IT desk')).toBeVisible();
  });

  it('tells that a ticket is in the archive, and offers no change', async () => {
    await renderTicketPage(
      {
        ...STAFF_TICKET,
        status: 'closed',
        archivedAt: '2027-03-02T09:00:00.000Z',
        allowedActions: [],
      },
      {},
      { events: [event({ version: 2, type: 'archived', actor: 'system' })] },
    );
    expect(
      screen.getByText(/^Archived on Mar 2, 2027.*: it can be read/),
    ).toBeVisible();
    expect(
      await conversation().findByText('The ticket was archived'),
    ).toBeVisible();
    expect(screen.queryByRole('button', { name: 'More actions' })).toBeNull();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('tells why the helpdesk acted by itself, and what people gave as reasons', async () => {
    await renderTicketPage(
      STAFF_TICKET,
      {},
      {
        events: [
          event({ version: 2, type: 'returned', reason: 'Not ours' }),
          event({
            version: 3,
            type: 'management-informed',
            actor: 'system',
            explanation: { code: 'returned-often', params: { times: '3' } },
          }),
          event({
            version: 4,
            type: 'closed',
            actor: 'system',
            reason: 'Auto-close of the release before',
          }),
          event({
            version: 5,
            type: 'reopened',
            actor: 'system',
            explanation: { code: 'brewed-coffee', params: { cups: '2' } },
          }),
        ],
      },
    );
    await conversation().findByText('Not ours');
    const [, returned, informed, closed, reopened] = conversation()
      .getAllByRole('listitem')
      .map(item => item.textContent);
    expect(returned).toMatch(/Not ours$/);
    expect(informed).toMatch(/Returns so far: 3\.$/);
    expect(closed).toMatch(/Auto-close of the release before$/);
    expect(reopened).toMatch(/that this page has no words for yet$/);
  });

  it('interleaves what was said with what happened, oldest first', async () => {
    await renderTicketPage(
      STAFF_TICKET,
      {},
      {
        messages: [
          {
            id: 'm-1',
            author: 'user:default/olena',
            side: 'staff',
            visibility: 'internal',
            body: 'Looks like the printer',
            attachments: [],
            createdAt: '2026-01-05T09:10:00.000Z',
          },
        ],
        events: [
          event({}),
          event({
            version: 2,
            type: 'noted',
            at: '2026-01-05T09:10:00.000Z',
          }),
          event({
            version: 3,
            type: 'escalated',
            at: '2026-01-05T09:20:00.000Z',
            changes: {
              team: {
                from: 'group:default/service-desk',
                to: 'group:default/pos-support',
              },
            },
            reason: 'Needs a new printer head',
          }),
          event({
            version: 4,
            type: 'pended',
            at: '2026-01-05T09:30:00.000Z',
            changes: { pendingReason: { to: 'third-party' } },
          }),
        ],
      },
    );
    await conversation().findByText('Looks like the printer');
    const entries = conversation().getAllByRole('listitem');
    const texts = entries.map(entry => entry.textContent ?? '');
    expect(texts).toHaveLength(4);
    expect(texts[0]).toContain('No receipt comes out.');
    expect(texts[1]).toContain('Internal note, not shown to the requester');
    expect(texts[2]).toContain(
      'olena escalated from service-desk to pos-support',
    );
    expect(texts[2]).toContain('Needs a new printer head');
    expect(texts[3]).toContain(
      'olena put the ticket on hold: waiting for a third party',
    );
  });

  it('shows HTML as text and never loads an image by itself', async () => {
    await renderTicketPage({
      ...REQUESTER_TICKET,
      description: [
        '![cat](https://tracker.example/cat.png)',
        '<img src="https://tracker.example/raw.png"><picture><source srcset="https://tracker.example/set.png"></picture>',
        '[click](javascript:alert(1))',
        '![look](javascript:alert(1))',
      ].join('\n\n'),
    });
    const description = conversation().getAllByRole('listitem')[0];
    expect(description.querySelector('img, picture, source')).toBeNull();
    expect(
      within(description).getByRole('link', { name: 'Image: cat' }),
    ).toHaveAttribute('href', 'https://tracker.example/cat.png');
    expect(description).toHaveTextContent('<picture>');
    expect(within(description).getByText('click')).toBeVisible();
    expect(within(description).getByText('Image: look')).toBeVisible();
    expect(
      within(description).queryByRole('link', { name: /click|look/ }),
    ).not.toBeInTheDocument();
  });

  it('says that a ticket does not exist or may not be read', async () => {
    const error = await refusal(404, 'NotFoundError', 'No ticket HD-9');
    visit({
      getTicket: async () => {
        throw error;
      },
    });
    expect(
      await screen.findByText('HD-9 does not exist, or you may not read it.'),
    ).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Back to the helpdesk' }),
    ).toHaveAttribute('href', '/helpdesk');
  });

  it('offers to try again when the backend does not answer', async () => {
    visit({
      getTicket: jest
        .fn()
        .mockRejectedValueOnce(new TypeError('Failed to fetch'))
        .mockResolvedValue(ticketFixture({ number: 'HD-9' })),
      listMessages: async () => pageOf([]),
      listEvents: async () => pageOf([]),
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );
    expect(
      await screen.findByRole('heading', { name: 'Terminal does not print' }),
    ).toBeVisible();
  });

  it('saves a file of a message under its name', async () => {
    const content = new Blob(['log']);
    const createObjectURL = jest.fn().mockReturnValue('blob:1');
    Object.assign(URL, { createObjectURL, revokeObjectURL: jest.fn() });
    const saved = jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(function click(this: HTMLAnchorElement) {
        expect(this.download).toBe('till.log');
      });
    const downloadAttachment = jest.fn().mockResolvedValue(content);
    const person = await renderTicketPage(
      REQUESTER_TICKET,
      { downloadAttachment },
      {
        messages: [
          {
            id: 'm-1',
            author: 'user:default/developer',
            side: 'requester',
            visibility: 'public',
            body: 'See the log',
            attachments: [
              {
                id: 'a-1',
                fileName: 'till.log',
                contentType: 'text/plain',
                size: 2500,
              },
            ],
            createdAt: '2026-01-05T09:10:00.000Z',
          },
        ],
      },
    );
    await person.click(
      await screen.findByRole('button', { name: 'till.log (3 KB)' }),
    );
    await waitFor(() => expect(saved).toHaveBeenCalledTimes(1));
    expect(downloadAttachment).toHaveBeenCalledWith('HD-1', 'a-1');
    expect(createObjectURL).toHaveBeenCalledWith(content);
  });
});
