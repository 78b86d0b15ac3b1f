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
import { LIMITS, Message } from '@helpdesk/backstage-plugin-helpdesk-common';
import { refusal } from './__testUtils__/refusal';
import {
  pageOf,
  renderTicketPage,
  REQUESTER_TICKET,
  STAFF_TICKET,
} from './__testUtils__/renderTicketPage';

const message = (overrides: Partial<Message>): Message => ({
  id: 'm-1',
  author: 'user:default/olena',
  side: 'staff',
  visibility: 'public',
  body: 'Please restart it.',
  attachments: [],
  createdAt: '2026-01-05T09:00:00.000Z',
  ...overrides,
});

const arriving = () => jest.fn(async () => message({}));
const reply = () => screen.getByRole('textbox', { name: 'Your reply' });
const send = (name: string) => screen.getByRole('button', { name });

describe('writing on a ticket', () => {
  it('sends a reply under a label that says who reads it, and shows it', async () => {
    const addMessage = arriving();
    const listMessages = jest
      .fn()
      .mockResolvedValueOnce(pageOf([]))
      .mockResolvedValue(pageOf([message({})]));
    const person = await renderTicketPage(STAFF_TICKET, {
      addMessage,
      listMessages,
    });

    await person.type(reply(), 'Please restart it.');
    await person.click(send('Send reply to requester'));

    expect(addMessage).toHaveBeenCalledWith(
      'HD-1',
      { body: 'Please restart it.', visibility: 'public' },
      { idempotencyKey: expect.any(String) },
    );
    const conversation = screen.getByRole('list', { name: 'Conversation' });
    await within(conversation).findByText('Please restart it.');
    expect(reply()).toHaveValue('');
    expect(reply()).toBeValid();
  });

  it('keeps a note apart from a reply', async () => {
    const addMessage = arriving();
    const person = await renderTicketPage(STAFF_TICKET, { addMessage });

    await person.type(reply(), 'Dear customer');
    await person.click(screen.getByRole('radio', { name: 'Internal note' }));
    const note = screen.getByRole('textbox', { name: 'Your internal note' });
    expect(note).toHaveValue('');
    await person.type(note, 'He has called three times.');
    await person.click(send('Save internal note'));

    expect(addMessage).toHaveBeenCalledTimes(1);
    expect(addMessage).toHaveBeenCalledWith(
      'HD-1',
      { body: 'He has called three times.', visibility: 'internal' },
      expect.anything(),
    );
    await waitFor(() => expect(note).toHaveValue(''));
    await person.click(screen.getByRole('radio', { name: 'Reply' }));
    expect(reply()).toHaveValue('Dear customer');
  });

  it('offers a requester nothing but a reply', async () => {
    await renderTicketPage(REQUESTER_TICKET);
    expect(send('Send reply')).toBeEnabled();
    expect(screen.queryByRole('radio')).not.toBeInTheDocument();
    expect(screen.queryByText(/internal/i)).not.toBeInTheDocument();
  });

  it('keeps the text of a failed send, and repeats it under the same key', async () => {
    const addMessage = jest
      .fn()
      .mockRejectedValueOnce(new TypeError('Failed to fetch'))
      .mockResolvedValueOnce(message({}));
    const person = await renderTicketPage(REQUESTER_TICKET, { addMessage });

    await person.type(reply(), 'It is still broken');
    await person.click(send('Send reply'));
    expect(
      await within(await screen.findByRole('alert')).findByText(
        /Your text is kept/,
      ),
    ).toBeVisible();
    expect(reply()).toHaveValue('It is still broken');

    await person.click(send('Send reply'));
    await waitFor(() => expect(reply()).toHaveValue(''));
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    const keys = addMessage.mock.calls.map(call => call[2].idempotencyKey);
    expect(keys[0]).toBe(keys[1]);
  });

  it('takes a new key when the text was changed after a failure', async () => {
    const addMessage = jest
      .fn()
      .mockRejectedValueOnce(new TypeError('Failed to fetch'))
      .mockResolvedValueOnce(message({}));
    const person = await renderTicketPage(REQUESTER_TICKET, { addMessage });

    await person.type(reply(), 'Broken');
    await person.click(send('Send reply'));
    await screen.findByRole('alert');
    await person.type(reply(), ' again');
    await person.click(send('Send reply'));
    await waitFor(() => expect(reply()).toHaveValue(''));
    const keys = addMessage.mock.calls.map(call => call[2].idempotencyKey);
    expect(keys[0]).not.toBe(keys[1]);
  });

  it('sends on Ctrl+Enter, and nothing while there is nothing to send', async () => {
    const addMessage = arriving();
    const person = await renderTicketPage(REQUESTER_TICKET, { addMessage });

    await person.click(reply());
    await person.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText('Write something first.')).toBeVisible();
    expect(addMessage).not.toHaveBeenCalled();

    await person.type(reply(), 'Hello');
    await person.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(addMessage).toHaveBeenCalledTimes(1));
  });

  it('never sends a note as a reply when the right to write notes is lost', async () => {
    const getTicket = jest
      .fn()
      .mockResolvedValueOnce(STAFF_TICKET)
      .mockResolvedValue({ ...STAFF_TICKET, allowedActions: ['reply'] });
    const addMessage = jest
      .fn()
      .mockRejectedValue(
        await refusal(403, 'NotAllowedError', 'You may not note'),
      );
    const person = await renderTicketPage(STAFF_TICKET, {
      getTicket,
      addMessage,
    });

    await person.click(screen.getByRole('radio', { name: 'Internal note' }));
    const note = screen.getByRole('textbox', { name: 'Your internal note' });
    await person.type(note, 'Between us');
    await person.click(send('Save internal note'));

    expect(await screen.findByText(/has not been sent/)).toBeVisible();
    expect(note).toHaveValue('Between us');
    expect(send('Save internal note')).toBeDisabled();
    expect(addMessage).toHaveBeenCalledTimes(1);
  });

  it('sends files with the text they were chosen for, and says which it cannot take', async () => {
    const addMessage = arriving();
    const uploadAttachment = jest.fn(
      async (_number: string, file: Blob, fileName: string) => ({
        id: `id of ${fileName}`,
        fileName,
        contentType: 'text/plain',
        size: file.size,
      }),
    );
    const person = await renderTicketPage(STAFF_TICKET, {
      addMessage,
      uploadAttachment,
    });
    const huge = new File(['x'], 'huge.log');
    Object.defineProperty(huge, 'size', { value: LIMITS.attachment + 1 });

    await person.upload(screen.getByLabelText('Attach files'), [
      new File(['log'], 'till.log'),
      huge,
      new File(['photo'], 'photo.png'),
    ]);
    const files = within(await screen.findByRole('grid', { name: 'Files' }));
    expect(await screen.findByText(/^huge.log is too large/)).toBeVisible();
    expect(files.getAllByRole('row').map(row => row.textContent)).toEqual([
      'till.log',
      'photo.png',
    ]);

    await person.click(screen.getByRole('radio', { name: 'Internal note' }));
    expect(screen.queryByText('till.log')).not.toBeInTheDocument();
    await person.click(screen.getByRole('radio', { name: 'Reply' }));
    await person.click(
      screen.getByRole('button', { name: 'Remove photo.png' }),
    );
    await person.type(reply(), 'See the log');
    await person.click(send('Send reply to requester'));
    expect(addMessage).toHaveBeenCalledWith(
      'HD-1',
      {
        body: 'See the log',
        visibility: 'public',
        attachments: ['id of till.log'],
      },
      expect.anything(),
    );
    await waitFor(() =>
      expect(screen.queryByText('till.log')).not.toBeInTheDocument(),
    );
  });
});
