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
import { Recipient } from './Notice';
import { Refresh } from './Refresh';

/**
 * Whose open pages are to refresh when a ticket changes: those who take part in
 * it, work on it or are consulted, before or after. The signal carries the number
 * alone. Participants are not told of what is internal. A team that loses the
 * ticket is told, so that it leaves the team's pages, unless the ticket is
 * confidential.
 */
export function refreshOf(
  before: TicketRecord | undefined,
  after: TicketRecord,
  event: Pick<NewTicketEvent, 'internal'>,
  desks: Desks,
): Refresh {
  const { operatorGroups, managementGroup } = desks.of(after);
  const open = !after.confidential;
  const formerTeam =
    open && before && before.team !== after.team ? before.team : undefined;
  const consulted = [
    ...(before?.consultations ?? []),
    ...after.consultations,
  ].filter(givesAccess);
  return {
    number: after.number,
    participants: event.internal
      ? []
      : unique([after.requester.ref, ...after.watchers]),
    staff: [
      ...unique([
        after.team,
        after.supervisor,
        ...(open ? operatorGroups : []),
      ]),
      ...(open && managementGroup
        ? [{ ref: managementGroup, as: 'management' as const }]
        : []),
      ...(open ? teamsOf(consulted) : []).map(ref => ({ ref, formerly: ref })),
      ...unique([formerTeam]).map(to => ({ ...to, formerly: to.ref })),
    ],
  };
}

function unique(refs: (string | undefined)[]): Recipient[] {
  return [...new Set(refs)]
    .filter(ref => ref !== undefined)
    .map(ref => ({ ref: ref! }));
}
