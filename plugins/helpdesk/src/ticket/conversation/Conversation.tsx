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

import { useMemo } from 'react';
import { Button, Skeleton, Text, VisuallyHidden } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Message,
  Ticket,
  TicketEvent,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import {
  LoadedItems,
  LoadError,
} from '@helpdesk/backstage-plugin-helpdesk-react';
import { helpdeskTranslationRef } from '../../translation/helpdeskTranslationRef';
import { DescriptionEntry } from './DescriptionEntry';
import { EventEntry } from './EventEntry';
import { MessageEntry } from './MessageEntry';
import { timeline } from './timeline';
import styles from './Conversation.module.css';

/**
 * What was said and done on a ticket, oldest first, the description before all.
 */
export function Conversation(props: {
  ticket: Ticket;
  messages: LoadedItems<Message>;
  events: LoadedItems<TicketEvent>;
}) {
  const { ticket, messages, events } = props;
  const { t } = useTranslationRef(helpdeskTranslationRef);
  const entries = useMemo(
    () =>
      timeline(
        { value: messages.value, hasMore: messages.hasMore },
        { value: events.value, hasMore: events.hasMore },
      ),
    [messages.value, messages.hasMore, events.value, events.hasMore],
  );
  const isLoading = !messages.value && messages.loading;
  const hasMore = messages.hasMore || events.hasMore;

  return (
    <section className={styles.conversation}>
      <Text as="h3" variant="title-x-small">
        {t('ticket.conversation.title')}
      </Text>
      <ol
        className={styles.entries}
        aria-label={t('ticket.conversation.title')}
      >
        <DescriptionEntry ticket={ticket} />
        {entries.map(entry =>
          entry.kind === 'message' ? (
            <MessageEntry
              key={`message-${entry.message.id}`}
              message={entry.message}
              ticket={ticket}
            />
          ) : (
            <EventEntry
              key={`event-${entry.event.version}`}
              event={entry.event}
            />
          ),
        )}
      </ol>
      {isLoading && (
        <div role="status">
          <VisuallyHidden>{t('ticket.conversation.loading')}</VisuallyHidden>
          <Skeleton height="5rem" />
        </div>
      )}
      <LoadError of={messages} />
      <LoadError of={events} />
      {hasMore && (
        <Button
          variant="secondary"
          isPending={messages.loading || events.loading}
          onPress={() => {
            messages.loadMore();
            events.loadMore();
          }}
        >
          {t('ticket.conversation.more')}
        </Button>
      )}
    </section>
  );
}
