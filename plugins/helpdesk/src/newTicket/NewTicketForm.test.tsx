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
import { Entity } from '@backstage/catalog-model';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { Me } from '@helpdesk/backstage-plugin-helpdesk-common';
import { helpdeskApiRef } from '@helpdesk/backstage-plugin-helpdesk-react';
import {
  fakeHelpdesk,
  ticketFixture,
} from '@helpdesk/backstage-plugin-helpdesk-react/testUtils';
import { refusal } from '../ticket/__testUtils__/refusal';
import '../ticket/__testUtils__/stubIntersectionObserver';
import { NewTicketForm } from './NewTicketForm';

// A whole form in jsdom takes its time on a busy machine.
jest.setTimeout(30_000);

const TERMINAL = 'resource:default/pos-terminal-0001';

const entity = (kind: string, name: string, spec = {}): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default' },
  spec,
});

const CATALOG = [
  entity('Resource', 'pos-terminal-0001', { type: 'pos-terminal' }),
  entity('Component', 'billing-api', { type: 'service' }),
  entity('User', 'developer', { profile: { displayName: 'Dana Developer' } }),
  entity('Group', 'pos-support'),
];

const me = (operator: boolean): Me => ({
  ref: 'user:default/somebody',
  teams: [],
  internal: true,
  desks: [{ id: 'it', title: 'IT', operator, management: false }],
});

async function openForm(
  options: {
    operator?: boolean;
    entityRef?: string;
    dependents?: number;
    createTicket?: jest.Mock;
  } = {},
) {
  const createTicket =
    options.createTicket ?? jest.fn().mockResolvedValue(ticketFixture());
  const onCreated = jest.fn();
  renderInTestApp(
    <NewTicketForm entityRef={options.entityRef} onCreated={onCreated} />,
    {
      apis: [
        [
          helpdeskApiRef,
          fakeHelpdesk({
            createTicket,
            getMe: async () => me(options.operator ?? false),
            getEntitySummary: async entityRef => ({
              entityRef,
              open: { total: 0, byPriority: {}, byStatus: {} },
              upstream: [],
              blastRadius: {
                dependents: options.dependents ?? 0,
                more: false,
                proposedImpact: options.dependents ? 'high' : 'low',
              },
            }),
          }),
        ],
        [catalogApiRef, catalogApiMock({ entities: CATALOG })],
      ],
    },
  );
  await screen.findByRole('form', { name: 'New ticket' });
  if (options.operator) {
    await screen.findByRole('group', {
      name: 'Registered by the service desk',
    });
  }
  return { person: userEvent.setup(), createTicket, onCreated };
}

const box = (name: RegExp) => screen.getByRole('textbox', { name });
/** Typing letter by letter renders the whole form each time. */
async function fill(name: RegExp, text: string) {
  const person = userEvent.setup();
  await person.click(box(name));
  await person.paste(text);
}

const file = () => screen.getByRole('button', { name: 'File ticket' });

