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
import { SearchTerm } from './toSearchTerms';

/**
 * By PostgreSQL's full text, in a language-neutral configuration. The planner
 * knows how frequent a word is, and either looks up its tickets and sorts them,
 * or walks the tickets in order and looks for the word in each.
 *
 * Words of archived tickets are in a table of their own, so that years of them
 * are no burden to who looks for something of today.
 */
export function matchOnPostgres(
  query: Knex.QueryBuilder,
  terms: SearchTerm[],
  archived?: boolean,
): void {
  query.where(either => {
    if (archived !== true) {
      either.whereIn('tickets.id', matchIn('ticket_search', terms));
    }
    if (archived !== false) {
      either.orWhereIn('tickets.id', matchIn('archived_ticket_search', terms));
    }
  });
}

function matchIn(table: string, terms: SearchTerm[]) {
  return (found: Knex.QueryBuilder) => {
    found.select('ticket_id').from(table);
    const plain = terms.filter(({ id }) => id === undefined);
    if (plain.length > 0) {
      found.whereRaw('words @@ ?::tsquery', [plain.map(toTsquery).join(' & ')]);
    }
    for (const term of terms) {
      if (term.id !== undefined) {
        found.whereRaw('(ticket_id = ? or words @@ ?::tsquery)', [
          term.id,
          toTsquery(term),
        ]);
      }
    }
  };
}

/** Words are letters and digits, so that there is nothing to escape. */
function toTsquery({ words, id }: SearchTerm): string {
  const whole = words.map(word => `'${word}'`).join(' & ');
  return id === undefined ? `${whole}:*` : whole;
}
