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

import { memo } from 'react';
import { RiLockLine } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Message, Ticket } from '@helpdesk/backstage-plugin-helpdesk-common';
import {
  PersonOrTeam,
  RelativeTime,
} from '@helpdesk/backstage-plugin-helpdesk-react';
import { helpdeskTranslationRef } from '../../translation/helpdeskTranslationRef';
import { MessageAttachments } from './MessageAttachments';
import { TicketMarkdown } from './TicketMarkdown';
import styles from './Conversation.module.css';

/** A reply, or a note that is marked by word, icon, border and colour. */
export const MessageEntry = memo(
  (props: { message: Message; ticket: Ticket }) => {
    const { message, ticket } = props;
    const { t } = useTranslationRef(helpdeskTranslationRef);
    const isNote = message.visibility === 'internal';
    const isRequester = message.side === 'requester';
    const look = isNote ? styles.note : isRequester && styles.requester;
    return (
      <li className={[styles.entry, look].filter(Boolean).join(' ')}>
        {isNote && (
          <div className={styles.noteMark}>
            <RiLockLine aria-hidden size={16} />
            {t('ticket.conversation.note')}
          </div>
        )}
        <div className={styles.byline}>
          <PersonOrTeam entityRef={message.author} />
          <span>{t(roleOf(message, ticket))}</span>
          <RelativeTime time={message.createdAt} />
        </div>
        <TicketMarkdown>{message.body}</TicketMarkdown>
        {message.attachments.length > 0 && (
          <MessageAttachments
            number={ticket.number}
            attachments={message.attachments}
          />
        )}
      </li>
    );
  },
);

function roleOf(message: Message, ticket: Ticket) {
  if (message.side === 'staff') {
    return 'ticket.conversation.fromStaff';
  }
  // what participants wrote before they were a side of their own is the requester's
  return message.side === 'requester' && message.author === ticket.requester.ref
    ? 'ticket.conversation.fromRequester'
    : 'ticket.conversation.fromParticipant';
}
