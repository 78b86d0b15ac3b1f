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

/**
 * Makes PostgreSQL parse and plan a statement once for each connection instead
 * of each time, which for a small one is most of its cost. `name` stands for
 * the statement: it may be given only to what is always the same text, for which
 * one plan is as good as any, and which names its columns, since a plan does not
 * outlive a change of its result. SQLite takes no notice.
 */
export function prepared(query: Knex.QueryBuilder, name: string): void {
  query.options({ name: `helpdesk-${name}` });
}
