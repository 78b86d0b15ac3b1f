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

import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { Entity } from '@backstage/catalog-model';
import {
  Consultation,
  HelpdeskApi,
  Message,
  Page,
  Ticket,
  TicketEvent,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { helpdeskApiRef } from '@helpdesk/backstage-plugin-helpdesk-react';
import {
  fakeHelpdesk,
  ticketFixture,
} from '@helpdesk/backstage-plugin-helpdesk-react/testUtils';
import { rootRouteRef } from '../../routes';
import { TicketPage } from '../TicketPage';

// A whole page in jsdom takes its time on a busy machine.
jest.setTimeout(30_000);

/** A ticket with the first line, as its operator sees it. */
export const STAFF_TICKET = ticketFixture({
  status: 'open',
  team: 'group:default/service-desk',
  firstLine: true,
  routing: {
    team: 'group:default/pos-support',
    outcome: 'routed',
    reason: 'group:default/pos-support owns it',
    trace: [
      {
        resolver: 'owner',
        outcome: 'matched',
        code: 'owner',
        params: {
          team: 'group:default/pos-support',
          entity: 'resource:default/pos-terminal-0001',
        },
        message: 'group:default/pos-support owns it',
      },
    ],
  },
  allowedActions: ['update', 'reply', 'note', 'claim', 'escalate', 'resolve'],
});

/** The same as its requester sees it. */
export const REQUESTER_TICKET = ticketFixture({
  allowedActions: ['update', 'reply'],
});

const group = (name: string, title: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name, namespace: 'default', title },
  spec: { type: 'team', children: [] },
});

const user = (name: string, team: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name, namespace: 'default' },
  spec: { profile: { displayName: `${name} Person` }, memberOf: [team] },
  relations: [{ type: 'memberOf', targetRef: `group:default/${team}` }],
});

const CATALOG = [
  group('service-desk', 'Service desk'),
  group('pos-support', 'POS support'),
  group('billing-admins', 'Billing administrators'),
  user('olena', 'service-desk'),
  user('petro', 'pos-support'),
];

export const pageOf = <T,>(items: T[]): Page<T> => ({ items, pageInfo: {} });

/** Shows the page of a ticket to somebody and returns their hands. */
export async function renderTicketPage(
  ticket: Ticket,
  answers: Partial<HelpdeskApi> = {},
  conversation: {
    messages?: Message[];
    events?: TicketEvent[];
    consultations?: Consultation[];
  } = {},
) {
  const helpdesk = fakeHelpdesk({
    getMe: async () => ({
      ref: 'user:default/olena',
      teams: [],
      internal: true,
      desks: [
        { id: 'it', title: 'IT desk', operator: true, management: false },
      ],
    }),
    getTicket: async () => ticket,
    listMessages: async () => pageOf(conversation.messages ?? []),
    listEvents: async () => pageOf(conversation.events ?? []),
    listConsultations: async () => pageOf(conversation.consultations ?? []),
    ...answers,
  });
  renderInTestApp(<TicketPage />, {
    mountPath: '/helpdesk/tickets/:number',
    initialRouteEntries: [`/helpdesk/tickets/${ticket.number}`],
    mountedRoutes: {
      '/helpdesk': rootRouteRef,
      '/catalog/:namespace/:kind/:name': entityRouteRef,
    },
    apis: [
      [helpdeskApiRef, helpdesk],
      [catalogApiRef, catalogApiMock({ entities: CATALOG })],
    ],
  });
  await screen.findByRole('heading', { name: ticket.title });
  return userEvent.setup();
}

/** Chooses an action from the buttons or the menu behind them. */
export async function startAction(
  person: ReturnType<typeof userEvent.setup>,
  name: string,
) {
  const button = screen.queryByRole('button', { name });
  if (button) {
    await person.click(button);
    return;
  }
  await person.click(screen.getByRole('button', { name: 'More actions' }));
  await person.click(await screen.findByRole('menuitem', { name }));
}
