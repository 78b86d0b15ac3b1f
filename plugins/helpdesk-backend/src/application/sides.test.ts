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

import {
  MessageSide,
  PENDING_REASONS,
  PendingReason,
  Ticket,
  TicketStatus,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { aPolicy } from '../domain/clocks/__testUtils__/Story';
import { testDatabases } from '../store/__testUtils__/databases';
import { TestHelpdesk } from './__testUtils__/TestHelpdesk';

const databases = testDatabases();

/** Who writes, on whose ticket, with which people following it. */
interface Writer {
  who: string;
  requester: string;
  watchers: string[];
  side: MessageSide;
}

const WRITERS: Record<string, Writer> = {
  'its requester': {
    who: 'developer',
    requester: 'developer',
    watchers: ['software-engineer'],
    side: 'requester',
  },
  'its requester, who is staff of it': {
    who: 'operator-2',
    requester: 'operator-2',
    watchers: [],
    side: 'requester',
  },
  'its requester, who is staff and follows it': {
    who: 'operator-2',
    requester: 'operator-2',
    watchers: ['operator-2'],
    side: 'requester',
  },
  'somebody who follows it': {
    who: 'software-engineer',
    requester: 'developer',
    watchers: ['software-engineer'],
    side: 'participant',
  },
  'staff who follow it': {
    who: 'operator-2',
    requester: 'developer',
    watchers: ['operator-2'],
    side: 'staff',
  },
  'management that follows it': {
    who: 'support-lead',
    requester: 'developer',
    watchers: ['support-lead', 'software-engineer'],
    side: 'staff',
  },
  staff: {
    who: 'operator-2',
    requester: 'developer',
    watchers: [],
    side: 'staff',
  },
};

type State = Exclude<TicketStatus, 'pending' | 'merged'> | PendingReason;
const STATES: State[] = [
  'new',
  'open',
  ...PENDING_REASONS,
  'resolved',
  'closed',
];
const statusOf = (state: State): TicketStatus =>
  PENDING_REASONS.includes(state as PendingReason)
    ? 'pending'
    : (state as TicketStatus);

/** What becomes of the ticket; nothing where the message is refused. */
function statusAfter(
  side: MessageSide,
  state: State,
): TicketStatus | undefined {
  switch (side) {
    case 'requester':
      return state === 'new' ? 'new' : 'open';
    case 'participant':
      return state === 'requester' ? 'open' : statusOf(state);
    default:
      if (state === 'closed') {
        return undefined;
      }
      return state === 'new' ? 'open' : statusOf(state);
  }
}

const CASES = Object.keys(WRITERS).flatMap(writer =>
  STATES.map(state => [writer, state] as const),
);
const isTaken = ([writer, state]: readonly [string, State]) =>
  statusAfter(WRITERS[writer].side, state) !== undefined;
const TAKEN = CASES.filter(isTaken);
const REFUSED = CASES.filter(one => !isTaken(one));

describe.each(databases.eachSupportedId())('a public message on %s', id => {
  let desk: TestHelpdesk;

  beforeAll(async () => {
    desk = await TestHelpdesk.create(
      await databases.init(id),
      {},
      {
        policies: [aPolicy({ 'next-update': 1 })],
      },
    );
  });

  /** A ticket of the writer's story in that state, with `operator` working on it. */
  async function prepare(writer: Writer, state: State): Promise<Ticket> {
    const filed = await desk.file(writer.requester, {});
    await desk.helpdesk.updateTicket(
      filed.number,
      { watchers: writer.watchers.map(name => `user:default/${name}`) },
      await desk.as('operator'),
    );
    if (state === 'new') {
      return filed;
    }
    await desk.perform('operator', filed, 'claim');
    if (statusOf(state) === 'pending') {
      await desk.perform('operator', filed, 'pend', {
        reason: state as PendingReason,
        message: state === 'requester' ? 'Which one?' : undefined,
        until: new Date(+desk.time + 86_400_000).toISOString(),
      });
    }
    if (state === 'resolved' || state === 'closed') {
      await desk.perform('operator', filed, 'resolve', { resolution: 'Done' });
    }
    if (state === 'closed') {
      await desk.perform('operator', filed, 'close');
    }
    return filed;
  }

  const write = async (writer: Writer, number: string) =>
    desk.helpdesk.addMessage(
      number,
      { body: 'And then?', visibility: 'public' },
      await desk.as(writer.who),
    );

  it.each(TAKEN)('by %s, on one that is %s', async (name, state) => {
    const writer = WRITERS[name];
    const { number } = await prepare(writer, state);
    await desk.delivered();

    const { side } = await write(writer, number);

    expect(side).toBe(writer.side);
    const after = await desk.helpdesk.getTicket(
      number,
      await desk.as('operator'),
    );
    const status = statusAfter(writer.side, state);
    expect(after.status).toBe(status);
    const solved = status === 'resolved' || status === 'closed';
    expect(after.resolution).toBe(solved ? 'Done' : undefined);
    expect(after.pendingReason).toBe(status === 'pending' ? state : undefined);

    const asks = after.clocks.some(
      ({ kind, metAt }) => kind === 'next-update' && !metAt,
    );
    expect(asks).toBe(side === 'requester');

    const told = (await desk.delivered())
      .filter(({ topic }) => topic === 'ticket-replies')
      .flatMap(({ to }) => to);
    const author = `user:default/${writer.who}`;
    const waiting = after.assignee
      ? [after.assignee]
      : await desk.membership.membersOf(after.team);
    expect(told).toEqual(
      expect.arrayContaining(
        side === 'staff'
          ? [`user:default/${writer.requester}`]
          : waiting.filter(user => user !== author),
      ),
    );
    expect(told).not.toContain(author);
  });

  it.each(REFUSED)(
    'is not taken of %s on one that is %s',
    async (name, state) => {
      const { number } = await prepare(WRITERS[name], state);
      await expect(write(WRITERS[name], number)).rejects.toMatchObject({
        name: 'ConflictError',
      });
    },
  );

  it('of a note is always of the staff', async () => {
    const { number } = await prepare(WRITERS['staff who follow it'], 'open');
    const note = await desk.helpdesk.addMessage(
      number,
      { body: 'Hm', visibility: 'internal' },
      await desk.as('operator-2'),
    );
    expect(note.side).toBe('staff');
  });
});
