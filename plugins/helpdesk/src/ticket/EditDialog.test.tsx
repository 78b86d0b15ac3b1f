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
import { refusal } from './__testUtils__/refusal';
import {
  renderTicketPage,
  REQUESTER_TICKET,
  STAFF_TICKET,
  startAction,
} from './__testUtils__/renderTicketPage';

const title = () => screen.getByRole('textbox', { name: /^Title/ });
const save = () => screen.getByRole('button', { name: 'Save changes' });

describe('editing a ticket', () => {
  it('sends what was changed, and only that', async () => {
    const updateTicket = jest.fn().mockResolvedValue(STAFF_TICKET);
    const person = await renderTicketPage(STAFF_TICKET, { updateTicket });
    await startAction(person, 'Edit…');
    await person.clear(title());
    await person.type(title(), 'Printer head broken');
    await person.click(save());
    expect(updateTicket).toHaveBeenCalledWith(
      'HD-1',
      { title: 'Printer head broken' },
      { ifMatch: 's1' },
    );
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
  });

  it('offers a requester only what is theirs to change', async () => {
    const person = await renderTicketPage(REQUESTER_TICKET);
    await startAction(person, 'Edit…');
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByRole('button', { name: /Urgency/ })).toBeVisible();
    expect(
      dialog.queryByRole('button', { name: /Impact/ }),
    ).not.toBeInTheDocument();
    expect(dialog.queryByRole('combobox')).not.toBeInTheDocument();
  });

  it('refuses an empty title and an edit without a change', async () => {
    const person = await renderTicketPage(REQUESTER_TICKET);
    await startAction(person, 'Edit…');
    await person.click(save());
    expect(screen.getByText('Nothing has been changed.')).toBeVisible();
    await person.clear(title());
    await person.click(save());
    expect(screen.getByText('Give it a title.')).toBeVisible();
    expect(title()).toHaveFocus();
  });

  it('shows what somebody else changed, keeps the text, and then saves over it', async () => {
    const theirs = {
      ...STAFF_TICKET,
      title: 'Terminal 1 is dead',
      urgency: 'high' as const,
      version: 5,
      etag: 's5',
    };
    const updateTicket = jest
      .fn()
      .mockRejectedValueOnce(
        await refusal(412, 'PreconditionFailedError', 'It has changed'),
      )
      .mockResolvedValueOnce(theirs);
    const person = await renderTicketPage(STAFF_TICKET, {
      updateTicket,
      getTicket: jest
        .fn()
        .mockResolvedValueOnce(STAFF_TICKET)
        .mockResolvedValue(theirs),
    });
    await startAction(person, 'Edit…');
    await person.clear(title());
    await person.type(title(), 'Mine');
    await person.click(save());

    const dialog = within(screen.getByRole('dialog'));
    expect(
      await dialog.findByText(/Somebody changed the ticket/),
    ).toBeVisible();
    expect(dialog.getByText('Terminal 1 is dead')).toBeVisible();
    expect(title()).toHaveValue('Mine');

    await person.click(save());
    expect(updateTicket).toHaveBeenLastCalledWith(
      'HD-1',
      { title: 'Mine' },
      { ifMatch: 's5' },
    );
  });
});
