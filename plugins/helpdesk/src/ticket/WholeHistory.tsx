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
import { ReactNode, useEffect } from 'react';
import { Skeleton, VisuallyHidden } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { TicketEvent } from '@helpdesk/backstage-plugin-helpdesk-common';
import {
  LoadedItems,
  LoadError,
} from '@helpdesk/backstage-plugin-helpdesk-react';
import { helpdeskTranslationRef } from '../translation/helpdeskTranslationRef';

/**
 * Reads a ticket's history to its end and shows what is made of it, or that it
 * has yet to come; never a part of it.
 */
export function WholeHistory(props: {
  events: LoadedItems<TicketEvent>;
  children: (events: TicketEvent[]) => ReactNode;
}) {
  const { events, children } = props;
  const { value, hasMore, loadAll } = events;
  const { t } = useTranslationRef(helpdeskTranslationRef);
  useEffect(() => {
    if (hasMore) {
      loadAll();
    }
  }, [hasMore, loadAll]);
  if (value && !hasMore) {
    return (
      <>
        <LoadError of={events} />
        {children(value)}
      </>
    );
  }
  if (events.error) {
    return <LoadError of={events} />;
  }
  return (
    <div role="status">
      <VisuallyHidden>{t('ticket.history.loading')}</VisuallyHidden>
      <Skeleton height="5rem" />
    </div>
  );
}
