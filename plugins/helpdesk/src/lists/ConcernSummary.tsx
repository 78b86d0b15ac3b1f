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
import { Flex, Text } from '@backstage/ui';
import { TICKET_CONCERNS } from '@helpdesk/backstage-plugin-helpdesk-common';
import { ConcernBadge } from '@helpdesk/backstage-plugin-helpdesk-react';
import { helpdeskTranslationRef } from '../translation/helpdeskTranslationRef';
import { ListedTicket } from './lists';
import styles from './ConcernSummary.module.css';

/** How often each concern occurs among the tickets of one page of a list. */
export function ConcernSummary({
  tickets,
}: {
  tickets: readonly ListedTicket[];
}) {
  const { t } = useTranslationRef(helpdeskTranslationRef);
  const counts = TICKET_CONCERNS.map(concern => ({
    concern,
    count: tickets.filter(({ concerns }) => concerns?.includes(concern)).length,
  })).filter(({ count }) => count > 0);
  if (counts.length === 0) {
    return null;
  }
  return (
    <Flex align="center" gap="3" className={styles.summary}>
      <Text>{t('lists.control.onThisPage')}</Text>
      {counts.map(({ concern, count }) => (
        <Flex key={concern} align="center" gap="1">
          <ConcernBadge concern={concern} />
          <Text>{`× ${count}`}</Text>
        </Flex>
      ))}
    </Flex>
  );
}
