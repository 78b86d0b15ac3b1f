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
  CONSULTATION_ACTIONS,
  ConsultationActionInputs,
  Ticket,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { testDatabases } from '../store/__testUtils__/databases';
import { POS_TERMINAL, TestHelpdesk } from './__testUtils__/TestHelpdesk';

const databases = testDatabases();
const BILLING = 'group:default/billing-admins';

const INPUTS: ConsultationActionInputs = {
  accept: {},
  answer: { answer: 'The second' },
  decline: { reason: 'Not ours' },
  cancel: {},
};

describe.each(databases.eachSupportedId())('on %s', id => {
  let desk: TestHelpdesk;
  beforeEach(async () => {
    desk = await TestHelpdesk.create(await databases.init(id));
  });

  const file = (by: string) => desk.file(by, { entityRefs: [POS_TERMINAL] });

  async function upload({ number }: Ticket, who: string): Promise<string> {
    const { id: uploaded } = await desk.helpdesk.uploadAttachment(
      number,
      { fileName: 'a.txt', content: Buffer.from('abc') },
      await desk.as(who),
    );
    return uploaded;
  }

  async function send(
    { number }: Ticket,
    who: string,
    visibility: 'public' | 'internal',
    attachments: string[],
  ) {
    return desk.helpdesk.addMessage(
      number,
      { body: 'See the file', visibility, attachments },
      await desk.as(who),
    );
  }

  const read = async ({ number }: Ticket, file_: string, who: string) =>
    desk.helpdesk.readAttachment(number, file_, await desk.as(who));

  describe('what is named under the address of another ticket does not exist', () => {
    /** By whom the other ticket is filed: a person's own, readable, hidden. */
    const OWNERS = ['customer-north', 'developer', 'customer-south'];

    it.each(OWNERS)('a file of a ticket of %s', async owner => {
      const theirs = await file(owner);
      const files = {
        public: await upload(theirs, 'operator'),
        internal: await upload(theirs, 'operator'),
        unsent: await upload(theirs, 'operator'),
      };
      await send(theirs, 'operator', 'public', [files.public]);
      await send(theirs, 'operator', 'internal', [files.internal]);
      const own = await file('customer-north');
      for (const name of Object.values(files)) {
        for (const who of ['customer-north', 'operator']) {
          await expect(read(own, name, who)).rejects.toMatchObject({
            name: 'NotFoundError',
            message: `Ticket ${own.number} has no file ${name}`,
          });
        }
        await expect(read(theirs, name, 'operator')).resolves.toBeDefined();
      }
      await expect(
        send(own, 'operator', 'public', [files.unsent]),
      ).rejects.toMatchObject({
        name: 'InputError',
        message: expect.stringMatching(/^attachments: /),
      });
    });

    it.each(
      OWNERS.flatMap(owner =>
        CONSULTATION_ACTIONS.map(action => [action, owner] as const),
      ),
    )('to %s a question of a ticket of %s', async (action, owner) => {
      const ask = async ({ number }: Ticket) =>
        desk.helpdesk.requestConsultation(
          number,
          { team: BILLING, question: 'Which?' },
          await desk.as('operator'),
        );
      const theirs = await file(owner);
      const own = await file('customer-north');
      const asked = await ask(theirs);
      await ask(own);
      const who = action === 'cancel' ? 'operator' : 'billing-admin';
      const step = async ({ number }: Ticket) =>
        desk.helpdesk.performOnConsultation(
          number,
          asked.id,
          action,
          INPUTS[action],
          await desk.as(who),
        );
      await expect(step(own)).rejects.toMatchObject({
        name: 'NotFoundError',
        message: `Ticket ${own.number} has no consultation ${asked.id}`,
      });
      await expect(step(theirs)).resolves.toMatchObject({ id: asked.id });
    });
  });

  describe('a confidential ticket, for somebody of a team that has answered', () => {
    /** What else that person is to the ticket. */
    const BESIDES: [string, string, string[]][] = [
      ['a watcher', 'customer-north', ['user:default/billing-admin']],
      ['the requester', 'billing-admin', []],
    ];

    const NOTE = { body: 'SECRET', visibility: 'internal' as const };

    async function prepare(requester: string, watchers: string[]) {
      const { number } = await file(requester);
      await desk.helpdesk.updateTicket(
        number,
        { watchers },
        await desk.as('operator'),
      );
      const asked = await desk.helpdesk.requestConsultation(
        number,
        { team: BILLING, question: 'Which?' },
        await desk.as('operator'),
      );
      await desk.helpdesk.performOnConsultation(
        number,
        asked.id,
        'answer',
        { answer: 'The second' },
        await desk.as('billing-admin'),
      );
      const operator = await desk.as('operator');
      await desk.helpdesk.updateTicket(
        number,
        { confidential: true },
        operator,
      );

      await desk.helpdesk.addMessage(number, NOTE, operator);
      return number;
    }

    it('who is nothing else', async () => {
      const number = await prepare('customer-north', []);
      await expect(
        desk.helpdesk.getTicket(number, await desk.as('billing-admin')),
      ).rejects.toMatchObject({ name: 'NotFoundError' });
    });

    it.each(BESIDES)('who is %s as well', async (_, requester, watchers) => {
      const number = await prepare(requester, watchers);
      const person = await desk.as('billing-admin');
      const ticket = await desk.helpdesk.getTicket(number, person);
      expect(ticket).not.toHaveProperty('routing');
      const { items } = await desk.helpdesk.listMessages(number, {}, person);
      expect(items.map(({ body }) => body)).not.toContain('SECRET');
      await expect(
        desk.helpdesk.listConsultations(number, person),
      ).rejects.toMatchObject({ name: 'NotAllowedError' });
      await expect(
        desk.helpdesk.addMessage(number, NOTE, person),
      ).rejects.toMatchObject({ name: 'NotAllowedError' });
    });
  });
});
