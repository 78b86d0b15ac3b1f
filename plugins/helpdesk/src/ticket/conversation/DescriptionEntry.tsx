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

import { Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Ticket } from '@helpdesk/backstage-plugin-helpdesk-common';
import {
  RelativeTime,
  RequesterName,
} from '@helpdesk/backstage-plugin-helpdesk-react';
import { helpdeskTranslationRef } from '../../translation/helpdeskTranslationRef';
import { TicketMarkdown } from './TicketMarkdown';
import styles from './Conversation.module.css';

/** What the requester reported; the conversation starts with it. */
export function DescriptionEntry({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslationRef(helpdeskTranslationRef);
  return (
    <li className={`${styles.entry} ${styles.requester}`}>
      <div className={styles.byline}>
        <RequesterName requester={ticket.requester} />
        <span>{t('ticket.conversation.description')}</span>
        <RelativeTime time={ticket.createdAt} />
      </div>
      {ticket.description ? (
        <TicketMarkdown>{ticket.description}</TicketMarkdown>
      ) : (
        <Text color="secondary">{t('ticket.conversation.noDescription')}</Text>
      )}
    </li>
  );
}
