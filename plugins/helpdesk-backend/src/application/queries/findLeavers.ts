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

import { ifCatalogAnswers } from '../../directory/ifCatalogAnswers';
import { HOLDER_ROLES, Holding } from '../../domain/ticket/Holding';
import { findAbsent, Look } from '../findAbsent';
import { HelpdeskDependencies } from '../HelpdeskDependencies';
import { LEFT, lookForHolder } from '../lookForHolder';
import { readHoldings } from './readHoldings';

/**
 * The parts in unclosed tickets of people who have left for certain: an assignee
 * the team, a supervisor the desk. Goes by people rather than by tickets, and by
 * what is in work rather than by what is over.
 */
export async function findLeavers(
  dependencies: HelpdeskDependencies,
): Promise<Holding[]> {
  const looks = await ifCatalogAnswers(() => lookForAll(dependencies));
  return findAbsent(dependencies, LEFT, looks);
}

async function lookForAll(
  dependencies: HelpdeskDependencies,
): Promise<Look<Holding>[]> {
  const looks: Look<Holding>[] = [];
  for (const role of HOLDER_ROLES) {
    for await (const holdings of readHoldings(dependencies.store, role)) {
      looks.push(
        ...(await Promise.all(
          holdings.map(holding => lookForHolder(dependencies, holding)),
        )),
      );
    }
  }
  return looks;
}
