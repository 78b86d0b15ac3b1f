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

import {
  OPEN_CONSULTATION_STATES,
  UNCLOSED_STATUSES,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { isOneOf } from '../query/isOneOf';
import { StoreContext } from '../StoreContext';

/** See `TicketStore.listTeamsAtWork`. */
export async function listTeamsAtWork({
  knex,
}: StoreContext): Promise<string[]> {
  const holding = knex('tickets')
    .select('team')
    .whereRaw(isOneOf('status', UNCLOSED_STATUSES));
  const asked = knex('ticket_consultations')
    .select('team')
    .whereRaw(isOneOf('state', OPEN_CONSULTATION_STATES));
  const rows: { team: string }[] = await knex
    .from(holding.union(asked).as('at_work'))
    .select('team')
    .orderBy('team');
  return rows.map(({ team }) => team);
}
