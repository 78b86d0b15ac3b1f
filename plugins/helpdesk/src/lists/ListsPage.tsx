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
import { Navigate, useParams } from 'react-router-dom';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ButtonLink,
  Container,
  Flex,
  Skeleton,
  Tab,
  TabList,
  TabPanel,
  Tabs,
  Text,
} from '@backstage/ui';
import {
  EmptyState,
  LoadError,
  useMe,
} from '@helpdesk/backstage-plugin-helpdesk-react';
import { rootRouteRef } from '../routes';
import { helpdeskTranslationRef } from '../translation/helpdeskTranslationRef';
import { firstListFor, TICKET_LISTS } from './lists';
import { TicketListView } from './TicketListView';

/**
 * The lists that concern the person, as tabs with addresses of their own. The
 * plugin's root leads to the one that the person works from.
 */
export function ListsPage() {
  return (
    <Container pb="6">
      <Lists />
    </Container>
  );
}

function Lists() {
  const me = useMe();
  const { list: id } = useParams();
  const root = useRouteRef(rootRouteRef)();
  const { t } = useTranslationRef(helpdeskTranslationRef);

  const person = me.value;
  if (!person) {
    return me.error ? (
      <LoadError of={me} />
    ) : (
      <div role="status" aria-label={t('lists.loading')}>
        <Skeleton height={240} />
      </div>
    );
  }
  if (!id) {
    return <Navigate to={`${root}/${firstListFor(person)}`} replace />;
  }
  const list = TICKET_LISTS.find(candidate => candidate.id === id);
  if (!list) {
    return (
      <EmptyState
        title={t('lists.unknown')}
        action={
          <ButtonLink variant="secondary" href={root}>
            {t('lists.back')}
          </ButtonLink>
        }
      />
    );
  }
  const tabs = TICKET_LISTS.filter(tab => tab === list || tab.isFor(person));
  return (
    <Tabs selectedKey={list.id}>
      <TabList aria-label={t('lists.tabs')}>
        {tabs.map(tab => (
          <Tab key={tab.id} id={tab.id} href={`${root}/${tab.id}`}>
            {t(`lists.tab.${tab.id}`)}
          </Tab>
        ))}
      </TabList>
      <TabPanel id={list.id} key={list.id}>
        <Flex direction="column" gap="3" pt="3">
          <Text as="h2" variant="title-x-small">
            {t(`lists.heading.${list.id}`)}
          </Text>
          <TicketListView list={list} person={person.ref} />
        </Flex>
      </TabPanel>
    </Tabs>
  );
}
