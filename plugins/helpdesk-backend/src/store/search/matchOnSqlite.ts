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

/** By SQLite's FTS5, which can match one expression in a subquery. */
export function matchOnSqlite(
  query: Knex.QueryBuilder,
  terms: SearchTerm[],
): void {
  for (const term of terms) {
    query.where(either => {
      either.whereIn('tickets.id', found =>
        found
          .select('rowid')
          .from('ticket_search')
          .whereRaw('ticket_search match ?', [toFts5(term)]),
      );
      if (term.id !== undefined) {
        either.orWhere('tickets.id', term.id);
      }
    });
  }
}

/** Words are letters and digits, so that there is nothing to escape. */
function toFts5({ words, id }: SearchTerm): string {
  const whole = words.map(word => `"${word}"`).join(' AND ');
  return id === undefined ? `${whole} *` : whole;
}
