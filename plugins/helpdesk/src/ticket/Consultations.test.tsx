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
import { Consultation } from '@helpdesk/backstage-plugin-helpdesk-common';
import './__testUtils__/stubIntersectionObserver';
import { refusal } from './__testUtils__/refusal';
import {
  pageOf,
  renderTicketPage,
  REQUESTER_TICKET,
  STAFF_TICKET,
  startAction,
} from './__testUtils__/renderTicketPage';

const ASKED: Consultation = {
  id: 'c-1',
  team: 'group:default/billing-admins',
  question: 'Which **tariff** applies?',
  state: 'requested',
  blocking: true,
  dueAt: '2026-01-05T09:00:00.000Z',
  requestedBy: 'user:default/petro',
  requestedAt: '2026-01-05T08:00:00.000Z',
  allowedActions: [],
};

const ANSWERED: Consultation = {
  ...ASKED,
  id: 'c-2',
  team: 'group:default/pos-support',
  question: 'Whose cable is it?',
  state: 'answered',
  endedBy: 'user:default/petro',
  endedAt: '2026-01-05T08:30:00.000Z',
  answer: 'Ours, *replaced*.',
};

const FOR_ME: Consultation = {
  ...ASKED,
  allowedActions: ['accept', 'answer', 'decline'],
};

const MAY_ASK = {
  ...STAFF_TICKET,
  allowedActions: [...STAFF_TICKET.allowedActions, 'consult' as const],
};

const questions = async () =>
  within(
    await screen.findByRole('list', { name: 'Consultations' }),
  ).getAllByRole('listitem');

