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
import { StoreContext } from '../StoreContext';
import { matchOnPostgres } from './matchOnPostgres';
import { matchOnSqlite } from './matchOnSqlite';
import { toSearchTerms } from './toSearchTerms';

/**
 * Keeps tickets of which title and description have every word of the text, or
 * one that begins with it, or whose number it is; upper and lower case are the
 * same. A text without a word in it, such as `?`, is nowhere; a blank one is
 * everywhere.
 *
 * Messages are not searched: which of them somebody may read differs from ticket
 * to ticket, and no query may tell by what it finds that a note has a word.
 *
 * @param archived - whether the query is for the archive alone, or for all but it
 */
export function applySearchText(
  query: Knex.QueryBuilder,
  text: string,
  { knex, numberPrefix }: StoreContext,
  archived?: boolean,
): void {
  if (text.trim() === '') {
    return;
  }
  const terms = toSearchTerms(text, numberPrefix);
  if (terms.length === 0) {
    query.whereRaw('1 = 0');
  } else if (isPostgres(knex)) {
    matchOnPostgres(query, terms, archived);
  } else {
    matchOnSqlite(query, terms);
  }
}
