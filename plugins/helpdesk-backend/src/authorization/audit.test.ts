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
  AuditorService,
  AuditorServiceCreateEventOptions,
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { JsonObject } from '@backstage/types';
import { testDatabases } from '../store/__testUtils__/databases';
import { CONFIG, PROGRAM } from './__testUtils__/organisation';
import { must, say } from './__testUtils__/requests';
import { Send, startPortal } from './__testUtils__/startPortal';

const databases = testDatabases();
const SECRET = 'zebrafinch';

interface AuditRecord {
  eventId: string;
  status: 'initiated' | 'succeeded' | 'failed';
  severityLevel?: string;
  meta: JsonObject;
  error?: string;
}

/** An auditor that keeps what it is told. */
class RecordingAuditor implements AuditorService {
  readonly records: AuditRecord[] = [];

  async createEvent(options: AuditorServiceCreateEventOptions) {
    const { eventId, severityLevel, meta } = options;
    const record = (
      status: AuditRecord['status'],
      more: JsonObject = {},
      error?: Error,
    ) =>
      this.records.push({
        eventId,
        severityLevel,
        status,
        meta: { ...meta, ...more },
        error: error?.message,
      });
    record('initiated');
    return {
      success: async (end?: { meta?: JsonObject }) => {
        record('succeeded', end?.meta);
      },
      fail: async (end: { meta?: JsonObject; error: Error }) => {
        record('failed', end.meta, end.error);
      },
    };
  }
}

