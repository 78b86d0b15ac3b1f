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
import { TicketDraft, TicketRecord } from '../../domain/ticket/TicketRecord';
import { NewTicketEvent } from '../../domain/ticket/TicketEventRecord';
import { prepared } from '../query/prepared';
import { toTicketRow } from '../rows/TicketRow';
import { StoreContext } from '../StoreContext';
import { formatTicketNumber } from '../ticketNumber';
import { insertEvents } from './insertEvents';
import { writeTicketLists } from './writeTicketLists';

/** See `TicketTransaction.insertTicket`. */
export async function insertTicket(
  context: StoreContext,
  draft: TicketDraft,
  events: NewTicketEvent[] = [],
): Promise<TicketRecord> {
  const version = events.length;
  const publicVersion = events.filter(event => !event.internal).length;
  const [row] = await context
    .knex('tickets')
    .insert({ ...toTicketRow(draft), version })
    .returning('id')
    .modify(prepared, 'insert-ticket');
  const id = Number(row.id);
  await writeTicketLists(context, id, draft);
  await insertEvents(
    context,
    events.map((event, index) => ({
      ...event,
      ticketId: id,
      version: index + 1,
    })),
  );
  const number = formatTicketNumber(context.numberPrefix, id);
  return { ...draft, id, number, version, publicVersion };
}
