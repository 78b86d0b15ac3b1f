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

import { parseTicketNumber } from '../ticketNumber';
import { searchWords } from './searchWords';

/** A piece of what is searched for; a ticket that is found has all of them. */
export interface SearchTerm {
  /** The ticket has each of them, of the last one at least the beginning. */
  words: string[];
  /** … or is this one, and then the last word must be there as a whole. */
  id?: number;
}

/** The pieces between the spaces of a text that have words in them. */
export function toSearchTerms(
  text: string,
  numberPrefix: string,
): SearchTerm[] {
  return text
    .split(/\s+/)
    .map(piece => ({
      words: searchWords(piece),
      id: parseTicketNumber(numberPrefix, piece.toUpperCase()),
    }))
    .filter(({ words }) => words.length > 0);
}
