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
import { TicketFilter } from '@helpdesk/backstage-plugin-helpdesk-node';
import { Knex } from 'knex';
import { applySearchText } from '../search/applySearchText';
import { applyTicketFilter } from '../query/applyTicketFilter';
import { isArchived, isUnclosed } from '../query/selectivity';
import { simplifyFilter } from '../query/simplifyFilter';
import { StoreContext } from '../StoreContext';

/** The tickets that fulfil a filter and contain the words of a text. */
export function queryTickets(
  context: StoreContext,
  filter: TicketFilter,
  text = '',
): Knex.QueryBuilder {
  const simple = simplifyFilter(filter);
  return context
    .knex('tickets')
    .modify(applyTicketFilter, simple, {
      desks: context.desks,
      among: isUnclosed(simple) ? 'unclosed' : 'all',
    })
    .modify(applySearchText, text, context, isArchived(simple));
}
