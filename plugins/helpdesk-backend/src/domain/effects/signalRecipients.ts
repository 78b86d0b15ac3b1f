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
import { givesAccess, teamsOf } from '../ticket/ConsultationRecord';
import { NewTicketEvent } from '../ticket/TicketEventRecord';
import { TicketRecord } from '../ticket/TicketRecord';

/**
 * Whose open pages are to refresh when a ticket changes: those who take part in
 * it, work on it or are consulted, before or after. The signal carries the number
 * alone. Participants are not told of what is internal. A team that loses the ticket is told, so that it leaves the team's pages, unless the
 * ticket is confidential.
 */
export function signalRecipients(
  before: TicketRecord | undefined,
  after: TicketRecord,
  event: Pick<NewTicketEvent, 'internal'>,
  desks: Desks,
): string[] {
  const desk = desks.of(after);
  const deskStaff = after.confidential
    ? []
    : [...desk.operatorGroups, desk.managementGroup];
  const consulted = after.confidential
    ? []
    : [...(before?.consultations ?? []), ...after.consultations];
  return [
    ...new Set([
      ...(event.internal ? [] : [after.requester.ref, ...after.watchers]),
      after.team,
      after.confidential ? undefined : before?.team,
      after.supervisor,
      ...deskStaff,
      ...teamsOf(consulted.filter(givesAccess)),
    ]),
  ].filter(ref => ref !== undefined) as string[];
}
