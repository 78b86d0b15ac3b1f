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

/*
 * Why: every store and migration test runs on PostgreSQL, too, on machines
 * without Docker, and chaos needs one that it may break.
 */
import * as fs from 'node:fs';
import { join } from 'node:path';
import {
  connectionStringOf,
  Server,
  withInstallation,
} from './postgres-server.mjs';

/** Where TestDatabases of backend-test-utils looks for a PostgreSQL 18. */
export const CONNECTION_VARIABLE =
  'BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING';

/**
 * Runs the work beside a fresh PostgreSQL, which is gone afterwards.
 *
 * @param work - gets the connection string of a superuser, the server's process
 * id, a function that tells how many databases were created so far, and one
 * that restarts the server as if it had crashed
 * @param extraSettings - of postgresql.conf
 */
export function withPostgres(work, extraSettings = {}) {
  return withInstallation(async installation => {
    const server = await Server.create(installation, 'data', extraSettings);
    await server.control('start');
    try {
      return await work({
        connectionString: connectionStringOf(server),
        pid: parseInt(
          fs.readFileSync(join(server.data, 'postmaster.pid'), 'utf8'),
          10,
        ),
        databasesCreated: () =>
          fs.readFileSync(server.log, 'utf8').match(/CREATE DATABASE/g)
            ?.length ?? 0,
        restartImmediately: () => server.control('restart', '-m', 'immediate'),
      });
    } finally {
      await server.control('stop', '-m', 'fast');
    }
  });
}
