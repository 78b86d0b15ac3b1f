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
import { findAbsent } from '../findAbsent';
import { HelpdeskDependencies } from '../HelpdeskDependencies';
import { lookForTeams, VANISHED } from '../lookForTeams';

/**
 * Teams that hold unclosed tickets or have questions to answer, and that are gone
 * for certain: the catalog no longer has them, or they have become a customer's.
 */
export async function findVanishedTeams(
  dependencies: HelpdeskDependencies,
): Promise<string[]> {
  const teams = await dependencies.store.listTeamsAtWork();
  const looks = await ifCatalogAnswers(() => lookForTeams(dependencies, teams));
  return findAbsent(dependencies, VANISHED, looks);
}
