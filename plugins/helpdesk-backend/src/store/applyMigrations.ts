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
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { setTimeout as delay } from 'node:timers/promises';
import { isPostgres } from './isPostgres';

/**
 * Replicas that start at once on an empty database would otherwise race for
 * knex's own tables, before knex can lock anything. Any number will do that no
 * other user of the database takes: these are the bytes of `hdsk`.
 */
const MIGRATION_LOCK = 0x6864736b;

/** How often it is asked for, in milliseconds. */
const LOCK_INTERVAL = 250;

/** Brings the schema up to date, unless the portal's config says not to. */
export async function applyMigrations(
  database: DatabaseService,
): Promise<void> {
  if (database.migrations?.skip) {
    return;
  }
  const knex = await database.getClient();
  const migrate = () =>
    knex.migrate.latest({
      directory: resolvePackagePath(
        '@helpdesk/backstage-plugin-helpdesk-backend',
        'migrations',
      ),
    });
  if (!isPostgres(knex)) {
    await migrate();
    return;
  }
  await knex.transaction(async lock => {
    // Asked for again and again: `create index concurrently` of the replica
    // that migrates would wait for a statement that waits for the lock.
    while (!(await hasLocked(lock))) {
      await delay(LOCK_INTERVAL);
    }
    // Whoever holds knex's own lock now has died with it.
    await knex.migrate.forceFreeMigrationsLock();
    await migrate();
  });
}

/**
 * Without parameters, since a statement with some keeps its snapshot until the
 * next one, and `create index concurrently` waits for old snapshots as well.
 */
async function hasLocked(transaction: Knex): Promise<boolean> {
  const { rows } = await transaction.raw(
    `select pg_try_advisory_xact_lock(${MIGRATION_LOCK}) as locked`,
  );
  return rows[0].locked;
}
