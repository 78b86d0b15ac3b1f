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
import { TicketRecord } from '../../domain/ticket/TicketRecord';
import {
  StoredConsultationRow,
  toConsultationRecord,
} from '../rows/ConsultationRow';
import {
  StoredTicketRow,
  TicketLists,
  toTicketRecord,
} from '../rows/TicketRow';
import { toOptional } from '../rows/values';
import { StoreContext } from '../StoreContext';
import { formatTicketNumber } from '../ticketNumber';

interface StoredEntityRow {
  ticket_id: number | string;
  entity_ref: string;
  entity_type: string | null;
  system_ref: string | null;
}

interface StoredWatcherRow {
  ticket_id: number | string;
  watcher_ref: string;
}

interface StoredTagRow {
  ticket_id: number | string;
  tag: string;
}

/** Completes rows of tickets; one query per kind of list, however many rows. */
export async function readTickets(
  context: StoreContext,
  rows: StoredTicketRow[],
): Promise<TicketRecord[]> {
  if (rows.length === 0) {
    return [];
  }
  const listsById = new Map<number, TicketLists>(
    rows.map(row => [
      Number(row.id),
      { entities: [], watchers: [], tags: [], consultations: [] },
    ]),
  );
  const read = <Row>(table: string): Promise<Row[]> =>
    context
      .knex(table)
      .whereIn('ticket_id', [...listsById.keys()])
      .orderBy('position');

  for (const row of await read<StoredEntityRow>('ticket_entities')) {
    listsOf(row).entities.push({
      ref: row.entity_ref,
      type: toOptional(row.entity_type),
      system: toOptional(row.system_ref),
    });
  }
  for (const row of await read<StoredWatcherRow>('ticket_watchers')) {
    listsOf(row).watchers.push(row.watcher_ref);
  }
  for (const row of await read<StoredTagRow>('ticket_tags')) {
    listsOf(row).tags.push(row.tag);
  }
  for (const row of await read<StoredConsultationRow>('ticket_consultations')) {
    listsOf(row).consultations.push(toConsultationRecord(row));
  }
  return rows.map(row =>
    toTicketRecord(
      row,
      formatTicketNumber(context.numberPrefix, Number(row.id)),
      listsOf({ ticket_id: row.id }),
    ),
  );

  function listsOf(row: { ticket_id: number | string }): TicketLists {
    return listsById.get(Number(row.ticket_id)) as TicketLists;
  }
}
