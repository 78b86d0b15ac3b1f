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

import { NotAllowedError } from '@backstage/errors';
import {
  RoutingDecision,
  RoutingPreviewQuery,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { isStaff, relationsOf } from '../../domain/access/relations';
import { ifCatalogAnswers } from '../../directory/ifCatalogAnswers';
import { Caller } from '../caller/Caller';
import { HelpdeskDependencies } from '../HelpdeskDependencies';
import { requireRef } from '../input/refs';
import { getRecord } from './getRecord';

/** Where a ticket would go, and why; writes nothing. */
export async function previewRouting(
  dependencies: HelpdeskDependencies,
  query: RoutingPreviewQuery,
  caller: Caller,
): Promise<RoutingDecision> {
  const { router, desks } = dependencies;
  if (query.ticket !== undefined) {
    const record = await getRecord(dependencies, query.ticket, caller);
    if (!isStaff(relationsOf(caller.person, record, desks))) {
      throw new NotAllowedError(
        `You may not see where ticket ${record.number} goes`,
      );
    }
    return router.routeAgain(record);
  }
  if (!caller.person.internal) {
    throw new NotAllowedError('Only employees may see where tickets go');
  }
  const entityRef =
    query.entity === undefined ? undefined : requireRef('entity', query.entity);
  const subject = {
    entityRef,
    type: query.type ?? 'incident',
    priority: query.priority ?? 'P3',
    desk: desks.named(query.desk).id,
    tags: [],
  };
  return (await isHidden(entityRef, caller))
    ? router.routeWithoutEntity(subject)
    : router.route(subject);
}

/** What is hidden from the caller is answered as what does not exist. */
async function isHidden(
  entityRef: string | undefined,
  { catalog }: Caller,
): Promise<boolean> {
  const found =
    entityRef !== undefined &&
    (await ifCatalogAnswers(() => catalog.getEntities([entityRef])));
  return found ? found[0] === undefined : false;
}
