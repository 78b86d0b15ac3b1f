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

/* All migrations after the first, one by one, on a desk at work. */
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import createKnex from 'knex';
import pg from 'pg';
import { withPostgres } from '../../postgres.mjs';
import { ROOT } from '../../project.mjs';
import { POSTGRES_SETTINGS } from '../postgresSettings.mjs';
import { seed } from '../seed.mjs';
import { whileBusy } from './whileBusy.mjs';
import { read, waitForLock, write } from './work.mjs';

const MIGRATIONS = {
  directory: join(ROOT, 'plugins', 'helpdesk-backend', 'migrations'),
};

/** What waits are to be compared to. */
const CALM_SECONDS = 5;

/**
 * @returns a row for a while without any migration and then for each of them:
 * its name, how long it took, and the longest that a writer, a reader and either
 * of them behind a lock waited meanwhile, all in milliseconds
 */
export function benchMigrations(tickets) {
  return withPostgres(
    async ({ connectionString }) => {
      const knex = createKnex({ client: 'pg', connection: connectionString });
      const pool = new pg.Pool({ connectionString, application_name: 'desk' });
      try {
        await knex.migrate.latest(MIGRATIONS);
        console.log(`Seeding ${tickets} tickets …`);
        await seed(pool, tickets);
        await goDownToTheFirst(knex);
        return await migrateAtWork(knex, pool, tickets);
      } finally {
        await pool.end();
        await knex.destroy();
      }
    },
    // waits for the disk are a part of it
    { ...POSTGRES_SETTINGS, synchronous_commit: 'on', fsync: 'on' },
  );
}

async function goDownToTheFirst(knex) {
  for (;;) {
    const [done] = await knex.migrate.list(MIGRATIONS);
    if (done.length === 1) {
      break;
    }
    await knex.migrate.down(MIGRATIONS);
  }
  await knex.raw('vacuum (analyze)');
}

async function migrateAtWork(knex, pool, tickets) {
  const steps = [];
  const step = async (name, work) => {
    const from = performance.now();
    await work();
    const to = performance.now();
    steps.push({ name, from, to });
    console.log(`  ${name}: ${((to - from) / 1000).toFixed(1)} s`);
  };
  const longest = await whileBusy(
    [
      ['write', () => write(pool, tickets)],
      ['write', () => write(pool, tickets)],
      ['read', () => read(pool, tickets)],
      ['read', () => read(pool, tickets)],
      ['lock', () => waitForLock(pool)],
    ],
    async () => {
      await step('none, for comparison', () => delay(CALM_SECONDS * 1000));
      const [, left] = await knex.migrate.list(MIGRATIONS);
      for (const { file } of left) {
        await step(file, () => knex.migrate.up(MIGRATIONS));
      }
    },
  );
  return steps.map(({ name, from, to }) => ({
    name,
    took: to - from,
    ...Object.fromEntries(
      ['write', 'read', 'lock'].map(kind => [
        kind,
        longest(kind, { from, to }),
      ]),
    ),
  }));
}
