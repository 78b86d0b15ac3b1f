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

import { TestDatabaseId, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';

const POSTGRES: TestDatabaseId[] = [
  'POSTGRES_18',
  'POSTGRES_17',
  'POSTGRES_16',
  'POSTGRES_15',
  'POSTGRES_14',
];

/** SQLite, and each PostgreSQL whose address the environment gives. */
export function raceDatabases(): TestDatabases {
  const given = POSTGRES.filter(id => {
    const version = id.replace('_', '');
    return process.env[`BACKSTAGE_TEST_DATABASE_${version}_CONNECTION_STRING`];
  });
  return TestDatabases.create({ ids: ['SQLITE_3', ...given] });
}

/** An empty database, on SQLite in a folder, as the config's `backend.database`. */
export async function emptyDatabase(
  databases: TestDatabases,
  id: TestDatabaseId,
  folder: string,
): Promise<object> {
  if (id === 'SQLITE_3') {
    return { client: 'better-sqlite3', connection: { directory: folder } };
  }
  return toConfig(await databases.init(id));
}

/** A database on PostgreSQL as the config's `backend.database`. */
export function toConfig({ client }: Knex): object {
  return {
    client: 'pg',
    connection: client.config.connection,
    // so that there is one database to drop
    pluginDivisionMode: 'schema',
  };
}
