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

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  PersonOrTeam,
  TicketRow,
} from '@helpdesk/backstage-plugin-helpdesk-react';
import { helpdeskTranslationRef } from '../translation/helpdeskTranslationRef';

/** Says in words who has the ticket, for people who do not know the tiers. */
export function TicketHolder({ ticket }: { ticket: TicketRow }) {
  const { t } = useTranslationRef(helpdeskTranslationRef);
  const team = <PersonOrTeam entityRef={ticket.team} />;

  if (ticket.assignee) {
    const assignee = <PersonOrTeam entityRef={ticket.assignee} />;
    return ticket.firstLine
      ? t('ticket.holder.firstLineAssigned', { team, assignee })
      : t('ticket.holder.assigned', { team, assignee });
  }
  if (ticket.firstLine) {
    return t('ticket.holder.firstLine', { team });
  }
  return ticket.awaitingAcceptance
    ? t('ticket.holder.notAccepted', { team })
    : t('ticket.holder.unassigned', { team });
}
