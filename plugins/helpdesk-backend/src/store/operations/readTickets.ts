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
import { ConsultationExtent } from '../rows/ConsultationRow';
import {
  listColumns,
  StoredTicketLists,
  toTicketLists,
} from '../rows/storedTicketLists';
import {
  STORED_TICKET_COLUMNS,
  StoredTicketRow,
  toTicketRecord,
} from '../rows/TicketRow';
import { StoreContext } from '../StoreContext';
import { formatTicketNumber } from '../ticketNumber';

/** A ticket as a query by `selectTickets` returns it. */
export type StoredTicket = StoredTicketRow & StoredTicketLists;

/** Counts what is not public, which is little and has an index of its own. */
const PUBLIC_VERSION = `cast(tickets.version - (
    select count(*) from ticket_events where ticket_id = tickets.id and internal
  ) as integer) as public_version`;

/** Makes a query on `tickets` return them, with so much of consultations. */
export function selectTickets(
  query: Knex.QueryBuilder,
  { knex }: StoreContext,
  consultations: Pick<ConsultationExtent<unknown>, 'columns'>,
): void {
  query
    .select(STORED_TICKET_COLUMNS)
    .select(knex.raw(PUBLIC_VERSION))
    .select(listColumns(knex, consultations));
}

/** The tickets that `selectTickets` has read. */
export function readTickets<Consultation>(
  { numberPrefix }: StoreContext,
  rows: StoredTicket[],
  consultations: ConsultationExtent<Consultation>,
) {
  return rows.map(row =>
    toTicketRecord(
      row,
      formatTicketNumber(numberPrefix, Number(row.id)),
      toTicketLists(row, consultations),
    ),
  );
}
