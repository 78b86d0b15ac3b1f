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

import { Knex } from 'knex';

/**
 * Lets the database of Backstage's notifications write down each time that one is
 * sent: as a new one, or in place of the one before.
 */
export async function recordSent(notifications: Knex): Promise<void> {
  await notifications.raw(`
    create table chaos_sent (
      position bigserial primary key,
      notification uuid not null
    );
    create function chaos_record_sent() returns trigger language plpgsql as $$
      begin
        insert into chaos_sent (notification) values (new.id);
        return null;
      end $$;
    create trigger chaos_record_sent after insert or update on notification
      for each row execute function chaos_record_sent();
  `);
}
