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
import { Flex, Link } from '@backstage/ui';
import { TicketClock } from '@helpdesk/backstage-plugin-helpdesk-common';
import { mostUrgentClock } from '../clocks/mostUrgentClock';
import { helpdeskReactTranslationRef } from '../translation/helpdeskReactTranslationRef';
import { ClockBadge } from './ClockBadge';
import { EntityLink } from './EntityLink';
import { PersonOrTeam } from './PersonOrTeam';
import { PriorityBadge } from './PriorityBadge';
import { RelativeTime } from './RelativeTime';
import { RequesterName } from './RequesterName';
import { RequesterPromise } from './RequesterPromise';
import { TicketMarks } from './TicketMarks';
import { TicketRow } from './ticketRow';
import { TicketStatusBadge } from './TicketStatusBadge';

/** The columns of a table of tickets, in their order. */
export const TICKET_COLUMNS = [
  'number',
  'title',
  'entity',
  'status',
  'priority',
  'due',
  'promise',
  'holder',
  'requester',
  'updated',
] as const;

/** @public */
export type TicketColumn = (typeof TICKET_COLUMNS)[number];

/** What a table of tickets says about one ticket in one column. */
export function TicketCell(props: {
  column: TicketColumn;
  ticket: TicketRow;
  ticketHref: (number: string) => string;
}) {
  const { column, ticket, ticketHref } = props;
  switch (column) {
    case 'number':
      return <>{ticket.number}</>;
    case 'title':
      return (
        <Flex direction="column" gap="1">
          <Link href={ticketHref(ticket.number)}>{ticket.title}</Link>
          <TicketMarks ticket={ticket} />
        </Flex>
      );
    case 'entity':
      return <AffectedEntities entityRefs={ticket.entityRefs} />;
    case 'status':
      return (
        <TicketStatusBadge
          status={ticket.status}
          pendingReason={ticket.pendingReason}
        />
      );
    case 'priority':
      return <PriorityBadge priority={ticket.priority} />;
    case 'due':
      return <Due clocks={ticket.clocks} />;
    case 'promise':
      return <RequesterPromise ticket={ticket} />;
    case 'holder':
      return <Holder ticket={ticket} />;
    case 'requester':
      return <RequesterName requester={ticket.requester} />;
    default:
      return <RelativeTime time={ticket.updatedAt} />;
  }
}

function AffectedEntities({ entityRefs }: { entityRefs: string[] }) {
  const { t } = useTranslationRef(helpdeskReactTranslationRef);
  const [primary, ...further] = entityRefs;
  return primary ? (
    <>
      <EntityLink entityRef={primary} />
      {further.length > 0 && (
        <> {t('ticketTable.furtherEntities', { count: further.length })}</>
      )}
    </>
  ) : (
    <>—</>
  );
}

function Due({ clocks }: { clocks: TicketClock[] }) {
  const { t } = useTranslationRef(helpdeskReactTranslationRef);
  const clock = mostUrgentClock(clocks);
  return clock ? (
    <Flex direction="column" align="start" gap="0.5">
      <ClockBadge clock={clock} />
      <span aria-hidden>{t(`clock.kind.${clock.kind}`)}</span>
    </Flex>
  ) : (
    <>—</>
  );
}

function Holder({ ticket }: { ticket: TicketRow }) {
  const { t } = useTranslationRef(helpdeskReactTranslationRef);
  return (
    <Flex direction="column" gap="0.5">
      <PersonOrTeam entityRef={ticket.team} />
      <span>
        {ticket.assignee ? (
          <PersonOrTeam entityRef={ticket.assignee} />
        ) : (
          t('ticketTable.unassigned')
        )}
      </span>
    </Flex>
  );
}
