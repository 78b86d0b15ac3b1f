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

import { requiredGroups } from '../../domain/access/requiredGroups';
import { explain } from '../../domain/explanation/explain';
import { HOLDER_ROLES, Holding } from '../../domain/ticket/Holding';
import { TicketRecord } from '../../domain/ticket/TicketRecord';
import { Caller } from '../caller/Caller';
import { HelpdeskDependencies } from '../HelpdeskDependencies';
import { ifCatalogAnswers } from '../../directory/ifCatalogAnswers';
import { findAbsent } from '../findAbsent';
import { LEFT, lookForHolder } from '../lookForHolder';
import { getRecord } from '../queries/getRecord';
import { changeTicket } from './changeTicket';

/**
 * Takes a ticket out of the hands of people who no longer belong there: the
 * team keeps it without its assignee, and control passes from its supervisor to
 * the desk. Nobody is dropped on the strength of one look into the catalog.
 */
export async function dropLeavers(
  dependencies: HelpdeskDependencies,
  number: string,
  caller: Caller,
): Promise<TicketRecord> {
  const { store, desks } = dependencies;
  const found = await getRecord(dependencies, number, caller);
  const left = await findLeft(dependencies, found);
  if (left.length === 0) {
    return found;
  }
  const ticket = await store.transaction(async tx => {
    let current = found;
    for (const holding of left) {
      ({ ticket: current } = await changeTicket(tx, dependencies, {
        number,
        action: 'update',
        caller: { ...caller, ifVersion: current.version },
        decide: () => ({
          event: `${holding.role}-left`,
          explanation: explain('left-groups', {
            person: holding.person,
            groups: requiredGroups(holding, desks).join(','),
          }),
          patch: { [holding.role]: undefined },
        }),
      }));
    }
    return current;
  });
  return ticket;
}

async function findLeft(
  dependencies: HelpdeskDependencies,
  { desk, team, ...ticket }: TicketRecord,
): Promise<Holding[]> {
  const holdings = HOLDER_ROLES.flatMap(role => {
    const person = ticket[role];
    return person ? [{ role, person, desk, team }] : [];
  });
  const looks = await ifCatalogAnswers(() =>
    Promise.all(holdings.map(holding => lookForHolder(dependencies, holding))),
  );
  return findAbsent(dependencies, LEFT, looks);
}
