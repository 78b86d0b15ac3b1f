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
import {
  PageQuery,
  TicketEvent,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { clockFixture } from '@helpdesk/backstage-plugin-helpdesk-react/testUtils';
import {
  renderTicketPage,
  REQUESTER_TICKET,
  STAFF_TICKET,
  startAction,
} from './__testUtils__/renderTicketPage';

const LATER = '2999-01-01T12:00:00.000Z';

const event = (overrides: Partial<TicketEvent>): TicketEvent => ({
  version: 1,
  type: 'created',
  actor: 'system',
  at: '2026-01-05T09:00:00.000Z',
  changes: {},
  ...overrides,
});

const created = event({
  actor: 'user:default/olena',
  changes: {
    team: { to: 'group:default/service-desk' },
    status: { to: 'new' },
  },
});

const cause = {
  clock: 'resolution',
  policy: 'gold',
  percent: 75,
  at: '2026-01-05T14:00:00.000Z',
  late: false,
  notify: ['supervisor', 'group:default/duty'],
} as const;

describe('clocks of a ticket', () => {
  it('are all told to staff, in the order in which they matter', async () => {
    await renderTicketPage({
      ...STAFF_TICKET,
      clocks: [
        clockFixture({ kind: 'acceptance', metAt: '2026-01-05T09:00:00.000Z' }),
        clockFixture({ dueAt: LATER }),
      ],
    });
    expect(screen.getByText('Promised times')).toBeVisible();
    expect(
      screen
        .getAllByRole('button', { name: /^(Resolution|Acceptance): / })
        .map(button => button.getAttribute('aria-label')),
    ).toEqual([
      expect.stringMatching(/^Resolution: due in \d/),
      'Acceptance: met',
    ]);
    expect(screen.getByText(/^Due Jan 1, 2999/)).toBeVisible();
    expect(screen.queryByText(/You will hear from us/)).toBeNull();
  });

  it('tell a requester when to expect word', async () => {
    await renderTicketPage({
      ...REQUESTER_TICKET,
      clocks: [clockFixture({ kind: 'first-response', dueAt: LATER })],
    });
    expect(
      screen.getByText(/^You will hear from us by Jan 1, 2999/),
    ).toBeVisible();
    expect(screen.queryByRole('button', { name: /Time line/ })).toBeNull();
  });

  it('admit to a requester that an answer is late', async () => {
    await renderTicketPage({
      ...REQUESTER_TICKET,
      clocks: [clockFixture({ kind: 'next-update' })],
    });
    expect(
      screen.getByText(
        /^We promised an answer by Jan 5, 2026.* and are late\.$/,
      ),
    ).toBeVisible();
  });
});

describe('the history', () => {
  it('names the policy and the clock that made the helpdesk act', async () => {
    await renderTicketPage(
      STAFF_TICKET,
      {},
      {
        events: [
          created,
          event({
            version: 2,
            type: 'clock-warned',
            reason: 'The same in the words of the backend',
            cause,
          }),
          event({
            version: 3,
            type: 'clock-breached',
            cause: { ...cause, percent: 100, late: true },
          }),
          event({
            version: 4,
            type: 'escalated',
            changes: {
              team: {
                from: 'group:default/service-desk',
                to: 'group:default/pos-support',
              },
            },
            cause: { ...cause, percent: 150, clock: 'acceptance' },
          }),
        ],
      },
    );
    const conversation = within(
      screen.getByRole('list', { name: 'Conversation' }),
    );
    await conversation.findByText(/75 %/);
    const lines = conversation
      .getAllByRole('listitem')
      .map(item => item.textContent);
    expect(lines[1]).toMatch(
      /^Policy gold: 75 % of the time to resolve was used up at Jan 5, 2026.* Told: the supervisor, duty\./,
    );
    expect(lines[1]).not.toContain('words of the backend');
    expect(lines[2]).toMatch(
      /^Policy gold: the time to resolve ran out at Jan 5, .* noticed late\./,
    );
    expect(lines[3]).toMatch(
      /^Helpdesk escalated from service-desk to pos-support: Policy gold: 150 % of the time to accept was used up/,
    );
  });
});

describe('the time line', () => {
  it('is told from the whole history, with who held it for how long', async () => {
    const events = [
      created,
      event({
        version: 2,
        type: 'escalated',
        at: '2026-01-05T09:30:00.000Z',
        reason: 'It is the print head',
        changes: {
          team: { to: 'group:default/pos-support' },
          status: { to: 'open' },
        },
      }),
      event({
        version: 3,
        type: 'accepted',
        at: '2026-01-05T09:42:00.000Z',
      }),
      event({
        version: 4,
        type: 'pended',
        at: '2026-01-05T10:00:00.000Z',
        changes: {
          status: { to: 'pending' },
          pendingReason: { to: 'third-party' },
        },
      }),
      event({
        version: 5,
        type: 'resumed',
        at: '2026-01-05T12:00:00.000Z',
        changes: { status: { to: 'open' } },
      }),
    ];
    // One event a page, so that it has to read on.
    const listEvents = jest.fn(async (_: string, page: PageQuery = {}) => {
      const index = Number(page.cursor ?? 0);
      const next = index + 1 < events.length ? String(index + 1) : undefined;
      return { items: [events[index]], pageInfo: { nextCursor: next } };
    });
    const person = await renderTicketPage(STAFF_TICKET, { listEvents });
    const button = screen.getByRole('button', { name: /^History/ });
    await waitFor(() => expect(button).toHaveTextContent('1+'));
    await person.click(screen.getByRole('button', { name: 'Time line' }));

    const line = within(await screen.findByRole('list', { name: 'Time line' }));
    const [desk, , team, ...steps] = line
      .getAllByRole('listitem')
      .map(item => item.textContent);
    expect(desk).toMatch(/^service-deskfor 30 min/);
    expect(team).toMatch(/^pos-supportfor .* so far/);
    expect(steps[0]).toContain('It is the print head');
    expect(steps[1]).toContain('accepted the ticket — after 12 min');
    expect(steps[2]).toContain('waiting for a third party — for 2 hr');
    expect(steps).toHaveLength(4);

    expect(button).toHaveTextContent(/5$/);
    await person.click(button);
    const history = within(screen.getByRole('list', { name: 'History' }));
    const lines = history.getAllByRole('listitem');
    expect(lines).toHaveLength(5);
    expect(lines[0]).toHaveTextContent('resumed');
  });

  it('is read to its end when it is opened before its beginning has come', async () => {
    const answers: Array<() => void> = [];
    const listEvents = jest.fn(async (_: string, page: PageQuery = {}) => {
      await new Promise<void>(resolve => answers.push(resolve));
      return page.cursor
        ? { items: [event({ version: 2, type: 'accepted' })], pageInfo: {} }
        : { items: [created], pageInfo: { nextCursor: '1' } };
    });
    const person = await renderTicketPage(STAFF_TICKET, { listEvents });
    await person.click(screen.getByRole('button', { name: 'Time line' }));
    answers.shift()?.();
    await waitFor(() => expect(answers).toHaveLength(1));
    answers.shift()?.();
    const line = await screen.findByRole('list', { name: 'Time line' });
    expect(line).toHaveTextContent('accepted the ticket');
  });

  it('says when the history could not be read', async () => {
    const person = await renderTicketPage(STAFF_TICKET, {
      listEvents: async () => {
        throw new Error('The database is away');
      },
    });
    await person.click(screen.getByRole('button', { name: 'Time line' }));
    await waitFor(() =>
      expect(screen.getAllByText('The database is away')).toHaveLength(2),
    );
  });
});

describe('a major incident', () => {
  const markable = {
    ...STAFF_TICKET,
    allowedActions: [...STAFF_TICKET.allowedActions, 'mark-major' as const],
  };

  it('is marked after a question', async () => {
    const updateTicket = jest
      .fn()
      .mockResolvedValue({ ...markable, major: true });
    const person = await renderTicketPage(markable, { updateTicket });
    await startAction(person, 'Mark as major incident…');
    const dialog = within(
      await screen.findByRole('dialog', {
        name: 'Mark HD-1 as a major incident?',
      }),
    );
    expect(updateTicket).not.toHaveBeenCalled();
    await person.click(
      dialog.getByRole('button', { name: 'Mark as major incident' }),
    );
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(updateTicket).toHaveBeenCalledWith('HD-1', { major: true });
    expect(screen.getByText('Major incident')).toBeVisible();
  });

  it('stops being one after a question, too', async () => {
    const updateTicket = jest.fn().mockResolvedValue(markable);
    const person = await renderTicketPage(
      { ...markable, major: true },
      { updateTicket },
    );
    await startAction(person, 'No longer a major incident…');
    await person.click(
      await screen.findByRole('button', { name: 'No longer a major incident' }),
    );
    await waitFor(() =>
      expect(updateTicket).toHaveBeenCalledWith('HD-1', { major: false }),
    );
  });

  it('is not for everybody to declare', async () => {
    await renderTicketPage(STAFF_TICKET);
    expect(screen.getByRole('button', { name: 'Edit…' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'More actions' })).toBeNull();
    expect(screen.queryByRole('button', { name: /major/ })).toBeNull();
  });
});
