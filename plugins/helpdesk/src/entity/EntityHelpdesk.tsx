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
import { ButtonLink, Flex, Text } from '@backstage/ui';
import {
  EmptyState,
  LoadError,
  TICKET_ROW_FIELDS,
  TicketTable,
} from '@helpdesk/backstage-plugin-helpdesk-react';
import { rootRouteRef, ticketRouteRef } from '../routes';
import { helpdeskTranslationRef } from '../translation/helpdeskTranslationRef';
import { FileTicketButton } from './FileTicketButton';
import { MajorIncidents } from './MajorIncidents';
import { UpstreamIncidents } from './UpstreamIncidents';
import { useEntityTickets } from './useEntityTickets';

const MOST_TICKETS = 25;

/** What is open on an entity, and the way to file something about it. */
export function EntityHelpdesk() {
  const { entityRef, name, page, summary, refresh } = useEntityTickets({
    orderBy: 'urgency',
    limit: MOST_TICKETS,
    fields: TICKET_ROW_FIELDS,
  });
  const root = useRouteRef(rootRouteRef);
  const ticketRoute = useRouteRef(ticketRouteRef);
  const { t } = useTranslationRef(helpdeskTranslationRef);
  const button = (
    <FileTicketButton entityRef={entityRef} name={name} onFiled={refresh} />
  );

  return (
    <Flex direction="column" gap="4">
      <Flex justify="between" align="center" style={{ flexWrap: 'wrap' }}>
        <Text as="h2" variant="title-small">
          {t('entity.heading', { name })}
        </Text>
        {button}
      </Flex>
      <MajorIncidents name={name} tickets={page.value?.items ?? []} />
      <UpstreamIncidents
        name={name}
        incidents={summary.value?.upstream ?? []}
      />
      <LoadError of={page} />
      {(page.value || !page.error) && (
        <TicketTable
          label={t('entity.tickets', { name })}
          tickets={page.value?.items}
          stale={page.stale}
          ticketHref={number => ticketRoute({ number })}
          hide={['entity']}
          emptyState={
            <EmptyState
              title={t('entity.empty', { name })}
              description={t('entity.emptyHint')}
            />
          }
        />
      )}
      {page.value?.pageInfo.nextCursor && (
        <Flex justify="end">
          <ButtonLink
            variant="secondary"
            href={`${root()}/all?${new URLSearchParams({ entity: entityRef })}`}
          >
            {t('entity.all', { name })}
          </ButtonLink>
        </Flex>
      )}
    </Flex>
  );
}
