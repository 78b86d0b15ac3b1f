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

import type { SlaAudience } from '@helpdesk/backstage-plugin-helpdesk-node';
import { groupsForAssignee } from '../access/requiredGroups';
import { Desks } from '../desk/Desks';
import { TicketRecord } from '../ticket/TicketRecord';

/**
 * Full refs of who is meant. Of a confidential ticket nobody is told who may
 * not read it: the team that holds it stands in for the desk.
 */
export function audienceOf(
  audience: Exclude<SlaAudience, 'management'>,
  ticket: Pick<
    TicketRecord,
    'assignee' | 'team' | 'supervisor' | 'desk' | 'confidential'
  >,
  desks: Desks,
): string[] {
  const team = groupsForAssignee(ticket, desks);
  const desk = ticket.confidential ? team : desks.firstLineGroupsOf(ticket);
  switch (audience) {
    case 'assignee':
      return ticket.assignee ? [ticket.assignee] : team;
    case 'team':
      return team;
    case 'supervisor':
      return ticket.supervisor ? [ticket.supervisor] : desk;
    case 'desk':
      return desk;
    default:
      return ticket.confidential ? [] : [audience];
  }
}
