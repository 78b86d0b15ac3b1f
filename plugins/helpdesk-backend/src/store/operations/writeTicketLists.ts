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
import { isDeepStrictEqual } from 'node:util';
import { toConsultationRow } from '../rows/ConsultationRow';
import { TicketLists } from '../rows/TicketRow';
import { StoreContext } from '../StoreContext';

interface ListTable {
  name: string;
  /** What the table keeps of a ticket, without key and position. */
  rowsOf(lists: TicketLists): object[];
}

const LIST_TABLES: ListTable[] = [
  {
    name: 'ticket_entities',
    rowsOf: ({ entities }) =>
      entities.map(({ ref, type = null, system = null }) => ({
        entity_ref: ref,
        entity_type: type,
        system_ref: system,
      })),
  },
  {
    name: 'ticket_watchers',
    rowsOf: ({ watchers }) => watchers.map(ref => ({ watcher_ref: ref })),
  },
  {
    name: 'ticket_tags',
    rowsOf: ({ tags }) => tags.map(tag => ({ tag })),
  },
  {
    name: 'ticket_consultations',
    rowsOf: ({ consultations }) => consultations.map(toConsultationRow),
  },
];

const NONE: TicketLists = {
  entities: [],
  watchers: [],
  tags: [],
  consultations: [],
};

/** Stores the lists of a ticket, as far as they differ from those before. */
export async function writeTicketLists(
  { knex }: StoreContext,
  ticketId: number,
  after: TicketLists,
  before: TicketLists = NONE,
): Promise<void> {
  for (const { name, rowsOf } of LIST_TABLES) {
    const [stored, wanted] = [rowsOf(before), rowsOf(after)];
    if (isDeepStrictEqual(stored, wanted)) {
      continue;
    }
    if (stored.length > 0) {
      await knex(name).where('ticket_id', ticketId).delete();
    }
    if (wanted.length > 0) {
      await knex(name).insert(
        wanted.map((row, position) => ({
          ...row,
          ticket_id: ticketId,
          position,
        })),
      );
    }
  }
}
