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

/* Full text, in all tickets that there ever were, newest change first. */
import { SEARCHED } from '../vocabulary.mjs';
import { USERS } from '../portal.mjs';
import { LISTED_FIELDS } from './fields.mjs';

const STATUSES = ['new', 'open', 'pending', 'resolved', 'closed'];

const someOf = words => n => words[n % words.length];

const operator = n => USERS.operators[n % USERS.operators.length];

function search(name, text) {
  return {
    name: `search ${name}`,
    target: [6, 15],
    calls: n => [
      {
        as: operator(n),
        path: `/tickets?${new URLSearchParams([
          ['text', text(n)],
          ['orderBy', 'updatedAt'],
          ['limit', '50'],
          ...STATUSES.map(status => ['status', status]),
          // As the helpdesk's own lists ask.
          ...LISTED_FIELDS.map(field => ['fields', field]),
        ])}`,
      },
    ],
    sql: n => [
      [
        `select * from tickets
          where id in (select ticket_id from ticket_search where words @@ $1::tsquery)
            and archived_at is null
          order by updated_at desc, id desc limit 51`,
        [
          text(n)
            .split(' ')
            .map(word => `'${word}':*`)
            .join(' & '),
        ],
      ],
    ],
  };
}

/** @type {import('../operations.mjs').Operation[]} */
export const searches = [
  search('for a rare word', someOf(SEARCHED.rare)),
  search('for a medium word', someOf(SEARCHED.medium)),
  search('for a frequent word', someOf(SEARCHED.frequent)),
  search('for a word in everything', () => SEARCHED.everywhere),
  search(
    'for two words',
    n => `${someOf(SEARCHED.frequent)(n)} ${someOf(SEARCHED.medium)(n)}`,
  ),
  search('for a beginning', n => someOf(SEARCHED.medium)(n).slice(0, -1)),
];
