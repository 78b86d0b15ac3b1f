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
import { isPostgres } from '../isPostgres';
import { ConsultationExtent, StoredConsultationRow } from './ConsultationRow';
import { TicketLists } from './TicketRow';
import { toOptional } from './values';

interface StoredEntityRow {
  entity_ref: string;
  entity_type: string | null;
  system_ref: string | null;
}

/** Rows of a ticket's lists; JSON of them where the database has no type for it. */
export type StoredTicketLists = Record<keyof TicketLists, object[] | string>;

/** Where the lists are kept that are always read as a whole. */
const LISTS = {
  entities: {
    table: 'ticket_entities',
    columns: ['entity_ref', 'entity_type', 'system_ref'],
  },
  watchers: { table: 'ticket_watchers', columns: ['watcher_ref'] },
  tags: { table: 'ticket_tags', columns: ['tag'] },
};

/**
 * Columns that bring the lists along with their tickets: one statement is a good
 * deal cheaper than one for each list, most of which have nothing in them.
 */
export function listColumns(
  knex: Knex,
  consultations: Pick<ConsultationExtent<unknown>, 'columns'>,
): Knex.Raw[] {
  const [array, object] = isPostgres(knex)
    ? ['json_agg', 'json_build_object']
    : ['json_group_array', 'json_object'];
  const lists: Record<
    keyof TicketLists,
    { table: string; columns: readonly string[] }
  > = {
    ...LISTS,
    consultations: {
      table: 'ticket_consultations',
      columns: consultations.columns,
    },
  };
  return Object.entries(lists).map(([list, { table, columns }]) => {
    const fields = columns.map(column => `'${column}', ${column}`).join(', ');
    return knex.raw(
      `(select coalesce(${array}(${object}(${fields}) order by position), '[]')
        from ${table} where ticket_id = tickets.id) as ${list}`,
    );
  });
}

/** The lists in what `listColumns` has read. */
export function toTicketLists<Consultation>(
  stored: StoredTicketLists,
  { toRecord }: ConsultationExtent<Consultation>,
): TicketLists<Consultation> {
  return {
    entities: rowsOf<StoredEntityRow>(stored.entities).map(row => ({
      ref: row.entity_ref,
      type: toOptional(row.entity_type),
      system: toOptional(row.system_ref),
    })),
    watchers: rowsOf<{ watcher_ref: string }>(stored.watchers).map(
      row => row.watcher_ref,
    ),
    tags: rowsOf<{ tag: string }>(stored.tags).map(row => row.tag),
    consultations: rowsOf<StoredConsultationRow>(stored.consultations).map(
      toRecord,
    ),
  };
}

function rowsOf<Row>(stored: object[] | string): Row[] {
  const rows = typeof stored === 'string' ? JSON.parse(stored) : stored;
  return rows as Row[];
}