describe('filing a ticket', () => {
  it('files what a person typed about the entity they came from', async () => {
    const { person, createTicket, onCreated } = await openForm({
      entityRef: TERMINAL,
    });
    expect(
      screen.getByRole('grid', { name: 'Chosen entities' }),
    ).toHaveTextContent('pos-terminal-0001');
    await fill(/What is the problem/, 'No receipts');
    await fill(/What happens/, 'Since this morning');
    await person.click(screen.getByRole('radio', { name: 'Work has stopped' }));
    await person.click(file());

    await waitFor(() => expect(onCreated).toHaveBeenCalledTimes(1));
    expect(createTicket).toHaveBeenCalledWith(
      {
        title: 'No receipts',
        description: 'Since this morning',
        type: 'incident',
        urgency: 'high',
        entityRefs: [TERMINAL],
      },
      { idempotencyKey: expect.any(String) },
    );
  });

  it('says beside each field what is missing and starts at the first', async () => {
    const { person, createTicket } = await openForm();
    await person.click(file());
    expect(
      screen.getByText('Say in one line what the problem is.'),
    ).toBeVisible();
    expect(screen.getByText('Describe the problem.')).toBeVisible();
    expect(box(/What is the problem/)).toHaveFocus();

    await fill(/What is the problem/, 'x'.repeat(201));
    expect(screen.getByText('At most 200 characters.')).toBeVisible();
    expect(createTicket).not.toHaveBeenCalled();
  });

  it('finds what a ticket is about by typing, people and teams left out', async () => {
    const { person, createTicket } = await openForm();
    const picker = screen.getByRole('combobox');
    await person.click(picker);
    await person.keyboard('{ArrowDown}');
    await screen.findByRole('option', { name: /billing-api/ });
    expect(screen.getAllByRole('option')).toHaveLength(2);

    await person.type(picker, 'termin');
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1));
    await person.click(screen.getByRole('option', { name: /pos-terminal/ }));
    await waitFor(() => expect(screen.getByRole('combobox')).toHaveValue(''));
    expect(screen.getByRole('combobox')).toHaveFocus();
    expect(screen.queryByRole('option')).not.toBeInTheDocument();

    await fill(/What is the problem/, 'No receipts');
    await fill(/What happens/, 'None');
    await person.click(file());
    expect(createTicket.mock.calls[0][0].entityRefs).toEqual([TERMINAL]);
  });

  it('proposes an impact with its reason, and leaves the choice', async () => {
    const { person, createTicket } = await openForm({
      operator: true,
      entityRef: TERMINAL,
      dependents: 24,
    });
    expect(
      await screen.findByText(
        '24 entities depend on pos-terminal-0001. High impact is proposed.',
      ),
    ).toBeVisible();
    const impact = screen.getByRole('button', { name: /Impact/ });
    expect(impact).toHaveTextContent('Medium');
    const priority = screen.getByRole('table', { name: /priority P3 Medium/ });
    await person.click(screen.getByRole('button', { name: 'Set to high' }));
    expect(impact).toHaveTextContent('High');
    expect(screen.getByText('So it is chosen.')).toBeVisible();
    expect(priority).toHaveAccessibleName(/priority P2 High/);
    expect(
      within(priority).getByRole('cell', { name: 'P2 (chosen)' }),
    ).toBeVisible();

    await fill(/What is the problem/, 'No receipts');
    await person.click(file());
    expect(createTicket.mock.calls[0][0].impact).toBe('high');
  });

  it('hides from others what is an operator’s to give', async () => {
    await openForm();
    expect(screen.queryByText('Who has the problem?')).not.toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: /How did it reach you/ }),
    ).not.toBeInTheDocument();
  });

  it('lets an operator register a call of somebody outside the catalog', async () => {
    const { person, createTicket } = await openForm({ operator: true });
    await fill(/What is the problem/, 'Till does not open');
    await person.click(screen.getByRole('radio', { name: 'Somebody else' }));
    await person.click(file());
    expect(screen.getByText('Give the name.')).toBeVisible();
    expect(box(/Name/)).toHaveFocus();

    await fill(/Name/, 'Ivan North');
    await fill(/Phone/, '+380441234567');
    await person.click(
      screen.getByRole('button', { name: /How did it reach you/ }),
    );
    await person.click(await screen.findByRole('option', { name: 'Phone' }));
    await person.click(file());
    expect(createTicket).toHaveBeenCalledWith(
      expect.objectContaining({
        title: 'Till does not open',
        channel: 'phone',
        impact: 'medium',
        requester: { contact: { name: 'Ivan North', phone: '+380441234567' } },
      }),
      expect.anything(),
    );
  });

  it('lets an operator register for a person of the catalog', async () => {
    const { person, createTicket } = await openForm({ operator: true });
    await fill(/What is the problem/, 'No network');
    await person.click(
      screen.getByRole('radio', { name: 'Somebody in the catalog' }),
    );
    await person.click(file());
    expect(screen.getByText('Choose the person.')).toBeVisible();

    const picker = screen.getByRole('combobox', { name: /Person/ });
    await person.type(picker, 'dana');
    await person.click(
      await screen.findByRole('option', { name: /Dana Developer/ }),
    );
    await person.click(file());
    expect(createTicket.mock.calls[0][0].requester).toEqual({
      ref: 'user:default/developer',
    });
  });

  it('asks before it files without an entity that the catalog lacks', async () => {
    const gone = 'component:default/gone';
    const createTicket = jest
      .fn()
      .mockRejectedValueOnce(
        await refusal(
          400,
          'InputError',
          `entityRefs[0]: the catalog has no ${gone}`,
        ),
      )
      .mockResolvedValueOnce(ticketFixture());
    const { person, onCreated } = await openForm({
      entityRef: gone,
      createTicket,
    });
    await fill(/What is the problem/, 'No receipts');
    await fill(/What happens/, 'None');
    await person.click(file());

    const dialog = within(await screen.findByRole('dialog'));
    expect(
      dialog.getByText(
        'This entity is not in the catalog. File the ticket without it?',
      ),
    ).toBeVisible();
    expect(onCreated).not.toHaveBeenCalled();

    await person.click(dialog.getByRole('button', { name: 'File without' }));
    await waitFor(() => expect(onCreated).toHaveBeenCalledTimes(1));
    expect(createTicket.mock.calls[1][0].entityRefs).toEqual([]);
    const keys = createTicket.mock.calls.map(call => call[1].idempotencyKey);
    expect(keys[0]).not.toBe(keys[1]);
  });

  it('keeps everything when filing fails, and does not file twice', async () => {
    const createTicket = jest
      .fn()
      .mockRejectedValueOnce(new TypeError('Failed to fetch'))
      .mockResolvedValueOnce(ticketFixture());
    const { person, onCreated } = await openForm({ createTicket });
    await fill(/What is the problem/, 'No receipts');
    await fill(/What happens/, 'None');
    await person.click(file());
    expect(await screen.findByText(/What you typed is kept/)).toBeVisible();
    expect(box(/What is the problem/)).toHaveValue('No receipts');

    await person.click(file());
    await waitFor(() => expect(onCreated).toHaveBeenCalledTimes(1));
    const keys = createTicket.mock.calls.map(call => call[1].idempotencyKey);
    expect(keys[0]).toBe(keys[1]);
  });
});
