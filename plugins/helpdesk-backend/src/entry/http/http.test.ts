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

import { Ticket } from '@helpdesk/backstage-plugin-helpdesk-common';
import { testDatabases } from '../../store/__testUtils__/databases';
import { startHelpdesk } from './__testUtils__/startHelpdesk';

// each test is a story of many requests, on a machine that may be busy
jest.setTimeout(60_000);

const databases = testDatabases();
const TERMINAL = 'resource:default/pos-terminal-0001';

describe.each(databases.eachSupportedId())(
  'the helpdesk over HTTP on %s',
  id => {
    let send: Awaited<ReturnType<typeof startHelpdesk>>;

    beforeAll(async () => {
      send = await startHelpdesk(await databases.init(id));
    });

    async function file(persona: string, more: object = {}): Promise<Ticket> {
      const response = await send(persona, 'post', '/tickets', {
        body: { title: 'No receipts', description: 'It beeps', ...more },
      });
      expect(response.status).toBe(201);
      return response.body;
    }

    async function act(
      persona: string,
      { number }: Ticket,
      verb: string,
      body?: object,
    ): Promise<Ticket> {
      const path = `/tickets/${number}/${verb}`;
      const response = await send(persona, 'post', path, { body });
      expect(response).toMatchObject({ status: 200 });
      return response.body;
    }

    it('leads from a problem to the team that owns it, and back', async () => {
      const filed = await send('developer', 'post', '/tickets', {
        body: {
          title: 'No receipts',
          description: 'It beeps twice',
          entityRefs: [TERMINAL],
          urgency: 'high',
        },
      });
      expect(filed.status).toBe(201);
      const ticket: Ticket = filed.body;
      expect(filed.headers.location).toBe(
        `/api/helpdesk/tickets/${ticket.number}`,
      );
      expect(ticket).toMatchObject({
        status: 'new',
        priority: 'P2',
        team: 'group:default/service-desk',
        requester: { ref: 'user:default/developer' },
      });

      const queue = await send(
        'operator',
        'get',
        '/tickets?view=queue&count=true',
      );
      expect(queue.body.items[0].number).toBe(ticket.number);
      expect(queue.body.totalItems).toBeGreaterThan(0);

      const preview = await send(
        'operator',
        'get',
        `/routing/preview?ticket=${ticket.number}`,
      );
      expect(preview.body.team).toBe('group:default/pos-support');

      await act('operator', ticket, 'claim');
      const late = await send(
        'operator-2',
        'post',
        `/tickets/${ticket.number}/claim`,
      );
      expect(late.status).toBe(409);
      expect(late.body.error.message).toContain('user:default/operator');

      const escalated = await act('operator', ticket, 'escalate', {
        reason: 'Needs new firmware',
      });
      expect(escalated).toMatchObject({
        team: 'group:default/pos-support',
        supervisor: 'user:default/operator',
        awaitingAcceptance: true,
      });
      for (const [persona, view] of [
        ['pos-engineer', 'my-teams'],
        ['operator', 'controlled'],
        ['developer', 'mine'],
      ]) {
        const { body } = await send(persona, 'get', `/tickets?view=${view}`);
        expect(body.items.map(({ number }: Ticket) => number)).toContain(
          ticket.number,
        );
      }

      await act('pos-engineer', ticket, 'return', {
        reason: 'Which terminal?',
      });
      await act('operator', ticket, 'escalate', {
        reason: 'The one at till 4',
      });
      await act('pos-engineer', ticket, 'accept');
      for (const [body, visibility] of [
        ['SECRET thoughts', 'internal'],
        ['A part is on its way', 'public'],
      ]) {
        const path = `/tickets/${ticket.number}/messages`;
        const said = await send('pos-engineer', 'post', path, {
          body: { body, visibility },
        });
        expect(said.status).toBe(201);
      }
      const resolved = await act('pos-engineer', ticket, 'resolve', {
        resolution: 'Replaced the print head',
      });
      expect(resolved.status).toBe('resolved');
      const closed = await act('developer', ticket, 'close');
      expect(closed).toMatchObject({
        status: 'closed',
        assignee: 'user:default/pos-engineer',
      });
    });

    it('shows a requester nothing that is internal, by any road', async () => {
      const ticket = await file('developer', { entityRefs: [TERMINAL] });
      await act('operator', ticket, 'escalate', { reason: 'SECRET reason' });
      await send('pos-engineer', 'post', `/tickets/${ticket.number}/messages`, {
        body: { body: 'SECRET note', visibility: 'internal' },
      });
      const roads = [
        `/tickets/${ticket.number}`,
        `/tickets/${ticket.number}/messages`,
        `/tickets/${ticket.number}/events`,
        '/tickets',
        '/tickets?text=SECRET&count=true',
        `/entities/resource/default/pos-terminal-0001/summary`,
      ];
      for (const road of roads) {
        const { text } = await send('developer', 'get', road);
        expect(text).not.toMatch(/SECRET|"trace"|"routing"|"flag"/);
      }
      const notes = await send(
        'operator',
        'get',
        `/tickets/${ticket.number}/messages`,
      );
      expect(notes.text).toContain('SECRET note');
    });

    it.each([
      ['customer-north', {}, ['customer-south', 'developer', 'sysadmin']],
      ['developer', {}, ['customer-north', 'customer-south']],
      ['developer', { confidential: true }, ['sysadmin', 'customer-north']],
    ])('hides what %s filed with %o from %s', async (owner, more, others) => {
      const ticket = await file(owner, more);
      const path = `/tickets/${ticket.number}`;
      const requests = [
        ['get', path, undefined],
        ['get', `${path}/messages`, undefined],
        ['get', `${path}/events`, undefined],
        ['get', `/routing/preview?ticket=${ticket.number}`, undefined],
        ['patch', path, { title: 'Mine now' }],
        ['post', `${path}/claim`, undefined],
        ['post', `${path}/close`, undefined],
        ['post', `${path}/escalate`, { reason: 'x' }],
        ['post', `${path}/messages`, { body: 'x', visibility: 'public' }],
      ] as const;
      const nowhere = 'HD-987654321';
      for (const persona of others) {
        for (const [method, address, body] of requests) {
          const absent = address.replace(ticket.number, nowhere);
          const hidden = await send(persona, method, address, { body });
          const missing = await send(persona, method, absent, { body });
          expect(hidden.status).toBe(404);
          expect(hidden.body.error.message).toBe(
            missing.body.error.message.replace(nowhere, ticket.number),
          );
        }
        const list = await send(persona, 'get', '/tickets?limit=200');
        expect(list.text).not.toContain(`"${ticket.number}"`);
      }
      expect((await send(owner, 'get', path)).status).toBe(200);
      expect((await send('operator', 'get', path)).status).toBe(200);
    });

    it.each([
      [TERMINAL, 'pos-support', 'routed'],
      ['component:default/billing-api', 'billing-admins', 'routed'],
      ['component:default/loyalty-app', 'special-software-support', 'routed'],
      [
        'resource:default/fiscal-printer-01',
        'special-equipment-support',
        'routed',
      ],
      [
        'resource:default/self-checkout-01',
        'special-equipment-support',
        'routed',
      ],
      ['resource:default/office-server-01', 'sysadmins', 'routed'],
      ['component:default/invoice-renderer', 'billing-admins', 'routed'],
      ['component:default/legacy-scanner', 'service-desk', 'first-line'],
    ])('routes %s to %s', async (entity, team, outcome) => {
      const decision = { team: `group:default/${team}`, outcome };
      const preview = await send(
        'developer',
        'get',
        `/routing/preview?entity=${entity}`,
      );
      expect(preview.body).toMatchObject(decision);

      const { number } = await file('developer', { entityRefs: [entity] });
      const seen = await send('operator', 'get', `/tickets/${number}`);
      expect(seen.body.routing).toMatchObject(decision);
      expect(seen.body.flag === undefined).toBe(outcome === 'routed');
    });

    it('does the same request once', async () => {
      const options = {
        body: { title: 'Once', description: '' },
        headers: { 'Idempotency-Key': 'k1' },
      };
      const first = await send('developer', 'post', '/tickets', options);
      const again = await send('developer', 'post', '/tickets', options);
      expect(again.status).toBe(201);
      expect(again.body.number).toBe(first.body.number);
      const other = await send('developer', 'post', '/tickets', {
        ...options,
        body: { title: 'Twice', description: '' },
      });
      expect(other.status).toBe(409);
      const elsewhere = await send('operator', 'post', '/tickets', options);
      expect(elsewhere.body.number).not.toBe(first.body.number);

      const path = `/tickets/${first.body.number}/messages`;
      const reply = {
        body: { body: 'Hello', visibility: 'public' },
        headers: { 'Idempotency-Key': 'k2' },
      };
      await send('developer', 'post', path, reply);
      await send('developer', 'post', path, reply);
      const { body } = await send('developer', 'get', path);
      expect(body.items).toHaveLength(1);
    });

    it('lets nobody overwrite what he has not seen', async () => {
      const ticket = await file('developer');
      const path = `/tickets/${ticket.number}`;
      const patch = (tag: string, title: string) =>
        send('developer', 'patch', path, {
          body: { title },
          headers: { 'If-Match': tag },
        });
      const first = await patch('"p1"', 'First');
      expect(first.status).toBe(200);
      expect(first.headers.etag).toBe('"p2"');
      expect((await patch('"p1"', 'Lost')).status).toBe(412);
      expect((await patch('"s2"', 'Lost')).status).toBe(412);
      expect((await patch('"2"', 'Lost')).status).toBe(412);
      expect((await patch('"abc"', 'Lost')).status).toBe(412);
      expect((await patch('"p9", "s2"', 'Lost')).status).toBe(412);
      expect((await patch('"p1", W/"p2"', 'Second')).status).toBe(200);
      expect((await patch('*', 'Third')).status).toBe(200);
      const claim = await send('operator', 'post', `${path}/claim`, {
        headers: { 'If-Match': '"s1"' },
      });
      expect(claim.status).toBe(412);

      const read = await send('developer', 'get', path);
      expect(read.body).toMatchObject({ title: 'Third', version: 4 });
      const fresh = await send('developer', 'get', path, {
        headers: { 'If-None-Match': read.headers.etag },
      });
      expect(fresh.status).toBe(304);
    });

    it('reads a list page by page', async () => {
      for (const title of ['a', 'b', 'c']) {
        await file('developer', { title, tags: ['paged'] });
      }
      const path = '/tickets?tag=PAGED&limit=2&orderBy=createdAt:asc';
      const first = await send('developer', 'get', path);
      const { nextCursor } = first.body.pageInfo;
      const next = await send(
        'developer',
        'get',
        `${path}&cursor=${nextCursor}`,
      );
      const titles = [first, next].map(({ body }) =>
        body.items.map((item: Ticket) => item.title),
      );
      expect(titles).toEqual([['a', 'b'], ['c']]);
    });

    describe('bad input', () => {
      let before: unknown;
      let ticket: Ticket;
      const state = async () => {
        const list = await send(
          'operator',
          'get',
          '/tickets?count=true&status=new&limit=1',
        );
        const seen = await send('operator', 'get', `/tickets/${ticket.number}`);
        return [list.body.totalItems, seen.body];
      };

      beforeAll(async () => {
        ticket = await file('operator');
        before = await state();
      });
      afterEach(async () => {
        // eslint-disable-next-line jest/no-standalone-expect -- nothing half-written
        expect(await state()).toEqual(before);
      });

      it.each([
        ['title', { title: ' \n' }],
        ['title', { title: 'x'.repeat(201) }],
        ['title', { title: 'a\0b' }],
        ['title', { title: 'a\ud800b' }],
        ['description', { description: 'a\0b' }],
        ['foo', { foo: 1 }],
        ['type', { type: 'problem' }],
        ['entityRefs[0]', { entityRefs: ['component:default/unheard-of'] }],
        ['entityRefs[1]', { entityRefs: [TERMINAL, 'a b'] }],
        ['entityRefs[0]', { entityRefs: ['component:default/a\0'] }],
        ['desk', { desk: 'no\0where' }],
        ['tags[0]', { tags: ['\0'] }],
        ['requester.ref', { requester: { ref: 'user:default/nobody' } }],
        ['requester.contact.name', { requester: { contact: { name: '\0' } } }],
      ])('names %s of a new ticket', async (field, more) => {
        const { status, body } = await send('operator', 'post', '/tickets', {
          body: { title: 'It is broken', description: '', ...more },
        });
        expect(status).toBe(400);
        expect(body.error.message).toContain(`${field}: `);
      });

      it.each([
        ['patch', '', 'tags[0]', { tags: ['\0'] }],
        [
          'patch',
          '',
          'watchers[0]',
          { watchers: ['group:default/developers'] },
        ],
        ['patch', '', 'status', { status: 'closed' }],
        ['post', '/messages', 'body', { body: '\0', visibility: 'public' }],
        ['post', '/messages', 'body', { body: ' ', visibility: 'public' }],
        ['post', '/assign', 'assignee', { assignee: 'operator' }],
        ['post', '/escalate', 'reason', { reason: ' ' }],
        ['post', '/escalate', 'team', { team: 'user:default/a', reason: 'x' }],
        ['post', '/pend', 'until', { reason: 'scheduled' }],
        [
          'post',
          '/pend',
          'until',
          { reason: 'scheduled', until: '1998-12-31T23:59:60Z' },
        ],
        ['post', '/pend', 'message', { reason: 'requester' }],
        ['post', '/resolve', 'resolution', { resolution: '\0' }],
      ] as const)('%s %s names %s', async (method, below, field, body) => {
        const path = `/tickets/${ticket.number}${below}`;
        const answer = await send('operator', method, path, { body });
        expect(answer.status).toBe(400);
        expect(answer.body.error.message).toContain(`${field}: `);
      });

      it.each([
        ['/tickets?cursor=x', 'cursor'],
        ['/tickets?cursor=eyJhIjoxfQ', 'cursor'],
        ['/tickets/HD-1/messages?cursor=x', 'cursor'],
        ['/tickets/HD-1/events?cursor=x', 'cursor'],
        ['/tickets?team=pos-support', 'team'],
        ['/tickets?assignee=nobody', 'assignee'],
        ['/tickets?text=%00', 'text'],
        ['/tickets?tag=%00', 'tag[0]'],
        ['/tickets/HD-1%00', 'number'],
        ['/routing/preview?ticket=HD-1%00', 'ticket'],
        ['/routing/preview?desk=nowhere', 'desk'],
        ['/routing/preview?entity=nothing', 'entity'],
        ['/entities/a%2Fb/c/d/summary', 'entity'],
        ['/entities/a/b/c%00/summary', 'name'],
      ])('%s names %s', async (path, field) => {
        const answer = await send('operator', 'get', path);
        expect(answer.status).toBe(400);
        expect(answer.body.error.message).toContain(`${field}: `);
      });

      it.each([
        '/tickets/nonsense',
        '/tickets/HD-99999999999999999999',
        '/tickets/HD--1',
        '/tickets/HD-1.5',
        '/tickets/%F0%9F%92%A9',
        '/tickets/__proto__',
        '/tickets/constructor/events',
        '/routing/preview?ticket=HD-0',
      ])('knows no %s', async path => {
        const answer = await send('operator', 'get', path);
        expect(answer.status).toBe(404);
      });
    });
  },
);
