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

import { Directory } from '../../directory/Directory';
import { describeEntity } from '../../domain/routing/describeEntity';
import { AffectedEntity, TicketRecord } from '../../domain/ticket/TicketRecord';
import { Caller } from '../caller/Caller';
import { HelpdeskDependencies } from '../HelpdeskDependencies';
import { ifCatalogAnswers } from '../../directory/ifCatalogAnswers';
import { readRequester } from '../input/readRequester';
import { noSuchTicket } from '../noSuchTicket';
import { changeTicket } from './changeTicket';

/**
 * Finds out what the catalog could not say when a ticket was registered: where
 * it goes, which systems it is about and whose requester it is. It moves
 * nothing; while the catalog stays silent, it changes nothing either.
 */
export async function refreshRouting(
  dependencies: HelpdeskDependencies,
  number: string,
  caller: Caller,
): Promise<TicketRecord> {
  const { store, directory, router, desks } = dependencies;
  const found = await store.findTicket(number, caller.readable);
  if (!found) {
    throw noSuchTicket(number);
  }
  const standing = await readRequester(directory, found.requester);
  const entities = await describeEntities(directory, found.entities);
  const about = { ...found, entities, customer: standing.customer };
  const routing = await router.routeAgain(about);
  if (routing.outcome === 'undecided' || !standing.certain) {
    return found;
  }
  const internal =
    desks.of(found).visibility === 'internal' && standing.internal;
  const { ticket } = await store.transaction(tx =>
    changeTicket(tx, dependencies, {
      number,
      action: 'update',
      caller: { ...caller, ifVersion: found.version },
      decide: () => ({
        event: 'routed',
        reason: 'The catalog answers again',
        patch: {
          routing,
          entities,
          customer: standing.customer,
          audience: internal ? 'internal' : 'participants',
        },
      }),
    }),
  );
  return ticket;
}

/** What the catalog does not have stays on the ticket as it was named. */
async function describeEntities(
  directory: Directory,
  known: AffectedEntity[],
): Promise<AffectedEntity[]> {
  const entities = await ifCatalogAnswers(() =>
    directory.getEntities(known.map(entity => entity.ref)),
  );
  return known.map((affected, index) => {
    const entity = entities?.[index];
    return entity ? describeEntity(affected.ref, entity) : affected;
  });
}
