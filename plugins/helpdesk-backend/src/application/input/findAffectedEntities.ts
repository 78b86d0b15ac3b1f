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

import { InputError } from '@backstage/errors';
import { LIMITS } from '@helpdesk/backstage-plugin-helpdesk-common';
import { describeEntity } from '../../domain/routing/describeEntity';
import { AffectedEntity } from '../../domain/ticket/TicketRecord';
import { ifCatalogAnswers } from '../../directory/ifCatalogAnswers';
import { Caller } from '../caller/Caller';
import { requireRefs } from './refs';

/**
 * The entities that a ticket names, with their systems. Throws an `InputError`
 * naming the one that the caller's catalog does not have; while the catalog does
 * not answer, they are taken as they are.
 */
export async function findAffectedEntities(
  { catalog }: Pick<Caller, 'catalog'>,
  entityRefs: string[],
): Promise<AffectedEntity[]> {
  const refs = requireRefs('entityRefs', entityRefs, LIMITS.entityRefs);
  const entities = await ifCatalogAnswers(() => catalog.getEntities(refs));
  return refs.map((ref, index) => {
    if (!entities) {
      return { ref };
    }
    const entity = entities[index];
    if (!entity) {
      throw new InputError(`entityRefs[${index}]: the catalog has no ${ref}`);
    }
    return describeEntity(ref, entity);
  });
}
