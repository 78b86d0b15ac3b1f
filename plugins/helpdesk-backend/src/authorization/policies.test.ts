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
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  ticketNotePermission,
  ticketReadPermission,
  ticketReplyPermission,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import {
  createTicketConditionalDecision,
  ticketConditions,
} from '@helpdesk/backstage-plugin-helpdesk-node';
import { testDatabases } from '../store/__testUtils__/databases';
import { PROGRAM } from './__testUtils__/organisation';
import { ENTITY, TEAM_MEMBER, WATCHER } from './__testUtils__/roles';
import { SCENES } from './__testUtils__/scenes';
import { Policy, Portal, Send, startPortal } from './__testUtils__/startPortal';
import { PreparedTicket, TicketPool } from './__testUtils__/TicketPool';

const databases = testDatabases();

const scene = SCENES['Internal desk'];
const PEOPLE = [scene.requester, WATCHER, scene.operator, TEAM_MEMBER];
const SUMMARY = `/entities/${ENTITY.replace(':', '/')}/summary`;

const allow = { result: AuthorizeResult.ALLOW } as const;
const deny = { result: AuthorizeResult.DENY } as const;

const readIf =
  (condition: Parameters<typeof createTicketConditionalDecision>[1]): Policy =>
  permission =>
    permission === ticketReadPermission.name
      ? createTicketConditionalDecision(ticketReadPermission, condition)
      : allow;

const isResolved = ticketConditions.hasStatus({ values: ['resolved'] });

describe('under a policy', () => {
  let send: Send;
  let portal: Portal;
  let open: PreparedTicket;
  let resolved: PreparedTicket;

  beforeAll(async () => {
    ({ send, portal } = await startPortal(await databases.init('SQLITE_3')));
    const pool = new TicketPool(send);
    open = await pool.take(scene, 'talked about', true);
    resolved = await pool.take(scene, 'resolved', true);
  });

  const partsOf = ({ number, publicFile }: PreparedTicket) => [
    `/tickets/${number}`,
    `/tickets/${number}/messages`,
    `/tickets/${number}/events`,
    `/tickets/${number}/attachments/${publicFile || 'none'}`,
  ];
  const LISTS = ['', '&text=Ticket', `&entity=${ENTITY}`, '&orderBy=createdAt'];

  /** Numbers by every list, which must agree with their counts. */
  async function listed(persona: string): Promise<string[][]> {
    return Promise.all(
      LISTS.map(async list => {
        const path = `/tickets?count=true${list}`;
        const { body } = await send(persona, 'get', path);
        expect(body.totalItems).toBe(body.items.length);
        return body.items.map((item: { number: string }) => item.number).sort();
      }),
    );
  }

  async function countOpen(persona: string): Promise<number> {
    return (await send(persona, 'get', SUMMARY)).body.open.total;
  }

  async function statuses(persona: string, paths: string[]) {
    return Promise.all(
      paths.map(async path => (await send(persona, 'get', path)).status),
    );
  }

  describe.each(PEOPLE)('for %s', persona => {
    it('that allows all, both tickets exist', async () => {
      portal.policy = () => allow;
      const both = [open.number, resolved.number];
      expect(await listed(persona)).toEqual(LISTS.map(() => both));
      expect(await countOpen(persona)).toBe(1);
      expect(await statuses(persona, partsOf(open))).toEqual([
        200, 200, 200, 200,
      ]);
    });

    it('that denies all, nothing exists', async () => {
      portal.policy = () => deny;
      expect(await listed(persona)).toEqual(LISTS.map(() => []));
      expect(await countOpen(persona)).toBe(0);
      expect(await statuses(persona, partsOf(open))).toEqual([
        404, 404, 404, 404,
      ]);
      const filed = await send(persona, 'post', '/tickets', {
        body: { title: 'Another', description: '' },
      });
      expect(filed.status).toBe(403);
    });

    it.each([
      ['resolved ones', isResolved, true],
      ['all but resolved ones', { not: isResolved }, false],
    ])('that shows %s, the others do not exist', async (_, condition, last) => {
      portal.policy = readIf(condition);
      const [shown, hidden] = last ? [resolved, open] : [open, resolved];
      expect(await listed(persona)).toEqual(LISTS.map(() => [shown.number]));
      expect(await countOpen(persona)).toBe(last ? 0 : 1);
      const [ticket, messages, events] = partsOf(shown);
      expect(await statuses(persona, [ticket, messages, events])).toEqual([
        200, 200, 200,
      ]);
      expect(await statuses(persona, partsOf(hidden))).toEqual([
        404, 404, 404, 404,
      ]);
      const claim = `/tickets/${hidden.number}/claim`;
      expect((await send(persona, 'post', claim)).status).toBe(404);
    });

    it('that cannot be asked, nothing is said', async () => {
      portal.policy = () => {
        throw new Error('connect ECONNREFUSED');
      };
      const requests = [
        ...LISTS.map(list => ['get', `/tickets?count=true${list}`] as const),
        ...partsOf(open).map(path => ['get', path] as const),
        ['get', SUMMARY] as const,
        ['post', `/tickets/${open.number}/claim`] as const,
        ['post', '/tickets', { title: 'x', description: '' }] as const,
      ];
      for (const [method, path, body] of requests) {
        const response = await send(persona, method, path, { body });
        expect([path, response.status]).toEqual([path, 503]);
        expect(response.body.error.name).toBe('ServiceUnavailableError');
        expect(response.text).not.toMatch(/It beeps|ECONNREFUSED/);
      }
    });
  });

  it('that lets one neither reply nor note, no file is taken', async () => {
    const silent = [ticketReplyPermission.name, ticketNotePermission.name];
    const upload = () =>
      send(scene.operator, 'post', `/tickets/${open.number}/attachments`, {
        file: { name: 'log.txt', content: 'Beep' },
      });
    portal.policy = name => (silent.includes(name) ? deny : allow);
    expect((await upload()).status).toBe(403);
    portal.policy = name => (name === silent[0] ? deny : allow);
    expect((await upload()).status).toBe(201);
  });

  it('decides on people, while programs have their own restrictions', async () => {
    portal.policy = () => deny;
    expect((await listed(PROGRAM))[0]).toContain(open.number);
  });
});
