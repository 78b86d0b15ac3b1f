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

const POSTGRES: TestDatabaseId[] = [
  'POSTGRES_18',
  'POSTGRES_17',
  'POSTGRES_16',
  'POSTGRES_15',
  'POSTGRES_14',
];

/**
 * The databases that the store is tested on: SQLite, and each PostgreSQL whose
 * address is in the environment under the name that `TestDatabases` gives it.
 * Nothing is dropped: an address that does not answer fails the tests.
 */
export function testDatabases(): TestDatabases {
  jest.setTimeout(60_000); // a server may share a slow and busy machine
  const given = POSTGRES.filter(id => {
    const version = id.replace('_', '');
    return process.env[`BACKSTAGE_TEST_DATABASE_${version}_CONNECTION_STRING`];
  });
  return TestDatabases.create({ ids: ['SQLITE_3', ...given] });
}
