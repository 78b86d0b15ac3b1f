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

import { NewTicket } from '@helpdesk/backstage-plugin-helpdesk-common';
import { testDatabases } from '../store/__testUtils__/databases';
import { POS_TERMINAL, TestHelpdesk } from './__testUtils__/TestHelpdesk';

const databases = testDatabases();

describe.each(databases.eachSupportedId())('registering on %s', id => {
  let desk: TestHelpdesk;

  beforeEach(async () => {
    desk = await TestHelpdesk.create(await databases.init(id));
  });

  describe('registration', () => {
    it('leaves a ticket with the first line and knows where it would go', async () => {
      const filed = await desk.file();
      expect(filed).toMatchObject({
        status: 'new',
        team: 'group:default/service-desk',
        priority: 'P3',
        requester: { ref: 'user:default/developer' },
        firstLine: true,
        version: 1,
        allowedActions: ['update', 'reply'],
      });
      const seenByStaff = await desk.helpdesk.getTicket(
        filed.number,
        await desk.as('operator'),
      );
      expect(seenByStaff.routing).toMatchObject({
        team: 'group:default/pos-support',
        outcome: 'routed',
      });
      expect(filed.routing).toBeUndefined();
    });

    it('succeeds without the catalog and finds the rest out later', async () => {
      const developer = await desk.as('developer');
      desk.directory.fail();
      const filed = await desk.helpdesk.createTicket(
        { title: 'No receipts', description: '', entityRefs: [POS_TERMINAL] },
        {
          ...developer,
          person: { ...developer.person, internal: false, certain: false },
        },
      );
      expect(await desk.store.listUndecidedRoutings({ limit: 10 })).toEqual([
        filed.number,
      ]);

      await desk.helpdesk.refreshRouting(filed.number, desk.asSystem());
      expect(await desk.store.listUndecidedRoutings({ limit: 10 })).toEqual([
        filed.number,
      ]);

      desk.directory.recover();
      await desk.helpdesk.refreshRouting(filed.number, desk.asSystem());
      expect(await desk.store.listUndecidedRoutings({ limit: 10 })).toEqual([]);
      const seen = await desk.helpdesk.getTicket(
        filed.number,
        await desk.as('sysadmin'),
      );
      expect(seen).toMatchObject({
        team: 'group:default/service-desk',
        version: 2,
      });
    });

    it('flags what has no responsible team, for staff', async () => {
      const filed = await desk.file('developer', {
        entityRefs: ['component:default/legacy-scanner'],
      });
      const seen = await desk.helpdesk.getTicket(
        filed.number,
        await desk.as('operator'),
      );
      expect(seen.flag).toEqual({
        code: 'owner-missing',
        params: {
          entity: 'component:default/legacy-scanner',
          team: 'group:default/scanning-team',
        },
      });
      expect(filed.flag).toBeUndefined();
    });

    it.each([
      ['requester', { requester: { ref: 'user:default/sysadmin' } }],
      ['channel', { channel: 'phone' }],
      ['impact', { impact: 'high' }],
    ])('keeps %s for staff', async (field, input) => {
      await expect(desk.file('developer', input as NewTicket)).rejects.toThrow(
        new RegExp(`^${field}: `),
      );
      await expect(
        desk.file('operator', input as NewTicket),
      ).resolves.toBeDefined();
    });

    it.each([
      ['title', { title: '   ' }],
      ['title', { title: 'x'.repeat(201) }],
      ['title', { title: 'a\0b' }],
      ['description', { description: 'broken \ud800' }],
      ['entityRefs\\[0\\]', { entityRefs: ['component:default/unheard-of'] }],
      ['entityRefs\\[0\\]', { entityRefs: ['pos-terminal-0001'] }],
      ['desk', { desk: 'elsewhere' }],
      ['tags\\[1\\]', { tags: ['ok', ''] }],
      ['requester', { requester: {} }],
      ['requester.ref', { requester: { ref: 'user:default/nobody' } }],
      [
        'requester.contact.customer',
        {
          requester: { contact: { name: 'A', customer: 'group:default/none' } },
        },
      ],
    ])('refuses a bad %s and writes nothing', async (field, input) => {
      await expect(desk.file('operator', input as NewTicket)).rejects.toThrow(
        new RegExp(`^${field}: `),
      );
      expect(await desk.knex('tickets').select()).toEqual([]);
      expect(await desk.knex('outbox').select()).toEqual([]);
    });

    it('answers a repeated key with the same ticket, and refuses another body', async () => {
      const caller = await desk.as('developer', { idempotencyKey: 'k' });
      const input = { title: 'Once', description: '', tags: ['a'] };
      const first = await desk.helpdesk.createTicket(input, caller);
      const again = await desk.helpdesk.createTicket(
        { tags: ['a'], description: '', title: 'Once' },
        caller,
      );
      expect(again.number).toBe(first.number);
      await expect(
        desk.helpdesk.createTicket({ ...input, title: 'Twice' }, caller),
      ).rejects.toMatchObject({ name: 'ConflictError' });
      const other = await desk.helpdesk.createTicket(
        input,
        await desk.as('operator', { idempotencyKey: 'k' }),
      );
      expect(other.number).not.toBe(first.number);
    });

    it('makes one ticket of the same key sent at once', async () => {
      const caller = await desk.as('developer', { idempotencyKey: 'k' });
      const filed = await Promise.all(
        Array.from({ length: 8 }, () =>
          desk.helpdesk.createTicket(
            { title: 'Once', description: '' },
            caller,
          ),
        ),
      );
      expect(new Set(filed.map(ticket => ticket.number)).size).toBe(1);
    });
  });
});
