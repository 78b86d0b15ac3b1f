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
import { ConflictError } from '@backstage/errors';
import { isDeepStrictEqual } from 'node:util';
import {
  NewTicketEvent,
  TicketEventRecord,
} from '../../domain/ticket/TicketEventRecord';
import { TicketRecord } from '../../domain/ticket/TicketRecord';
import { toTicketRow } from '../rows/TicketRow';
import { StoreContext } from '../StoreContext';
import { insertEvents } from './insertEvents';
import { writeTicketLists } from './writeTicketLists';

/** See `TicketTransaction.saveTicket`. */
export async function saveTicket(
  context: StoreContext,
  before: TicketRecord,
  after: TicketRecord,
  newEvents: NewTicketEvent[],
): Promise<{ ticket: TicketRecord; events: TicketEventRecord[] }> {
  const { id, number } = before;
  const version = before.version + newEvents.length;
  const publicVersion =
    before.publicVersion + newEvents.filter(event => !event.internal).length;
  const events = newEvents.map((event, index) => ({
    ...event,
    ticketId: id,
    version: before.version + index + 1,
  }));

  const updated = await context
    .knex('tickets')
    .where({ id, version: before.version })
    .update({ ...changedColumns(before, after), version });
  if (updated === 0) {
    throw new ConflictError(`${number} has changed in the meantime`);
  }
  await writeTicketLists(context, id, after, before);
  await insertEvents(context, events);
  return { ticket: { ...after, id, number, version, publicVersion }, events };
}

/** What need not be written again: long texts, and columns with an index. */
function changedColumns(before: TicketRecord, after: TicketRecord): object {
  const stored: Record<string, unknown> = { ...toTicketRow(before) };
  return Object.fromEntries(
    Object.entries(toTicketRow(after)).filter(
      ([column, value]) => !isDeepStrictEqual(value, stored[column]),
    ),
  );
}