describe('consultations', () => {
  it('tell where each question stands and what came of it', async () => {
    await renderTicketPage(
      STAFF_TICKET,
      {},
      {
        consultations: [ASKED, ANSWERED],
      },
    );
    const [asked, answered] = await questions();
    expect(asked).toHaveTextContent('billing-admins');
    expect(asked).toHaveTextContent(/Asked.*Needed to resolve.*Overdue/);
    expect(within(asked).getByText('tariff')).toBeVisible();
    expect(answered).toHaveTextContent('petro answered');
    expect(answered).not.toHaveTextContent(/Overdue|Needed/);
    expect(within(answered).getByText('replaced')).toBeVisible();
  });

  it('tell why the helpdesk called one off', async () => {
    const explanation = { code: 'ticket-closed', params: {} };
    await renderTicketPage(
      STAFF_TICKET,
      {},
      {
        consultations: [
          {
            ...ANSWERED,
            state: 'cancelled',
            answer: undefined,
            endedBy: 'system',
            explanation,
          },
        ],
      },
    );
    const [cancelled] = await questions();
    expect(cancelled).toHaveTextContent(
      /Helpdesk withdrew.*The ticket was closed\./,
    );
  });

  it('are no matter of who takes part', async () => {
    const listConsultations = jest.fn();
    await renderTicketPage(REQUESTER_TICKET, { listConsultations });
    await screen.findByRole('list', { name: 'Conversation' });
    expect(
      screen.queryByRole('heading', { name: 'Consultations' }),
    ).not.toBeInTheDocument();
    expect(listConsultations).not.toHaveBeenCalled();
  });

  it('say that there are none where one may ask, and else nothing', async () => {
    await renderTicketPage(MAY_ASK);
    expect(
      await screen.findByText('No other team has been asked.'),
    ).toBeVisible();
  });

  it('that could not be read can be tried again', async () => {
    const person = await renderTicketPage(STAFF_TICKET, {
      listConsultations: jest
        .fn()
        .mockRejectedValueOnce(new Error('Gone fishing'))
        .mockResolvedValue(pageOf([ASKED])),
    });
    const alert = within(await screen.findByRole('alert'));
    expect(alert.getByText('Gone fishing')).toBeVisible();
    await person.click(alert.getByRole('button', { name: 'Try again' }));
    expect(await questions()).toHaveLength(1);
  });

  it('are asked of a team, with all that the dialog takes', async () => {
    const requestConsultation = jest.fn().mockResolvedValue(ASKED);
    const getTicket = jest
      .fn()
      .mockResolvedValueOnce(MAY_ASK)
      .mockResolvedValue({ ...MAY_ASK, version: 2 });
    const listConsultations = jest
      .fn()
      .mockResolvedValueOnce(pageOf([]))
      .mockResolvedValue(pageOf([ASKED]));
    const person = await renderTicketPage(MAY_ASK, {
      requestConsultation,
      getTicket,
      listConsultations,
    });
    await person.click(
      await screen.findByRole('button', { name: 'Ask another team…' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    await person.click(dialog.getByRole('button', { name: 'Ask' }));
    expect(dialog.getByText('Choose a team.')).toBeVisible();
    expect(dialog.getByText('Ask something.')).toBeVisible();
    expect(requestConsultation).not.toHaveBeenCalled();

    await person.type(dialog.getByRole('combobox', { name: /Team/ }), 'bill');
    await person.click(
      await screen.findByRole('option', { name: /Billing administrators/ }),
    );
    await person.type(
      dialog.getByRole('textbox', { name: /Question/ }),
      'Which tariff applies?',
    );
    await person.click(dialog.getByRole('checkbox'));
    await person.click(dialog.getByRole('button', { name: 'Ask' }));
    expect(requestConsultation).toHaveBeenCalledWith(
      'HD-1',
      {
        team: 'group:default/billing-admins',
        question: 'Which tariff applies?',
        dueAt: undefined,
        blocking: true,
      },
      { idempotencyKey: expect.any(String) },
    );
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(await questions()).toHaveLength(1);
  });

  it('are not asked of the team that has the ticket', async () => {
    const person = await renderTicketPage(MAY_ASK);
    await person.click(
      await screen.findByRole('button', { name: 'Ask another team…' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    await person.type(dialog.getByRole('combobox', { name: /Team/ }), 'desk');
    await person.click(
      await screen.findByRole('option', { name: /Service desk/ }),
    );
    await person.click(dialog.getByRole('button', { name: 'Ask' }));
    expect(dialog.getByText('This team has the ticket itself.')).toBeVisible();
  });

  it('are taken on at a press and answered in a dialog', async () => {
    const performOnConsultation = jest.fn().mockResolvedValue(FOR_ME);
    const person = await renderTicketPage(
      STAFF_TICKET,
      { performOnConsultation },
      { consultations: [FOR_ME] },
    );
    const [question] = await questions();
    await person.click(
      within(question).getByRole('button', { name: 'Take on' }),
    );
    expect(performOnConsultation).toHaveBeenLastCalledWith(
      'HD-1',
      'c-1',
      'accept',
      {},
      { idempotencyKey: expect.any(String) },
    );
    await person.click(
      within(question).getByRole('button', { name: 'Answer…' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    await person.click(dialog.getByRole('button', { name: 'Send answer' }));
    expect(dialog.getByText('Write an answer.')).toBeVisible();
    await person.type(
      dialog.getByRole('textbox', { name: /Answer/ }),
      'The second',
    );
    await person.keyboard('{Control>}{Enter}{/Control}');
    expect(performOnConsultation).toHaveBeenLastCalledWith(
      'HD-1',
      'c-1',
      'answer',
      { answer: 'The second' },
      { idempotencyKey: expect.any(String) },
    );
  });

  it('are declined for a reason, which ends one’s work on the ticket', async () => {
    const performOnConsultation = jest.fn().mockResolvedValue(FOR_ME);
    const person = await renderTicketPage(
      STAFF_TICKET,
      { performOnConsultation },
      { consultations: [FOR_ME] },
    );
    const [question] = await questions();
    await person.click(
      within(question).getByRole('button', { name: 'Decline…' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    await person.type(
      dialog.getByRole('textbox', { name: /Reason/ }),
      'Not ours',
    );
    await person.click(
      dialog.getByRole('button', { name: 'Decline question' }),
    );
    expect(performOnConsultation).toHaveBeenLastCalledWith(
      'HD-1',
      'c-1',
      'decline',
      { reason: 'Not ours' },
      expect.anything(),
    );
    await waitFor(() =>
      expect(
        screen.queryByRole('heading', { name: STAFF_TICKET.title }),
      ).not.toBeInTheDocument(),
    );
  });

  it('are called off after a second thought, with or without a reason', async () => {
    const performOnConsultation = jest.fn().mockResolvedValue(ASKED);
    const person = await renderTicketPage(
      STAFF_TICKET,
      { performOnConsultation },
      { consultations: [{ ...ASKED, allowedActions: ['cancel'] }] },
    );
    const [question] = await questions();
    await person.click(
      within(question).getByRole('button', { name: 'Withdraw…' }),
    );
    expect(performOnConsultation).not.toHaveBeenCalled();
    const dialog = within(await screen.findByRole('dialog'));
    await person.click(
      dialog.getByRole('button', { name: 'Withdraw question' }),
    );
    expect(performOnConsultation).toHaveBeenLastCalledWith(
      'HD-1',
      'c-1',
      'cancel',
      {},
      expect.anything(),
    );
  });

  it('that moved on meanwhile say so, and are read again', async () => {
    const getTicket = jest
      .fn()
      .mockResolvedValueOnce(STAFF_TICKET)
      .mockResolvedValue({ ...STAFF_TICKET, version: 2 });
    const person = await renderTicketPage(STAFF_TICKET, {
      getTicket,
      listConsultations: jest
        .fn()
        .mockResolvedValueOnce(pageOf([FOR_ME]))
        .mockResolvedValue(pageOf([{ ...FOR_ME, state: 'accepted' }])),
      performOnConsultation: jest
        .fn()
        .mockRejectedValue(
          await refusal(409, 'ConflictError', 'It is accepted'),
        ),
    });
    const [question] = await questions();
    await person.click(
      within(question).getByRole('button', { name: 'Take on' }),
    );
    expect(await screen.findByText('It is accepted')).toBeVisible();
    await waitFor(async () =>
      expect((await questions())[0]).toHaveTextContent('Taken on'),
    );
  });
});

describe('a ticket that waits for an answer', () => {
  it('is resolved only with a reason not to wait', async () => {
    const perform = jest.fn().mockResolvedValue(STAFF_TICKET);
    const person = await renderTicketPage(
      {
        ...STAFF_TICKET,
        openConsultations: [
          ASKED,
          { ...ASKED, blocking: false, team: 'group:default/pos-support' },
        ],
      },
      { perform },
      { consultations: [ASKED] },
    );
    await startAction(person, 'Resolve…');
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/^Yet to answer/)).toHaveTextContent(
      /Yet to answer: billing-admins$/,
    );
    await person.type(
      dialog.getByRole('textbox', { name: /^Resolution/ }),
      'Replaced',
    );
    const confirm = { name: 'Resolve and tell the requester' };
    await person.click(dialog.getByRole('button', confirm));
    expect(dialog.getByText('Give a reason.')).toBeVisible();
    expect(perform).not.toHaveBeenCalled();
    await person.type(
      dialog.getByRole('textbox', { name: /^Why not wait/ }),
      'On leave',
    );
    await person.click(dialog.getByRole('button', confirm));
    expect(perform).toHaveBeenCalledWith(
      'HD-1',
      'resolve',
      { resolution: 'Replaced', overrideReason: 'On leave' },
      expect.anything(),
    );
  });

  it('is told of in the history', async () => {
    await renderTicketPage(
      STAFF_TICKET,
      {},
      {
        events: [
          {
            version: 2,
            type: 'consultation-requested',
            actor: 'user:default/petro',
            at: '2026-01-05T08:00:00.000Z',
            changes: {
              consultation: {
                to: { id: 'c-1', team: 'group:default/billing-admins' },
              },
            },
          },
        ],
      },
    );
    expect(
      within(screen.getByRole('list', { name: 'Conversation' })).getByText(
        /asked/,
      ),
    ).toHaveTextContent('petro asked billing-admins a question');
  });
});
