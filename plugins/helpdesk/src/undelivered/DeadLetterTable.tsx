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

import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Button,
  Cell,
  CellText,
  Column,
  Link,
  Row,
  TableBody,
  TableBodySkeleton,
  TableHeader,
  TableRoot,
} from '@backstage/ui';
import { DeadLetter } from '@helpdesk/backstage-plugin-helpdesk-common';
import { RelativeTime } from '@helpdesk/backstage-plugin-helpdesk-react';
import { ticketRouteRef } from '../routes';
import { helpdeskTranslationRef } from '../translation/helpdeskTranslationRef';

const COLUMNS = [
  { id: 'ticket' },
  { id: 'sink' },
  { id: 'attempts' },
  { id: 'error' },
  { id: 'deadAt' },
  { id: 'actions' },
] as const;

/** What could not be delivered, a row each. */
export function DeadLetterTable(props: {
  /** Placeholders are shown while this is undefined. */
  letters: DeadLetter[] | undefined;
  stale: boolean;
  /** Absent while something is being sent again. */
  onRetry?: (id: string) => void;
}) {
  const { letters, stale, onRetry } = props;
  const { t } = useTranslationRef(helpdeskTranslationRef);
  const ticketRoute = useRouteRef(ticketRouteRef);

  const cell = (column: (typeof COLUMNS)[number]['id'], letter: DeadLetter) => {
    const { id, number, sink, attempts, error, deadAt } = letter;
    switch (column) {
      case 'ticket':
        return (
          <Cell>
            <Link href={ticketRoute({ number })}>{number}</Link>
          </Cell>
        );
      case 'sink':
        return <CellText title={sink} />;
      case 'attempts':
        return <CellText title={String(attempts)} />;
      case 'error':
        return <CellText title={error} />;
      case 'deadAt':
        return (
          <Cell>
            <RelativeTime time={deadAt} />
          </Cell>
        );
      default:
        return (
          <Cell>
            <Button
              size="small"
              variant="secondary"
              isDisabled={!onRetry}
              aria-label={t('undelivered.retryOne', { sink, number })}
              onPress={() => onRetry?.(id)}
            >
              {t('undelivered.retry')}
            </Button>
          </Cell>
        );
    }
  };

  return (
    <TableRoot
      aria-label={t('lists.heading.undelivered')}
      stale={stale}
      isPending={!letters}
    >
      <TableHeader columns={COLUMNS}>
        {({ id }) => (
          <Column id={id} isRowHeader={id === 'ticket'}>
            {t(`undelivered.column.${id}`)}
          </Column>
        )}
      </TableHeader>
      {letters ? (
        <TableBody items={letters} dependencies={[onRetry]}>
          {letter => (
            <Row id={letter.id} columns={COLUMNS} textValue={letter.number}>
              {({ id }) => cell(id, letter)}
            </Row>
          )}
        </TableBody>
      ) : (
        <TableBodySkeleton columns={COLUMNS} />
      )}
    </TableRoot>
  );
}
