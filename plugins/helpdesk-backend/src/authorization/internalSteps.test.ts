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

import { Knex } from 'knex';
import { testDatabases } from '../store/__testUtils__/databases';
import { must } from './__testUtils__/requests';
import { OTHER_TEAM_MEMBER, TEAM_MEMBER, WATCHER } from './__testUtils__/roles';
import { SCENES } from './__testUtils__/scenes';
import { PreparedTicket, TicketPool } from './__testUtils__/TicketPool';
import {
  Portal,
  recipientsOf,
  Send,
  startPortal,
  untilDelivered,
} from './__testUtils__/startPortal';

const databases = testDatabases();
const scene = SCENES['Internal desk'];

/** What staff does among itself, by the address below the ticket. */
const STEPS: [what: string, path: string, body: object][] = [
  ['a note', '/messages', { body: 'Hm', visibility: 'internal' }],
  [
    'a question to another team',
    '/consultations',
    { team: 'group:default/sysadmins', question: 'Is it the net?' },
  ],
];

/** The world with the step looks the same as the one without it. */
describe.each(databases.eachSupportedId())('internal steps on %s', id => {
  let knex: Knex;
  let send: Send;
  let portal: Portal;
  let ticket: PreparedTicket;
  let path: string;

  beforeAll(async () => {
    knex = await databases.init(id);
    ({ send, portal } = await startPortal(knex));
    const pool = new TicketPool(send);
    ticket = await pool.take(scene, 'talked about', true);
    await pool.take(scene, 'unassigned', true);
    path = `/tickets/${ticket.number}`;
  });

  /** All that somebody can see of tickets, to the letter. */
  async function view(persona: string) {
    const lists = ['updatedAt:desc', 'updatedAt:asc', 'createdAt'].map(
      order => `/tickets?count=true&limit=1&orderBy=${order}`,
    );
    const paths = [
      path,
      `${path}/messages`,
      `${path}/events`,
      `${path}/events?limit=2`,
      ...lists,
    ];
    const answers = [];
    for (const asked of paths) {
      const { status, text, headers } = await send(persona, 'get', asked);
      answers.push({ asked, status, text, etag: headers.etag });
    }
    return answers;
  }

  /** Those to whom a step has sent something. */
  async function reachedBy(step: () => Promise<unknown>) {
    await untilDelivered(knex);
    const seen = portal.deliveries.length;
    await step();
    await untilDelivered(knex);
    return portal.deliveries.slice(seen).flatMap(recipientsOf);
  }

  describe.each(STEPS)('%s', (_, below, body) => {
    it.each([scene.requester, WATCHER, 'software-engineer'])(
      'changes nothing for %s',
      async persona => {
        const before = await view(persona);
        expect(before.every(({ status }) => status === 200)).toBe(true);
        await must(send, TEAM_MEMBER, 'post', `${path}${below}`, body);
        expect(await view(persona)).toEqual(before);
      },
    );

    it('is seen by staff', async () => {
      const before = await send(TEAM_MEMBER, 'get', path);
      await must(send, TEAM_MEMBER, 'post', `${path}${below}`, body);
      const after = await send(TEAM_MEMBER, 'get', path);
      expect(after.body.version).toBe(before.body.version + 1);
      expect(after.headers.etag).not.toBe(before.headers.etag);
    });

    it('tells no page of who takes part', async () => {
      const recipients = await reachedBy(() =>
        must(send, TEAM_MEMBER, 'post', `${path}${below}`, body),
      );
      expect(recipients).toContain(`user:default/${OTHER_TEAM_MEMBER}`);
      for (const persona of [scene.requester, WATCHER]) {
        expect(recipients).not.toContain(`user:default/${persona}`);
      }
    });

    it('does not come between what a participant saw and changes', async () => {
      const { headers } = await send(scene.requester, 'get', path);
      const etag = headers.etag as string;
      await must(send, TEAM_MEMBER, 'post', `${path}${below}`, body);
      const unchanged = await send(scene.requester, 'get', path, {
        headers: { 'If-None-Match': etag },
      });
      expect(unchanged.status).toBe(304);
      const edit = (urgency: string, tag: string) =>
        send(scene.requester, 'patch', path, {
          body: { urgency },
          headers: { 'If-Match': tag },
        });
      const edited = await edit('high', etag);
      expect(edited.status).toBe(200);
      const stale = await edit('low', etag);
      expect(stale.status).toBe(412);
      expect(stale.body.error.message).toContain(
        `at version ${edited.body.version}, not ${etag.replaceAll('"', '')}`,
      );
    });
  });

  it('are gaps in nobody’s count of events', async () => {
    const events = async (persona: string) => {
      const { body } = await send(persona, 'get', `${path}/events?limit=200`);
      return body.items.map((event: { version: number }) => event.version);
    };
    for (const persona of [scene.requester, TEAM_MEMBER]) {
      const versions = await events(persona);
      expect(versions).toEqual(
        versions.map((_: number, index: number) => index + 1),
      );
      const { body } = await send(persona, 'get', path);
      expect(body.version).toBe(versions.length);
    }
    expect((await events(scene.requester)).length).toBeLessThan(
      (await events(TEAM_MEMBER)).length,
    );
  });

  it('are passed over when a participant walks through the history', async () => {
    const walked: object[] = [];
    let cursor = '';
    do {
      const at = cursor && `&cursor=${cursor}`;
      const { body } = await send(
        scene.requester,
        'get',
        `${path}/events?limit=2${at}`,
      );
      walked.push(...body.items);
      cursor = body.pageInfo.nextCursor;
    } while (cursor);
    const { body } = await send(
      scene.requester,
      'get',
      `${path}/events?limit=200`,
    );
    expect(walked).toEqual(body.items);
  });
});
