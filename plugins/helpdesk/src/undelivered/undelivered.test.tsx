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
import { NotAllowedError } from '@backstage/errors';
import { DeadLetter, Me } from '@helpdesk/backstage-plugin-helpdesk-common';
import { listing } from '../__testUtils__/listing';
import {
  DEVELOPER,
  OPERATOR,
  renderHelpdesk,
} from '../__testUtils__/renderHelpdesk';

const LEAD: Me = {
  ...DEVELOPER,
  desks: [{ id: 'it', title: 'IT', operator: false, management: true }],
};

const letter = (id: string, number: string): DeadLetter => ({
  id,
  number,
  sink: 'notifications',
  attempts: 14,
  error: 'Error: out of order',
  createdAt: '2026-03-02T09:00:00.000Z',
  deadAt: '2026-03-02T11:00:00.000Z',
});

/** A helpdesk whose dead letters are gone once they are sent again. */
function undelivered(...letters: DeadLetter[]) {
  let left = letters;
  return {
    listDeadLetters: jest.fn(async () => ({ items: left, pageInfo: {} })),
    retryDeadLetters: jest.fn(async (id?: string) => {
      const before = left.length;
      left = id === undefined ? [] : left.filter(other => other.id !== id);
      return { retried: before - left.length };
    }),
  };
}

describe('undelivered', () => {
  it('has a tab for the management of a desk', async () => {
    const answers = { listTickets: listing(), ...undelivered() };
    renderHelpdesk('/helpdesk/mine', { me: LEAD, answers });
    await userEvent.click(
      await screen.findByRole('tab', { name: 'Undelivered' }),
    );
    expect(
      await screen.findByText('Everything has been delivered'),
    ).toBeVisible();
  });

  it.each([
    ['an operator', OPERATOR],
    ['a developer', DEVELOPER],
  ])('has none for %s', async (_, me) => {
    renderHelpdesk('/helpdesk/mine', {
      me,
      answers: { listTickets: listing() },
    });
    await screen.findByRole('tab', { name: 'All tickets' });
    expect(screen.queryByRole('tab', { name: 'Undelivered' })).toBeNull();
  });

  it('says what it is about, and sends one again', async () => {
    const answers = undelivered(letter('7', 'HD-1'), letter('8', 'HD-2'));
    const { toast } = renderHelpdesk('/helpdesk/undelivered', {
      me: LEAD,
      answers,
    });
    const row = await screen.findByRole('row', { name: /HD-1/ });
    expect(within(row).getByText('Error: out of order')).toBeVisible();
    expect(within(row).getByRole('link', { name: 'HD-1' })).toHaveAttribute(
      'href',
      '/helpdesk/tickets/HD-1',
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Send again: notifications of HD-1' }),
    );
    expect(answers.retryDeadLetters).toHaveBeenCalledWith('7');
    await waitFor(() =>
      expect(screen.queryByRole('row', { name: /HD-1/ })).toBeNull(),
    );
    expect(screen.getByRole('row', { name: /HD-2/ })).toBeVisible();
    expect(toast).toHaveBeenCalledWith(
      expect.objectContaining({ title: '1 is being sent again' }),
    );
  });

  it('sends all again', async () => {
    const answers = undelivered(letter('7', 'HD-1'), letter('8', 'HD-2'));
    renderHelpdesk('/helpdesk/undelivered', { me: LEAD, answers });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Send all again' }),
    );
    expect(answers.retryDeadLetters).toHaveBeenCalledWith(undefined);
    expect(
      await screen.findByText('Everything has been delivered'),
    ).toBeVisible();
  });

  it('says why it shows nothing to others', async () => {
    const listDeadLetters = async () => {
      throw new NotAllowedError('Only the management of a desk may see this');
    };
    renderHelpdesk('/helpdesk/undelivered', { answers: { listDeadLetters } });
    expect(
      await screen.findByText(/Only the management of a desk/),
    ).toBeVisible();
  });
});
