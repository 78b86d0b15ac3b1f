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

import { useNavigate, useSearchParams } from 'react-router-dom';
import { Flex, Text } from '@backstage/ui';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Ticket } from '@helpdesk/backstage-plugin-helpdesk-common';
import { useToast } from '@helpdesk/backstage-plugin-helpdesk-react';
import { rootRouteRef, ticketRouteRef } from '../routes';
import styles from '../ticket/readable.module.css';
import { helpdeskTranslationRef } from '../translation/helpdeskTranslationRef';
import { NewTicketForm } from './NewTicketForm';

/** The page that files a ticket, about `?entityRef=` if that is given. */
export function NewTicketPage() {
  const { t } = useTranslationRef(helpdeskTranslationRef);
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const toast = useToast();
  const rootPath = useRouteRef(rootRouteRef);
  const ticketPath = useRouteRef(ticketRouteRef);

  function openTicket({ number }: Pick<Ticket, 'number'>) {
    toast({ status: 'success', title: t('newTicket.filed', { number }) });
    navigate(ticketPath({ number }));
  }

  return (
    <Flex direction="column" gap="4">
      <div className={styles.readable}>
        <Text as="h2" variant="title-small">
          {t('newTicket.title')}
        </Text>
        <Text as="p" color="secondary">
          {t('newTicket.hint')}
        </Text>
      </div>
      <NewTicketForm
        entityRef={search.get('entityRef') ?? undefined}
        onCreated={openTicket}
        onCancel={() => navigate(rootPath())}
      />
    </Flex>
  );
}
