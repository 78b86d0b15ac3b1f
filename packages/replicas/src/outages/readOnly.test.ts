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
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { commandJob } from '../chaos/jobs';
import { Portal } from '../portal/Portal';
import { signIn } from '../portal/signIn';
import { raceDatabases, toConfig } from '../__testUtils__/databases';
import { everyWrite, Write } from './__testUtils__/everyWrite';

/*
 * PostgreSQL takes no changes for a while, as a standby does, or a server under
 * maintenance. It is the whole portal's, so Backstage cannot write either. What
 * is tried is one story, in steps: before, meanwhile, and after.
 */
const TILL = 'resource:default/pos-terminal-0001';

const POLL_MILLISECONDS = 100;
const PATIENCE_MILLISECONDS = 60_000;

jest.setTimeout(300_000);

const databases = raceDatabases();
const [postgres] = databases
  .eachSupportedId()
  .map(([id]) => id)
  .filter(id => id !== 'SQLITE_3');

(postgres ? describe : describe.skip)('on a read-only PostgreSQL', () => {
  const folder = mkdtempSync(join(tmpdir(), 'helpdesk-outages-'));
  const onceOnly = {
    body: { title: 'The till is dead', description: '' },
    headers: { 'Idempotency-Key': randomUUID() },
  };
  let admin: Knex;
  let portal: Portal;
  let scheduled: string;
  let reads: string[];
  let answers: unknown[];
  let writes: Write[];
  let rows: string[];

  const get = (path: string) =>
    portal.send<Partial<Ticket>>('operator', 'GET', path);
  const registerOnce = () =>
    portal.send<Ticket>('developer', 'POST', '/tickets', onceOnly);

  beforeAll(async () => {
    admin = await databases.init(postgres);
    portal = await Portal.start({
      replicas: 1,
      config: { backend: { database: toConfig(admin) } },
      folder,
    });

    const fresh = await register();
    const tickets = [
      fresh,
      await register('claim'),
      await register('escalate', {
        team: 'group:default/pos-support',
        reason: 'Theirs',
      }),
      await register('pend', { reason: 'third-party' }),
      await register('resolve', { resolution: 'Replaced' }),
    ];
    scheduled = await register('pend', {
      reason: 'scheduled',
      until: new Date(Date.now() + 1_000).toISOString(),
    });
    await portal.send('operator', 'POST', `${fresh}/consultations`, {
      body: { team: 'group:default/billing-admins', question: 'Is it paid?' },
    });
    // Nobody can sign in later: Backstage takes that down.
    await portal.send('support-lead', 'GET', '/me');
    writes = await everyWrite(portal, tickets);
    reads = [
      '/me',
      '/tickets?view=queue&count=true',
      '/tickets?text=beeps',
      '/tickets?view=controlled',
      ...['', '/messages', '/events', '/consultations'].map(
        part => `${fresh}${part}`,
      ),
      `/entities/resource/default/pos-terminal-0001/summary`,
      `/routing/preview?entity=${TILL}`,
    ];
    await untilDelivered();
    answers = await Promise.all(reads.map(get));
    rows = await countRows();

    await setReadOnly('on');
    await until(async () => (await get(fresh)).status === 200);
  });

  afterAll(async () => {
    await portal?.end();
    rmSync(folder, { recursive: true });
  });

  async function register(verb?: string, body: object = {}): Promise<string> {
    const ticket = await portal.send<Ticket>('developer', 'POST', '/tickets', {
      body: {
        title: 'The till beeps',
        description: 'All day long',
        entityRefs: [TILL],
      },
    });
    const path = `/tickets/${ticket.body.number}`;
    if (verb) {
      await portal.send('operator', 'POST', `${path}/${verb}`, { body });
    }
    return path;
  }

  /** For sessions to come; those that are there keep what they began with. */
  async function setReadOnly(value: 'on' | 'off'): Promise<void> {
    await admin.transaction(async tx => {
      await tx.raw('set transaction read write');
      const [{ name }] = await tx.select({
        name: tx.raw('current_database()'),
      });
      await tx.raw(
        `alter database ?? set default_transaction_read_only = ${value}`,
        [name],
      );
    });
    await admin.raw(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`,
    );
  }

  async function countRows(): Promise<string[]> {
    const tables: string[] = await admin('pg_tables')
      .where('schemaname', 'helpdesk')
      .orderBy('tablename')
      .pluck('tablename');
    return Promise.all(
      tables.map(async table => `${table}: ${await count(table)}`),
    );
  }

  async function count(table: string): Promise<number> {
    const [{ total }] = await admin(`helpdesk.${table}`).count({ total: '*' });
    return Number(total);
  }

  function untilDelivered(): Promise<void> {
    return until(async () => (await count('outbox')) === 0);
  }

  it('shows everything as it was', async () => {
    for (const [index, path] of reads.entries()) {
      const answer = await get(path);
      expect([path, answer.status]).toEqual([path, 200]);
      expect(answer).toEqual(answers[index]);
    }
  });

  it('takes no write of any kind, says so, and goes on', async () => {
    for (const { persona, method, path, body } of writes) {
      const answer = await portal.send(persona, method, path, { body });
      expect([path, answer]).toMatchObject([
        path,
        {
          status: 503,
          body: {
            error: {
              name: 'ServiceUnavailableError',
              message: expect.stringContaining('takes no changes'),
            },
          },
        },
      ]);
    }
    expect((await registerOnce()).status).toBe(503);
    await until(async () =>
      readFileSync(join(folder, 'replica-1.log'), 'utf8').includes(
        'The outbox does not answer',
      ),
    );
    expect(await countRows()).toEqual(rows);
    expect(portal.replicas[0].crashes).toBe(0);
  });

  describe('that takes changes again', () => {
    beforeAll(() => setReadOnly('off'));

    it('writes without a restart, and once', async () => {
      await until(async () => (await registerOnce()).status === 201);
      expect((await registerOnce()).status).toBe(201);
      const found = await admin('helpdesk.tickets').where(
        'title',
        onceOnly.body.title,
      );
      expect(found).toHaveLength(1);
    });

    it('does what jobs had to do, and lets its effects leave', async () => {
      const { url } = portal.replicas[0];
      const token = await signIn(url, 'operator');
      await until(async () => {
        await commandJob({ url, token }, 'trigger');
        return (await get(scheduled)).body.status === 'open';
      });
      await untilDelivered();
      expect(portal.replicas[0].crashes).toBe(0);
    });
  });
});

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + PATIENCE_MILLISECONDS;
  while (!(await isSo())) {
    if (Date.now() > deadline) {
      throw new Error(`Not so after ${PATIENCE_MILLISECONDS} ms: ${isSo}`);
    }
    await delay(POLL_MILLISECONDS);
  }
}
