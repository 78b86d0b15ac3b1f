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
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, Tab, TabList, TabPanel, Tabs, Text } from '@backstage/ui';
import { Me } from '@helpdesk/backstage-plugin-helpdesk-common';
import { rootRouteRef } from '../routes';
import { helpdeskTranslationRef } from '../translation/helpdeskTranslationRef';
import { managesDesk, TICKET_LISTS, TabId, UNDELIVERED } from './lists';

/**
 * A page below the tabs of all that concerns the person; below its own alone
 * for nobody yet.
 */
export function ListTabs(props: {
  selected: TabId;
  person: Me | undefined;
  children: ReactNode;
}) {
  const { selected, person, children } = props;
  const root = useRouteRef(rootRouteRef)();
  const { t } = useTranslationRef(helpdeskTranslationRef);
  const isShown = (id: TabId, isFor: (me: Me) => boolean) =>
    id === selected || (person !== undefined && isFor(person));
  const lists = TICKET_LISTS.filter(list => isShown(list.id, list.isFor));
  const tabs: TabId[] = lists.map(({ id }) => id);
  if (isShown(UNDELIVERED, managesDesk)) {
    tabs.push(UNDELIVERED);
  }
  return (
    <Tabs selectedKey={selected}>
      <TabList aria-label={t('lists.tabs')}>
        {tabs.map(id => (
          <Tab key={id} id={id} href={`${root}/${id}`}>
            {t(`lists.tab.${id}`)}
          </Tab>
        ))}
      </TabList>
      <TabPanel id={selected} key={selected}>
        <Flex direction="column" gap="3" pt="3">
          <Text as="h2" variant="title-x-small">
            {t(`lists.heading.${selected}`)}
          </Text>
          {children}
        </Flex>
      </TabPanel>
    </Tabs>
  );
}
