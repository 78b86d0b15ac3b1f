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
import { HOLDER_ROLES, Holding } from '../../domain/ticket/Holding';
import { Caller } from '../caller/Caller';
import { HelpdeskDependencies } from '../HelpdeskDependencies';
import { ifCatalogAnswers } from '../../directory/ifCatalogAnswers';
import { hasLeft } from '../hasLeft';
import { readHoldings } from './readHoldings';

const MAX_TICKETS = 200;

/**
 * Numbers of unclosed tickets whose assignee has left the team or whose
 * supervisor has left the desk; none while the catalog is silent. Goes by people
 * rather than by tickets, and by what is in work rather than by what is over.
 */
export async function findTicketsOfLeavers(
  dependencies: HelpdeskDependencies,
  caller: Caller,
): Promise<string[]> {
  const numbers = new Set<string>();
  await ifCatalogAnswers(async () => {
    for await (const holding of leavers(dependencies)) {
      const { items } = await dependencies.store.listTickets({
        filter: {
          allOf: [
            caller.readable,
            { field: 'status', values: [...UNCLOSED_STATUSES] },
            { field: holding.role, values: [holding.person] },
            { field: 'desk', values: [holding.desk] },
            { field: 'team', values: [holding.team] },
          ],
        },
        order: { field: 'urgency', direction: 'desc' },
        limit: MAX_TICKETS,
      });
      items.forEach(({ number }) => numbers.add(number));
      if (numbers.size >= MAX_TICKETS) {
        return;
      }
    }
  });
  return [...numbers].slice(0, MAX_TICKETS);
}

async function* leavers(
  dependencies: HelpdeskDependencies,
): AsyncGenerator<Holding> {
  for (const role of HOLDER_ROLES) {
    for await (const holdings of readHoldings(dependencies.store, role)) {
      const left = await Promise.all(
        holdings.map(holding => hasLeft(dependencies, holding)),
      );
      yield* holdings.filter((_, index) => left[index]);
    }
  }
}
