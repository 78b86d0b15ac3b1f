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
import { applyMigrations } from '../applyMigrations';
import { DatabaseOutboxStore } from '../DatabaseOutboxStore';
import { DatabaseTicketStore } from '../DatabaseTicketStore';
import { DeskStaff } from '../../domain/ticket/toTicketResource';

export const TEST_DESKS: DeskStaff[] = [
  {
    id: 'central',
    operatorGroups: ['group:default/service-desk'],
    managementGroup: 'group:default/support-management',
  },
  {
    id: 'north',
    operatorGroups: ['group:default/north-desk', 'group:default/service-desk'],
  },
];

export interface OpenStore {
  knex: Knex;
  store: DatabaseTicketStore;
  outbox: DatabaseOutboxStore;
}

/** The stores on an empty database of their own, with numbers like `HD-1`. */
export async function openStore(
  databases: TestDatabases,
  id: TestDatabaseId,
): Promise<OpenStore> {
  const knex = await databases.init(id);
  await applyMigrations({ getClient: async () => knex });
  const context = { knex, numberPrefix: 'HD', desks: TEST_DESKS };
  return {
    knex,
    store: new DatabaseTicketStore(context),
    outbox: new DatabaseOutboxStore(context),
  };
}
