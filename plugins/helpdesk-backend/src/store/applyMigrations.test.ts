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
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { TicketEventType } from '@helpdesk/backstage-plugin-helpdesk-common';
import createKnex, { Knex } from 'knex';
import { readRememberedDesk } from '../config/readRememberedDesk';
import { TicketDraft } from '../domain/ticket/TicketRecord';
import { applyMigrations } from './applyMigrations';
import { isPostgres } from './isPostgres';
import { testDatabases } from './__testUtils__/databases';
import { anEvent } from './__testUtils__/events';
import { openStore } from './__testUtils__/openStore';
import { aTicketDraft } from './__testUtils__/ticketDraft';

const databases = testDatabases();

describe.each(databases.eachSupportedId())('migrations on %s', id => {
  it('go up, down and up again', async () => {
    const knex = await databases.init(id);
    const database = { getClient: async () => knex };

    await applyMigrations(database);
    const tables = await tablesOf(knex);
    expect(tables).toEqual(expect.arrayContaining(['outbox', 'tickets']));
    await knex.migrate.rollback({ directory: migrationsFolder() }, true);
    expect(await tablesOf(knex)).toEqual([]);
    await applyMigrations(database);
    expect(await tablesOf(knex)).toEqual(tables);
  });

  it('survive replicas that start at once on an empty database', async () => {
    const first = await databases.init(id);
    // SQLite has one process, which migrates once.
    const others =
      first.client.config.client === 'pg'
        ? [1, 2, 3].map(() => createKnex(first.client.config))
        : [];
    await Promise.all(
      [first, ...others].map(knex =>
        applyMigrations({ getClient: async () => knex }),
      ),
    );
    await Promise.all(others.map(knex => knex.destroy()));
    expect(await tablesOf(first)).toContain('tickets');
  });

  it('keep nobody from tickets that are there already', async () => {
    const knex = await databases.init(id);
    await knex.migrate.up({ directory: migrationsFolder() });
    const big = await tablesOf(knex);
    const statements: string[] = [];
    knex.on('query', ({ sql }) => statements.push(sql));
    await applyMigrations({ getClient: async () => knex });

    expect(statements.filter(sql => /^\s*update .?tickets/i.test(sql))).toEqual(
      [],
    );
    const indexed = statements.filter(
      sql =>
        /^\s*create (unique )?index/i.test(sql) &&
        big.includes(/ on .?\b(\w+)/.exec(sql)![1]),
    );
    expect(indexed.length).toBeGreaterThan(0);
    const wanted = isPostgres(knex) ? 'create index concurrently ' : 'create ';
    expect(indexed.filter(sql => !sql.trim().startsWith(wanted))).toEqual([]);
  });

  it('make an index again that was interrupted', async () => {
    const knex = await databases.init(id);
    await applyMigrations({ getClient: async () => knex });
    const name = '20261126140000_unsupervised.js';
    await knex('knex_migrations').where({ name }).delete();
    await applyMigrations({ getClient: async () => knex });
    expect(await knex('knex_migrations').where({ name })).toHaveLength(1);
  });

  it('find out which tickets were closed before they came', async () => {
    const { knex, store } = await openStore(databases, id);
    for (const status of ['closed', 'open'] as const) {
      await store.transaction(tx => tx.insertTicket(aTicketDraft({ status })));
    }
    for (const name of ['open_entity_indexes', 'open_entities']) {
      const [{ name: file }] = await knex('knex_migrations').whereLike(
        'name',
        `%_${name}.js`,
      );
      await knex.migrate.down({ directory: migrationsFolder(), name: file });
    }
    await applyMigrations({ getClient: async () => knex });
    const closed = await knex('ticket_entities')
      .join('tickets', 'id', 'ticket_id')
      .where('closed', true)
      .pluck('status');
    expect(closed).toEqual(['closed']);
  });

  it('find out what waits since a return, by its history', async () => {
    const { knex, store } = await openStore(databases, id);
    const returned = new Date('2026-03-02T10:00:00.000Z');
    const histories: [TicketEventType[], Partial<TicketDraft>][] = [
      [['returned'], {}],
      [['returned', 'replied', 'updated'], { supervisor: 'user:default/a' }],
      [['returned', 'claimed', 'released'], {}],
      [['returned', 'pended', 'resumed'], {}],
      [['claimed', 'released', 'returned'], { status: 'pending' }],
      [['returned', 'resolved'], { status: 'resolved' }],
      [['returned', 'escalated'], { escalatedAt: returned }],
      [[], { returns: 0 }],
    ];
    for (const [types, draft] of histories) {
      await store.transaction(async tx => {
        const ticket = await tx.insertTicket(
          aTicketDraft({ status: 'open', returns: 1, ...draft }),
        );
        const events = types.map(type => anEvent({ type, at: returned }));
        await tx.saveTicket(ticket, ticket, events);
      });
    }
    const migrations = ['unsupervised_returns', 'returned_at'];
    for (const name of migrations) {
      const [{ name: file }] = await knex('knex_migrations').whereLike(
        'name',
        `%_${name}.js`,
      );
      await knex.migrate.down({ directory: migrationsFolder(), name: file });
    }
    await applyMigrations({ getClient: async () => knex });
    const found = await knex('tickets').orderBy('id').pluck('returned_at');
    expect(found.map(at => at && new Date(at))).toEqual([
      returned,
      returned,
      null,
      null,
      returned,
      null,
      null,
      null,
    ]);
  });

  it('remember desks by what their tickets tell', async () => {
    const { knex, store } = await openStore(databases, id);
    const created = (team: string) => ({
      type: 'created' as const,
      actor: 'user:default/a',
      at: new Date(),
      changes: { team: { to: team } },
      internalChanges: {},
      internal: false,
    });
    await store.transaction(async tx => {
      const draft = { desk: 'old', team: 'group:default/second-line' };
      for (const team of ['group:default/before', 'group:default/first-line']) {
        await tx.insertTicket(aTicketDraft(draft), [created(team)]);
      }
    });
    const [{ name }] = await knex('knex_migrations').whereLike(
      'name',
      '%_desks.js',
    );
    await knex.migrate.down({ directory: migrationsFolder(), name });
    await applyMigrations({ getClient: async () => knex });
    const [desk] = await knex('desks');
    expect(readRememberedDesk(JSON.parse(desk.settings))).toMatchObject({
      id: 'old',
      operatorGroups: ['group:default/first-line'],
      visibility: 'participants',
      retired: true,
    });
  });

  it('are left alone where the config says so', async () => {
    const knex = await databases.init(id);
    await applyMigrations({
      getClient: async () => knex,
      migrations: { skip: true },
    });
    expect(await tablesOf(knex)).toEqual([]);
  });
});

function migrationsFolder(): string {
  return resolvePackagePath(
    '@helpdesk/backstage-plugin-helpdesk-backend',
    'migrations',
  );
}

async function tablesOf(knex: Knex): Promise<string[]> {
  const rows: { name: string }[] =
    knex.client.config.client === 'pg'
      ? await knex('pg_tables')
          .select('tablename as name')
          .where('schemaname', 'public')
      : await knex('sqlite_master').select('name').where('type', 'table');
  return rows
    .map(row => row.name)
    .filter(name => !/^(sqlite|knex)_/.test(name))
    .sort();
}
