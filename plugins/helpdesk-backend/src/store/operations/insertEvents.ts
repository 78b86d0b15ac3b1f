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
import { TicketEventRecord } from '../../domain/ticket/TicketEventRecord';
import { prepared } from '../query/prepared';
import { toTicketEventRow } from '../rows/TicketEventRow';
import { StoreContext } from '../StoreContext';

/** Adds to the history of a ticket. */
export async function insertEvents(
  { knex }: StoreContext,
  events: TicketEventRecord[],
): Promise<void> {
  if (events.length > 0) {
    await knex('ticket_events')
      .insert(events.map(toTicketEventRow))
      .modify(prepared, `insert-events-${events.length}`);
  }
}
