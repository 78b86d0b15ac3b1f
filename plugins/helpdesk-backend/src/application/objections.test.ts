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

import { Ticket, TicketVerb } from '@helpdesk/backstage-plugin-helpdesk-common';
import { aPolicy } from '../domain/clocks/__testUtils__/Story';
import { testDatabases } from '../store/__testUtils__/databases';
import { TestHelpdesk } from './__testUtils__/TestHelpdesk';

const databases = testDatabases();
const WORDS = 'It still beeps';

describe.each(databases.eachSupportedId())(
  'words against a resolution on %s',
  id => {
    let desk: TestHelpdesk;

    beforeEach(async () => {
      desk = await TestHelpdesk.create(
        await databases.init(id),
        {},
        {
          policies: [aPolicy({ 'next-update': 1 })],
        },
      );
    });

    async function resolved(by: string, status: string): Promise<Ticket> {
      const ticket = await desk.file(by);
      await desk.perform('operator', ticket, 'escalate', { reason: 'yours' });
      await desk.perform('pos-engineer', ticket, 'resolve', {
        resolution: 'Done',
      });
      if (status === 'closed') {
        await desk.perform('operator', ticket, 'close');
      }
      return ticket;
    }

    const messagesOf = async ({ number }: Ticket) => {
      const { items } = await desk.helpdesk.listMessages(
        number,
        {},
        await desk.as('operator'),
      );
      return items.map(({ author, side, visibility, body }) => ({
        author,
        side,
        visibility,
        body,
      }));
    };

    const asksForAnUpdate = async ({ number }: Ticket) =>
      (await desk.helpdesk.getTicket(number, await desk.as('operator'))).clocks
        .filter(({ metAt }) => !metAt)
        .map(({ kind }) => kind)
        .includes('next-update');

    const lastEvent = async ({ number }: Ticket) => {
      const { items } = await desk.helpdesk.listEvents(
        number,
        {},
        await desk.as('operator'),
      );
      return items.at(-1);
    };

    type Objection = Extract<TicketVerb, 'reject-resolution' | 'reopen'>;
    const OBJECTIONS: [Objection, string][] = [
      ['reject-resolution', 'resolved'],
      ['reopen', 'resolved'],
      ['reopen', 'closed'],
    ];

    it.each(OBJECTIONS)(
      'are the requester’s message with %s of what is %s',
      async (verb, status) => {
        const ticket = await resolved('developer', status);
        await desk.perform('developer', ticket, verb, { reason: WORDS });
        expect(await messagesOf(ticket)).toEqual([
          {
            author: 'user:default/developer',
            side: 'requester',
            visibility: 'public',
            body: WORDS,
          },
        ]);
        expect(await asksForAnUpdate(ticket)).toBe(true);
      },
    );

    it.each(OBJECTIONS)(
      'of staff about their own ticket are the requester’s too, with %s of what is %s',
      async (verb, status) => {
        const ticket = await resolved('operator', status);
        await desk.perform('operator', ticket, verb, { reason: WORDS });
        expect(await messagesOf(ticket)).toMatchObject([
          { side: 'requester', body: WORDS },
        ]);
      },
    );

    it.each(OBJECTIONS)(
      'of its supervisor stay among staff, with %s of what is %s',
      async (verb, status) => {
        const ticket = await resolved('developer', status);
        await desk.perform('operator', ticket, verb, { reason: WORDS });
        expect(await messagesOf(ticket)).toEqual([]);
        expect(await lastEvent(ticket)).toMatchObject({ reason: WORDS });
        expect(await asksForAnUpdate(ticket)).toBe(false);
      },
    );

    it('need not be said to reopen, and then ask for nothing', async () => {
      const ticket = await resolved('developer', 'closed');
      await desk.perform('developer', ticket, 'reopen');
      expect(await messagesOf(ticket)).toEqual([]);
      expect(await asksForAnUpdate(ticket)).toBe(false);
    });

    it.each(['reopen', 'reject-resolution'] as const)(
      'reach who takes part, by %s',
      async verb => {
        const ticket = await resolved('developer', 'resolved');
        await desk.helpdesk.updateTicket(
          ticket.number,
          { watchers: ['user:default/software-engineer'] },
          await desk.as('developer'),
        );
        await desk.delivered();
        await desk.perform('developer', ticket, verb, { reason: WORDS });
        const told = (await desk.delivered()).filter(({ title }) => title);
        expect(told.flatMap(({ to }) => to).sort()).toEqual([
          'user:default/operator',
          'user:default/pos-engineer',
          'user:default/software-engineer',
        ]);
      },
    );
  },
);
