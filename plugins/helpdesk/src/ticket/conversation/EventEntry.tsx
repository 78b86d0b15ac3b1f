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
import { RiHistoryLine } from '@remixicon/react';
import { TicketEvent } from '@helpdesk/backstage-plugin-helpdesk-common';
import { RelativeTime } from '@helpdesk/backstage-plugin-helpdesk-react';
import { EventSentence } from './EventSentence';
import { GivenReason } from './GivenReason';
import { TicketMarkdown } from './TicketMarkdown';
import styles from './Conversation.module.css';

/** A line about what happened, with the reason and the resolution if it has one. */
export const EventEntry = memo((props: { event: TicketEvent }) => {
  const { event } = props;
  const resolution =
    event.type === 'resolved' ? event.changes.resolution?.to : undefined;
  return (
    <li className={styles.event}>
      <RiHistoryLine aria-hidden size={16} />
      <div>
        <EventSentence event={event} />
        {' · '}
        <RelativeTime time={event.at} />
        <GivenReason event={event} />
        {typeof resolution === 'string' && (
          <TicketMarkdown>{resolution}</TicketMarkdown>
        )}
      </div>
    </li>
  );
});
