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
 * Lets the database write down what goes into the outbox and what leaves it.
 * A trigger is part of the transaction that it watches: what it records has
 * happened, and nothing else.
 */
export async function recordEffects(helpdesk: Knex): Promise<void> {
  await helpdesk.raw(`
    create table chaos_effects (
      position bigserial primary key,
      step text not null,
      entry bigint not null,
      sink text not null,
      ticket_id bigint not null,
      version integer not null,
      attempts integer not null,
      payload text not null
    );
    create function chaos_record_effect() returns trigger language plpgsql as $$
      declare
        entry outbox := coalesce(new, old);
        step text := case tg_op when 'INSERT' then 'enqueued' else 'delivered' end;
      begin
        insert into chaos_effects (step, entry, sink, ticket_id, version, attempts, payload)
          values (step, entry.id, entry.sink, entry.ticket_id, entry.version, entry.attempts, entry.payload);
        return null;
      end $$;
    create trigger chaos_record_effect after insert or delete on outbox
      for each row execute function chaos_record_effect();
  `);
}
