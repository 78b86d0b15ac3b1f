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

import { Desks } from '../desk/Desks';
import { Holding } from '../ticket/Holding';

/**
 * The groups of which whoever has this part in a ticket has to be in one: for
 * an assignee the team that holds it, with the first line any operator; for a
 * supervisor the operators of its desk. None where nothing is known of that desk.
 */
export function requiredGroups(
  { role, desk, team }: Omit<Holding, 'person'>,
  desks: Desks,
): string[] {
  if (role === 'assignee' && !desks.isFirstLine({ desk, team })) {
    return [team];
  }
  return desks.of({ desk }).operatorGroups;
}

/**
 * The groups of which whoever gets a ticket in hand has to be in one. What is
 * confidential is for the very team that holds it, so other groups of the first
 * line do not count there: their people cannot read it.
 */
export function groupsForAssignee(
  {
    desk,
    team,
    confidential,
  }: { desk: string; team: string; confidential: boolean },
  desks: Desks,
): string[] {
  return confidential
    ? [team]
    : requiredGroups({ role: 'assignee', desk, team }, desks);
}
