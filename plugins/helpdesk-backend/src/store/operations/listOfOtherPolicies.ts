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

import { UNCLOSED_STATUSES } from '@helpdesk/backstage-plugin-helpdesk-common';
import { Knex } from 'knex';
import { isOneOf } from '../query/isOneOf';
import { StoreContext } from '../StoreContext';
import { formatTicketNumber, parseTicketNumber } from '../ticketNumber';

/**
 * See `TicketStore.listOfOtherPolicies`. Goes from name to name through the index of
 * unclosed tickets by policy: names are few, whatever the number of tickets.
 */
export async function listOfOtherPolicies(
  { knex, numberPrefix }: StoreContext,
  policies: readonly string[],
  { after, limit }: { after?: string; limit: number },
): Promise<string[]> {
  const others: string[] = [];
  let name = await nextPolicy(knex, undefined);
  while (name !== undefined) {
    if (!policies.includes(name)) {
      others.push(name);
    }
    name = await nextPolicy(knex, name);
  }
  if (others.length === 0) {
    return [];
  }
  const query = unclosed(knex).whereIn('policy', others);
  if (after !== undefined) {
    query.where('id', '>', parseTicketNumber(numberPrefix, after) ?? 0);
  }
  const ids: (number | string)[] = await query
    .orderBy('id')
    .limit(limit)
    .pluck('id');
  return ids.map(id => formatTicketNumber(numberPrefix, Number(id)));
}

async function nextPolicy(
  knex: Knex,
  after: string | undefined,
): Promise<string | undefined> {
  const query = unclosed(knex).whereNotNull('policy');
  if (after !== undefined) {
    query.where('policy', '>', after);
  }
  const [name] = await query.orderBy('policy').limit(1).pluck('policy');
  return name;
}

function unclosed(knex: Knex) {
  return knex('tickets').whereRaw(isOneOf('status', UNCLOSED_STATUSES));
}
