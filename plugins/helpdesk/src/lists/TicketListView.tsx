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
import { ButtonLink, Flex } from '@backstage/ui';
import { Page } from '@helpdesk/backstage-plugin-helpdesk-common';
import {
  EmptyState,
  LoadError,
  TicketTable,
  useCoalesced,
  useHelpdeskSignal,
  useTicketList,
} from '@helpdesk/backstage-plugin-helpdesk-react';
import { newTicketRouteRef, ticketRouteRef } from '../routes';
import { helpdeskTranslationRef } from '../translation/helpdeskTranslationRef';
import { ConcernSummary } from './ConcernSummary';
import { ControlActions } from './ControlActions';
import { FilterBar } from './FilterBar';
import { PAGE_SIZES, queryOf } from './filters';
import { LISTED_FIELDS, ListedTicket, TicketList } from './lists';
import { PageLinks } from './PageLinks';
import { PageSizeSelect } from './PageSizeSelect';
import { QuickVerbButton } from './QuickVerbButton';
import { UrlFilters, useListFilters } from './useListFilters';

/** One list of tickets with its filters, kept up to date. */
export function TicketListView(props: {
  list: TicketList;
  /** Full entity ref of the signed-in person, for “assigned to me”. */
  person: string | undefined;
}) {
  const { list, person } = props;
  const { t } = useTranslationRef(helpdeskTranslationRef);
  const ticketRoute = useRouteRef(ticketRouteRef);
  const url = useListFilters();
  const page = useTicketList({
    ...queryOf(list, url.filters, person),
    fields: LISTED_FIELDS,
  });
  useHelpdeskSignal(useCoalesced(page.refresh));

  const renderControl = (ticket: ListedTicket) => (
    <ControlActions ticket={ticket} onChanged={page.refresh} />
  );
  const renderVerb = (ticket: ListedTicket) => {
    const verb = list.verbs.find(name => ticket.allowedActions.includes(name));
    return verb ? (
      <QuickVerbButton ticket={ticket} verb={verb} onChanged={page.refresh} />
    ) : null;
  };

  const renderActions = list.control ? renderControl : renderVerb;

  return (
    <Flex direction="column" gap="3">
      <FilterBar url={url} list={list} />
      {list.control && page.value && (
        <ConcernSummary tickets={page.value.items} />
      )}
      <LoadError of={page} />
      {(page.value || !page.error) && (
        <TicketTable
          label={t(`lists.tab.${list.id}`)}
          tickets={page.value?.items}
          stale={page.stale}
          ticketHref={number => ticketRoute({ number })}
          hide={list.hide}
          forRequester={list.forRequester}
          renderActions={
            list.control || list.verbs.length > 0 ? renderActions : undefined
          }
          emptyState={<NothingHere list={list} url={url} />}
        />
      )}
      {page.value && (
        <Flex justify="end" align="center" gap="2">
          {isLong(page.value) && <PageSizeSelect url={url} />}
          <PageLinks pageInfo={page.value.pageInfo} hrefOf={url.hrefOf} />
        </Flex>
      )}
    </Flex>
  );
}

/** Whether a page is one of several, or would be if pages were short. */
function isLong({ items, pageInfo }: Page<unknown>): boolean {
  return (
    items.length > PAGE_SIZES[0] ||
    Boolean(pageInfo.prevCursor ?? pageInfo.nextCursor)
  );
}

function NothingHere({ list, url }: { list: TicketList; url: UrlFilters }) {
  const { t } = useTranslationRef(helpdeskTranslationRef);
  const newTicketRoute = useRouteRef(newTicketRouteRef);
  if (url.filters.cursor) {
    return (
      <EmptyState
        title={t('lists.empty.page')}
        action={
          <ButtonLink variant="secondary" href={url.hrefOf()}>
            {t('lists.pages.first')}
          </ButtonLink>
        }
      />
    );
  }
  if (url.narrowed) {
    return (
      <EmptyState
        title={t('lists.empty.narrowed')}
        action={
          <ButtonLink variant="secondary" href={url.hrefOfAll}>
            {t('lists.filter.clear')}
          </ButtonLink>
        }
      />
    );
  }
  return (
    <EmptyState
      title={t(`lists.empty.${list.id}`)}
      description={t(`lists.emptyHint.${list.id}`)}
      action={
        <ButtonLink variant="secondary" href={newTicketRoute()}>
          {t('lists.newTicket')}
        </ButtonLink>
      }
    />
  );
}
