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

import { useCallback, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Container, Flex, Text } from '@backstage/ui';
import {
  EmptyState,
  helpdeskApiRef,
  LoadError,
  useLoad,
  useMe,
  useToast,
} from '@helpdesk/backstage-plugin-helpdesk-react';
import { useSearchParams } from 'react-router-dom';
import { UNDELIVERED } from '../lists/lists';
import { ListTabs } from '../lists/ListTabs';
import { PageLinks } from '../lists/PageLinks';
import { failureOf } from '../ticket/failure';
import { helpdeskTranslationRef } from '../translation/helpdeskTranslationRef';
import { DeadLetterTable } from './DeadLetterTable';

/** What could not be delivered, for those who answer for a desk. */
export function UndeliveredPage() {
  const me = useMe();
  return (
    <Container pb="6">
      <ListTabs selected={UNDELIVERED} person={me.value}>
        <Undelivered />
      </ListTabs>
    </Container>
  );
}

function Undelivered() {
  const { t } = useTranslationRef(helpdeskTranslationRef);
  const helpdesk = useApi(helpdeskApiRef);
  const toast = useToast();
  const [params] = useSearchParams();
  const cursor = params.get('cursor') ?? undefined;
  const page = useLoad(
    useCallback(
      signal => helpdesk.listDeadLetters({ cursor }, { signal }),
      [helpdesk, cursor],
    ),
  );
  const [pending, setPending] = useState(false);

  async function retry(id?: string) {
    setPending(true);
    try {
      const { retried } = await helpdesk.retryDeadLetters(id);
      toast({
        status: 'success',
        title: t('undelivered.retried', { count: retried }),
      });
    } catch (error) {
      const { message } = failureOf(error);
      toast({
        status: 'danger',
        title: t('undelivered.failed', { message }),
      });
    } finally {
      setPending(false);
      page.refresh();
    }
  }

  if (page.value?.items.length === 0) {
    return (
      <EmptyState
        title={t('undelivered.empty')}
        description={t('undelivered.emptyHint')}
      />
    );
  }
  return (
    <Flex direction="column" gap="3">
      <Text as="p" color="secondary">
        {t('undelivered.about')}
      </Text>
      <LoadError of={page} />
      {(page.value || !page.error) && (
        <DeadLetterTable
          letters={page.value?.items}
          stale={page.stale}
          onRetry={pending ? undefined : retry}
        />
      )}
      {page.value && (
        <Flex justify="between" gap="2">
          <Button
            variant="secondary"
            isPending={pending}
            onPress={() => retry()}
          >
            {t('undelivered.retryAll')}
          </Button>
          <PageLinks
            pageInfo={page.value.pageInfo}
            hrefOf={at => (at ? `?cursor=${encodeURIComponent(at)}` : '?')}
          />
        </Flex>
      )}
    </Flex>
  );
}
