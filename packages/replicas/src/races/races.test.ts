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
  Message,
  Page,
  Ticket,
  TicketEvent,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Portal } from '../portal/Portal';
import { Answer } from '../portal/request';
import { emptyDatabase, raceDatabases } from '../__testUtils__/databases';

/*
 * Requests that come at once: to two backend processes in turn on PostgreSQL,
 * to the only one on SQLite. `RACING_CREATES=5000` is the long form of one of
 * the races; the normal run has the short one.
 */
const RACERS = 50;
const CREATES = Number(process.env.RACING_CREATES ?? 300);
const CREATES_IN_FLIGHT = 200;

const OPERATORS = ['operator', 'operator-2'];
const TEAM = 'group:default/pos-support';

/** What may come of an escalation and a resolution at the same time. */
const ROUNDS = 10;
const ESCALATED = {
  answers: [200, 403], // no longer the operator's to resolve
  events: { created: 1, escalated: 1 },
  status: 'open',
  team: TEAM,
};
const RESOLVED = {
  answers: [409, 200],
  events: { created: 1, resolved: 1 },
  status: 'resolved',
  team: 'group:default/service-desk',
};

jest.setTimeout(600_000);

interface Refusal {
  error: { name: string; message: string };
}

const databases = raceDatabases();

describe.each(databases.eachSupportedId())('races on %s', id => {
  const folder = mkdtempSync(join(tmpdir(), 'helpdesk-races-'));
  let portal: Portal | undefined;

  beforeAll(async () => {
    const database = await emptyDatabase(databases, id, folder);
    portal = await Portal.start({
      replicas: id === 'SQLITE_3' ? 1 : 2,
      config: { backend: { database } },
      folder,
    });
  });

  afterAll(async () => {
    await portal?.end();
    rmSync(folder, { recursive: true });
  });

  const post = <T = Ticket>(
    persona: string,
    path: string,
    body: object = {},
    headers = {},
  ) => portal!.send<T>(persona, 'POST', path, { body, headers });

  async function get<T>(path: string): Promise<T> {
    return (await portal!.send<T>('operator', 'GET', path)).body;
  }

  const eventsOf = async (path: string) =>
    (await get<Page<TicketEvent>>(`${path}/events?limit=200`)).items;
  const messagesOf = async (path: string) =>
    (await get<Page<Message>>(`${path}/messages?limit=200`)).items;

  async function register(): Promise<string> {
    const { body } = await post('developer', '/tickets', {
      title: 'The till beeps',
      description: 'All day long',
    });
    return `/tickets/${body.number}`;
  }

  it('lets one of many have a ticket, and tells the others who has it', async () => {
    const path = await register();
    const answers = await race(racer =>
      post<Ticket & Refusal>(OPERATORS[racer % 2], `${path}/claim`),
    );
    const [winner, ...others] = answers.filter(({ status }) => status === 200);
    expect(others).toEqual([]);
    const { assignee } = winner.body;
    expect(OPERATORS.map(ref)).toContain(assignee);

    const lost = answers.filter(answer => answer !== winner);
    expect(statuses(lost)).toEqual({ 409: RACERS - 1 });
    lost.forEach(({ body }) => expect(body.error.message).toContain(assignee));
    expect(typesOf(await eventsOf(path))).toEqual({ created: 1, claimed: 1 });
  });

  it('keeps every reply to a resolved ticket and reopens it once', async () => {
    const path = await register();
    await post('operator', `${path}/resolve`, { resolution: 'Switched off' });
    const answers = await race(racer =>
      post('developer', `${path}/messages`, {
        body: `It beeps still, ${racer}`,
        visibility: 'public',
      }),
    );
    expect(statuses(answers)).toEqual({ 201: RACERS });

    const bodies = (await messagesOf(path)).map(message => message.body);
    expect(new Set(bodies).size).toBe(RACERS);
    const events = await eventsOf(path);
    expect(typesOf(events)).toEqual({
      created: 1,
      resolved: 1,
      replied: RACERS,
    });
    const reopenings = events.filter(
      ({ changes }) => changes.status?.from === 'resolved',
    );
    expect(reopenings).toHaveLength(1);
    expect(await get(path)).toMatchObject({
      status: 'open',
      version: 2 + RACERS,
    });
  });

  it('lets one of many edit the version that all have seen', async () => {
    const path = await register();
    const { etag } = await portal!.send('operator', 'GET', path);
    const answers = await race(racer =>
      portal!.send<Ticket>(OPERATORS[racer % 2], 'PATCH', path, {
        headers: { 'If-Match': etag },
        body: { title: `Title of ${racer}` },
      }),
    );
    expect(statuses(answers)).toEqual({ 200: 1, 412: RACERS - 1 });
    const winner = answers.find(({ status }) => status === 200)!;
    expect(await get(path)).toMatchObject({
      title: winner.body.title,
      version: 2,
    });
  });

  it('gives every ticket a number of its own', async () => {
    const numbers: string[] = [];
    let begun = 0;
    const clerk = async () => {
      while (begun < CREATES) {
        begun += 1;
        numbers.push(await register());
      }
    };
    await Promise.all(Array.from({ length: CREATES_IN_FLIGHT }, clerk));
    expect(numbers).toHaveLength(CREATES);
    expect(new Set(numbers).size).toBe(CREATES);
    expect(numbers).not.toContain('/tickets/undefined');
  });

  describe('with one idempotency key', () => {
    const onceOnly = () => ({ 'Idempotency-Key': randomUUID() });

    it('registers one ticket', async () => {
      const key = onceOnly();
      const answers = await race(() =>
        post(
          'developer',
          '/tickets',
          { title: 'Only once', description: '' },
          key,
        ),
      );
      expect(statuses(answers)).toEqual({ 201: RACERS });
      expect(new Set(answers.map(({ body }) => body.number)).size).toBe(1);
      const { totalItems } = await get<Page<Ticket>>(
        '/tickets?text=Only%20once&count=true',
      );
      expect(totalItems).toBe(1);
    });

    it('sends one message', async () => {
      const path = await register();
      const key = onceOnly();
      const answers = await race(() =>
        post<Message>(
          'developer',
          `${path}/messages`,
          { body: 'Hello?', visibility: 'public' },
          key,
        ),
      );
      expect(statuses(answers)).toEqual({ 201: RACERS });
      const [message, ...others] = await messagesOf(path);
      expect(others).toEqual([]);
      expect(new Set(answers.map(({ body }) => body.id))).toEqual(
        new Set([message.id]),
      );
    });

    it.each([
      ['claim', {}, 'claimed'],
      ['resolve', { resolution: 'Replaced' }, 'resolved'],
      ['escalate', { team: TEAM, reason: 'Theirs' }, 'escalated'],
    ])('carries out one %s', async (verb, body, event) => {
      const path = await register();
      const key = onceOnly();
      const answers = await race(() =>
        post('operator', `${path}/${verb}`, body, key),
      );
      expect(statuses(answers)).toEqual({ 200: RACERS });
      expect(typesOf(await eventsOf(path))).toEqual({ created: 1, [event]: 1 });
    });
  });

  it('lets either an escalation or a resolution win, and tells the other', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const path = await register();
      const answers = await Promise.all([
        post<Ticket & Refusal>('operator', `${path}/escalate`, {
          team: TEAM,
          reason: 'Theirs',
        }),
        post<Ticket & Refusal>('operator-2', `${path}/resolve`, {
          resolution: 'Replaced',
        }),
      ]);
      const { number, status, team } = await get<Ticket>(path);
      const told = answers.find(answer => answer.status >= 400)!;
      expect(told.body.error.message).toContain(number);
      expect([ESCALATED, RESOLVED]).toContainEqual({
        answers: answers.map(answer => answer.status),
        events: typesOf(await eventsOf(path)),
        status,
        team,
      });
    }
  });
});

/** What each of the racers got, all of them at once. */
function race<T>(run: (racer: number) => Promise<T>): Promise<T[]> {
  return Promise.all(Array.from({ length: RACERS }, (_, racer) => run(racer)));
}

function ref(persona: string): string {
  return `user:default/${persona}`;
}

function statuses(answers: Answer<unknown>[]): Record<string, number> {
  return countBy(answers.map(({ status }) => String(status)));
}

function typesOf(events: TicketEvent[]): Record<string, number> {
  return countBy(events.map(({ type }) => type));
}

function countBy(names: string[]): Record<string, number> {
  return names.reduce<Record<string, number>>(
    (counts, name) => ({ ...counts, [name]: (counts[name] ?? 0) + 1 }),
    {},
  );
}
