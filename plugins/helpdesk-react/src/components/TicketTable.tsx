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
import { ReactNode } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Cell,
  Column,
  Row,
  TableBody,
  TableBodySkeleton,
  TableHeader,
  TableRoot,
  VisuallyHidden,
} from '@backstage/ui';
import { helpdeskReactTranslationRef } from '../translation/helpdeskReactTranslationRef';
import { TICKET_COLUMNS, TicketCell, TicketColumn } from './TicketCell';
import { TicketRow } from './ticketRow';
import styles from './TicketTable.module.css';

/** @public */
export interface TicketTableProps<T extends TicketRow = TicketRow> {
  /** Names the table for those who cannot see what stands above it. */
  label: string;
  /** Placeholders are shown while this is undefined. */
  tickets: T[] | undefined;
  /** Whether the tickets shown are about to be replaced. */
  stale?: boolean;
  /** Where a ticket's page is. */
  ticketHref: (number: string) => string;
  /** Columns that say nothing in this list. */
  hide?: readonly TicketColumn[];
  /** Tells when the requester will hear from the desk, in place of clocks. */
  forRequester?: boolean;
  /** Buttons at the end of a ticket's row. */
  renderActions?: (ticket: T) => ReactNode;
  /** Shown instead of rows where there are none. */
  emptyState?: ReactNode;
}

/**
 * Tickets as a table whose rows lead to them.
 * @public
 */
export function TicketTable<T extends TicketRow>(props: TicketTableProps<T>) {
  const { label, tickets, stale, ticketHref, renderActions } = props;
  const { hide = [], forRequester } = props;
  const { t } = useTranslationRef(helpdeskReactTranslationRef);

  const hidden: TicketColumn[] = [...hide, forRequester ? 'due' : 'promise'];
  const shown: TicketColumn[] = TICKET_COLUMNS.filter(
    column => !hidden.includes(column),
  );
  const columns: Array<{ id: TicketColumn | 'actions' }> = [
    ...shown.map(id => ({ id })),
    ...(renderActions ? [{ id: 'actions' as const }] : []),
  ];

  return (
    <div className={styles.scroller}>
      <VisuallyHidden role="status">
        {(!tickets || stale) && t('state.loading')}
      </VisuallyHidden>
      <TableRoot
        aria-label={label}
        stale={stale}
        isPending={!tickets}
        className={styles.table}
      >
        <TableHeader columns={columns}>
          {({ id }) => (
            <Column id={id} isRowHeader={id === 'title'}>
              {t(`ticketTable.${id}`)}
            </Column>
          )}
        </TableHeader>
        {tickets ? (
          <TableBody
            items={tickets.map(ticket => ({ id: ticket.number, ticket }))}
            dependencies={[columns.length, renderActions]}
            renderEmptyState={() => (
              <div className={styles.empty}>
                {props.emptyState ?? t('state.empty')}
              </div>
            )}
          >
            {({ ticket }) => (
              <Row
                id={ticket.number}
                columns={columns}
                href={ticketHref(ticket.number)}
                textValue={`${ticket.number} ${ticket.title}`}
              >
                {({ id }) => (
                  <Cell className={styles[id]}>
                    {id === 'actions' ? (
                      renderActions?.(ticket)
                    ) : (
                      <TicketCell
                        column={id}
                        ticket={ticket}
                        ticketHref={ticketHref}
                      />
                    )}
                  </Cell>
                )}
              </Row>
            )}
          </TableBody>
        ) : (
          <TableBodySkeleton columns={columns} />
        )}
      </TableRoot>
    </div>
  );
}
