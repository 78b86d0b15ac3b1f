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

import { LoggerService } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { TestHelpdesk } from '../../application/__testUtils__/TestHelpdesk';
import { Desks } from '../../domain/desk/Desks';
import { HelpdeskJobs } from '../HelpdeskJobs';
import { JobsHelpdesk } from '../TaskLists';

/** The jobs of a helpdesk, for tests to run one by one. */
export function createJobs(
  desk: TestHelpdesk,
  options: { logger: LoggerService; desks?: Desks },
): HelpdeskJobs {
  return new HelpdeskJobs({
    helpdesk: actingAsSystem(desk),
    store: desk.store,
    attachments: desk.attachments,
    contents: desk.contents,
    claims: desk.claims,
    claimsFor: 24 * 60 * 60_000,
    readers: desk.readers,
    desks: desk.desks,
    auth: mockServices.auth({ pluginId: 'helpdesk' }),
    now: () => desk.time,
    ...options,
  });
}

/** The application under the helpdesk's own rights, as the jobs meet it. */
function actingAsSystem(desk: TestHelpdesk): JobsHelpdesk {
  return {
    perform: (number, verb, input) =>
      desk.helpdesk.perform(number, verb, input, desk.asSystem()),
    fireAlarms: number => desk.helpdesk.fireAlarms(number, desk.asSystem()),
    findTicketsOfGonePolicies: after =>
      desk.helpdesk.findTicketsOfGonePolicies(after, desk.asSystem()),
    adoptPolicy: number => desk.helpdesk.adoptPolicy(number, desk.asSystem()),
    refreshRouting: number =>
      desk.helpdesk.refreshRouting(number, desk.asSystem()),
    tellOverdueConsultations: number =>
      desk.helpdesk.tellOverdueConsultations(number, desk.asSystem()),
    findVanishedTeams: () => desk.helpdesk.findVanishedTeams(desk.asSystem()),
    leaveVanishedTeam: (number, team) =>
      desk.helpdesk.leaveVanishedTeam(number, team, desk.asSystem()),
    moveToDesk: number => desk.helpdesk.moveToDesk(number, desk.asSystem()),
    findLeavers: () => desk.helpdesk.findLeavers(desk.asSystem()),
    sendDigest: id => desk.helpdesk.sendDigest(id, desk.asSystem()),
    archiveClosed: id => desk.helpdesk.archiveClosed(id, desk.asSystem()),
    dropLeavers: number => desk.helpdesk.dropLeavers(number, desk.asSystem()),
  };
}
