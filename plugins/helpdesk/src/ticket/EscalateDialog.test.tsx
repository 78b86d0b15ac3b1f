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
import { RoutingDecision } from '@helpdesk/backstage-plugin-helpdesk-common';
import './__testUtils__/stubIntersectionObserver';
import {
  renderTicketPage,
  STAFF_TICKET,
  startAction,
} from './__testUtils__/renderTicketPage';

const TO_POS: RoutingDecision = STAFF_TICKET.routing!;

const NOWHERE: RoutingDecision = {
  team: 'group:default/service-desk',
  outcome: 'first-line',
  reason: 'No responsible team was found',
  trace: [
    {
      resolver: 'owner',
      outcome: 'passed',
      code: 'owner-none',
      params: { entity: 'component:default/legacy-scanner' },
      message: 'no owner',
    },
    {
      resolver: 'fallback',
      outcome: 'matched',
      code: 'first-line',
      params: { team: 'group:default/service-desk' },
      message: 'stays with the first line',
    },
  ],
};

const escalated = {
  ...STAFF_TICKET,
  team: 'group:default/pos-support',
  firstLine: false,
  awaitingAcceptance: true,
};

async function openDialog(
  preview: () => Promise<RoutingDecision>,
  perform = jest.fn().mockResolvedValue(escalated),
) {
  const previewRouting = jest.fn(preview);
  const person = await renderTicketPage(STAFF_TICKET, {
    previewRouting,
    perform,
  });
  await startAction(person, 'Escalate…');
  const dialog = within(await screen.findByRole('dialog'));
  const reason = dialog.getByRole('textbox', { name: /Reason for the team/ });
  const team = () => dialog.getByRole('combobox');
  return { person, dialog, reason, team, perform, previewRouting };
}

describe('escalating', () => {
  it('shows where the ticket will go, and why, before it goes', async () => {
    const { person, dialog, reason, perform, previewRouting } =
      await openDialog(async () => TO_POS);

    expect(await dialog.findByText(/Goes to/)).toHaveTextContent(
      'Goes to pos-support',
    );
    expect(
      dialog.getByRole('list', { name: 'What decided it' }),
    ).toHaveTextContent('pos-support owns pos-terminal-0001');
    expect(previewRouting).toHaveBeenCalledWith(
      { ticket: 'HD-1' },
      expect.anything(),
    );
    expect(perform).not.toHaveBeenCalled();

    await person.click(reason);
    await person.paste('The printer head is broken');
    await person.click(
      dialog.getByRole('button', { name: 'Escalate to pos-support' }),
    );
    expect(perform).toHaveBeenCalledWith(
      'HD-1',
      'escalate',
      { reason: 'The printer head is broken' },
      expect.anything(),
    );
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(screen.getByText(/not yet accepted/)).toHaveTextContent(
      'With pos-support, not yet accepted',
    );
  });

  it('needs a reason, and leads to the field where it is missing', async () => {
    const { person, dialog, reason, perform } = await openDialog(
      async () => TO_POS,
    );
    await person.click(
      await dialog.findByRole('button', { name: 'Escalate to pos-support' }),
    );
    expect(dialog.getByText('Give a reason.')).toBeVisible();
    expect(reason).toHaveFocus();
    expect(reason).toBeInvalid();
    expect(perform).not.toHaveBeenCalled();
  });

  it('goes to another team that the operator found by typing', async () => {
    const { person, dialog, reason, team, perform } = await openDialog(
      async () => TO_POS,
    );
    await dialog.findByText(/Goes to/);
    await person.type(team(), 'billing');
    await person.click(
      await screen.findByRole('option', { name: /Billing administrators/ }),
    );
    expect(dialog.getByText(/Goes to/)).toHaveTextContent(
      'Goes to billing-admins',
    );
    expect(dialog.getByText('You chose this team.')).toBeVisible();

    await person.click(reason);
    await person.paste('It is the invoice');
    await person.click(
      dialog.getByRole('button', { name: 'Escalate to billing-admins' }),
    );
    expect(perform).toHaveBeenCalledWith(
      'HD-1',
      'escalate',
      { team: 'group:default/billing-admins', reason: 'It is the invoice' },
      expect.anything(),
    );
  });

  it('says why no team was found and asks for one', async () => {
    const { person, dialog, reason, team, perform } = await openDialog(
      async () => NOWHERE,
    );
    expect(
      await dialog.findByText('No responsible team was found. Choose a team.'),
    ).toBeVisible();
    expect(
      dialog.getByRole('list', { name: 'Why this team' }),
    ).toHaveTextContent('it stays with the first line, service-desk');

    await person.click(reason);
    await person.paste('Somebody must look at it');
    await person.click(dialog.getByRole('button', { name: 'Escalate' }));
    expect(dialog.getByText('Choose a team.')).toBeVisible();
    expect(team()).toHaveFocus();
    expect(perform).not.toHaveBeenCalled();
  });

  it('can wait for a catalog that is silent', async () => {
    const { person, dialog, reason, perform } = await openDialog(async () => ({
      ...NOWHERE,
      outcome: 'undecided',
    }));
    expect(
      await dialog.findByText(/as soon as the catalog answers/),
    ).toBeVisible();
    await person.click(reason);
    await person.paste('Somebody must look at it');
    await person.click(dialog.getByRole('button', { name: 'Escalate' }));
    expect(perform).toHaveBeenCalledWith(
      'HD-1',
      'escalate',
      { reason: 'Somebody must look at it' },
      expect.anything(),
    );
  });

  it('says so while it looks, and when looking fails', async () => {
    let fail: (error: Error) => void = () => {};
    const { person, dialog, previewRouting } = await openDialog(
      () =>
        new Promise((_resolve, reject) => {
          fail = reject;
        }),
    );
    expect(dialog.getByText('Finding the responsible team')).toBeVisible();
    expect(dialog.getByRole('button', { name: 'Escalate' })).toBeDisabled();

    fail(new Error('Gateway timeout'));
    expect(await dialog.findByText(/could not be looked up/)).toBeVisible();

    previewRouting.mockResolvedValue(TO_POS);
    await person.click(dialog.getByRole('button', { name: 'Try again' }));
    expect(await dialog.findByText(/Goes to/)).toBeVisible();
  });
});
