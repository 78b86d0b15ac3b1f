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
import { StoreContext } from '../StoreContext';
import { parseTicketNumber } from '../ticketNumber';
import { normalizeSearchText } from './normalizeSearchText';

/**
 * Keeps tickets where every word occurs in title or description, or is the
 * ticket's number; upper and lower case are the same.
 */
export function applySearchText(
  query: Knex.QueryBuilder,
  text: string,
  { numberPrefix }: StoreContext,
): void {
  const prefix = normalizeSearchText(numberPrefix);
  const words = normalizeSearchText(text).split(/\s+/).filter(Boolean);
  for (const word of words) {
    const id = parseTicketNumber(prefix, word);
    query.where(either => {
      either.whereRaw(`search_text like ? escape '\\'`, [
        `%${word.replace(/[\\%_]/g, '\\$&')}%`,
      ]);
      if (id !== undefined) {
        either.orWhere('id', id);
      }
    });
  }
}