describe('the auditor', () => {
  const auditor = new RecordingAuditor();
  let send: Send;
  let open: string;
  let confidential: string;
  let file: string;

  beforeAll(async () => {
    ({ send } = await startPortal(await databases.init('SQLITE_3'), CONFIG, [
      createServiceFactory({
        service: coreServices.auditor,
        deps: {},
        factory: () => auditor,
      }),
    ]));
    const ticket = { title: SECRET, description: SECRET };
    const create = async (more: object) =>
      (
        await must(send, 'developer', 'post', '/tickets', {
          ...ticket,
          ...more,
        })
      ).number;
    open = await create({});
    confidential = await create({ confidential: true });
    file = await say(
      send,
      'operator',
      `/tickets/${open}`,
      { visibility: 'public', body: SECRET },
      `${SECRET}.txt`,
    );
  });

  /** Sends a request, and waits for all that the auditor is told of it. */
  async function ask(
    persona: string,
    method: 'get' | 'post' | 'put' | 'patch',
    path: string,
    body?: object,
  ) {
    const from = auditor.records.length;
    const { status } = await send(persona, method, path, { body });
    // what comes to the auditor last is about a request that it cannot miss
    await send('operator', 'post', '/tickets/HD-0/release');
    while (
      auditor.records.at(-1)?.meta.number !== 'HD-0' ||
      auditor.records.at(-1)?.status === 'initiated'
    ) {
      await new Promise(setImmediate);
    }
    const about = auditor.records
      .slice(from)
      .filter(({ meta }) => meta.number !== 'HD-0');
    return { status, about };
  }

  it('is told of a change before and after', async () => {
    const { about } = await ask('operator', 'post', `/tickets/${open}/claim`);
    const meta = { number: open, actionType: 'claim' };
    const event = { eventId: 'ticket-mutate', severityLevel: 'medium' };
    expect(about).toEqual([
      { ...event, status: 'initiated', meta },
      { ...event, status: 'succeeded', meta: { ...meta, status: 200 } },
    ]);
  });

  it.each<[string, 'post' | 'patch', string, object, string, object]>([
    [
      'operator',
      'patch',
      '',
      { description: SECRET },
      'ticket-mutate',
      { actionType: 'update' },
    ],
    [
      'operator',
      'post',
      '/messages',
      { body: SECRET, visibility: 'internal' },
      'ticket-mutate',
      { actionType: 'messages' },
    ],
    [
      'operator',
      'post',
      '/escalate',
      { reason: SECRET, team: 'group:default/pos-support' },
      'ticket-mutate',
      { actionType: 'escalate' },
    ],
  ])(
    'is told what %s does: %s %s',
    async (persona, method, below, body, eventId, meta) => {
      const { about } = await ask(
        persona,
        method,
        `/tickets/${open}${below}`,
        body,
      );
      expect(about.at(-1)).toMatchObject({
        eventId,
        status: 'succeeded',
        meta: { number: open, ...meta },
      });
    },
  );

  it('is told of a refused change, by its status alone', async () => {
    const path = `/tickets/${open}/resolve`;
    const { about } = await ask('developer', 'post', path, {
      resolution: SECRET,
    });
    expect(about.at(-1)).toMatchObject({
      eventId: 'ticket-mutate',
      status: 'failed',
      error: 'Answered with 403',
      meta: { actionType: 'resolve', number: open },
    });
  });

  it.each(['', '/messages', '/events'])(
    'is told who reads a confidential ticket: %s',
    async below => {
      const path = `/tickets/${confidential}${below}`;
      for (const persona of ['developer', 'operator', PROGRAM]) {
        const { about } = await ask(persona, 'get', path);
        expect(about.at(-1)).toMatchObject({
          eventId: 'ticket-fetch',
          status: 'succeeded',
          meta: { number: confidential, disclosed: [confidential] },
        });
      }
    },
  );

  it('is told which confidential tickets a list has shown', async () => {
    const { about } = await ask('developer', 'get', '/tickets');
    expect(about.at(-1)).toMatchObject({
      eventId: 'ticket-fetch',
      meta: { disclosed: [confidential] },
    });
    expect((await ask('sysadmin', 'get', '/tickets')).about).toEqual([]);
  });

  it.each(['', '/messages', '/events'])(
    'is not troubled with what any employee may read: %s',
    async below => {
      const path = `/tickets/${open}${below}`;
      const { status, about } = await ask('sysadmin', 'get', path);
      expect({ status, about }).toEqual({ status: 200, about: [] });
    },
  );

  it('is told of who asks for what is hidden', async () => {
    const path = `/tickets/${confidential}/messages`;
    const { status, about } = await ask('sysadmin', 'get', path);
    expect(status).toBe(404);
    expect(about.at(-1)).toMatchObject({
      eventId: 'ticket-fetch',
      status: 'failed',
      error: 'Answered with 404',
      meta: { number: confidential },
    });
  });

  it('is told of downloads', async () => {
    const path = `/tickets/${open}/attachments/${file}`;
    const { about } = await ask('sysadmin', 'get', path);
    expect(about.at(-1)).toMatchObject({
      eventId: 'attachment-fetch',
      status: 'succeeded',
      meta: { number: open },
    });
  });

  it('is told who sends again what could not be delivered', async () => {
    const { about } = await ask('support-lead', 'post', '/outbox/dead/retry');
    expect(about.at(-1)).toMatchObject({
      eventId: 'dead-letter-mutate',
      severityLevel: 'high',
      status: 'succeeded',
    });
    const refused = await ask('developer', 'get', '/outbox/dead');
    expect(refused.about.at(-1)).toMatchObject({
      eventId: 'dead-letter-fetch',
      status: 'failed',
    });
  });

  it('is told nothing of what a ticket says', async () => {
    const path = `/tickets/${open}`;
    const said = { reason: SECRET, team: `group:default/${SECRET}` };
    await ask('operator', 'patch', path, { description: SECRET });
    await ask('developer', 'post', `${path}/escalate`, said);
    await ask('operator', 'post', `${path}/assign`, { assignee: SECRET });
    await ask('developer', 'get', `/tickets/${confidential}`);
    expect(auditor.records.map(({ status }) => status)).toContain('failed');
    expect(JSON.stringify(auditor.records)).not.toContain(SECRET);
  });
});
