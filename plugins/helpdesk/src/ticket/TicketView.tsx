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

import { useCallback } from 'react';
import { Flex, Text } from '@backstage/ui';
import {
  Message,
  Ticket,
  TicketEvent,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import {
  Loaded,
  LoadedItems,
  LoadError,
  PriorityBadge,
  RequesterPromise,
  TicketMarks,
  TicketStatusBadge,
  useHelpdeskSignal,
} from '@helpdesk/backstage-plugin-helpdesk-react';
import { useMarkRead } from '../reader/useMarkRead';
import { ArchivedNotice } from './ArchivedNotice';
import { TicketActions } from './actions/TicketActions';
import { useTicketVerb } from './actions/useTicketVerb';
import { Composer } from './composer/Composer';
import { Consultations } from './consultations/Consultations';
import { Conversation } from './conversation/Conversation';
import { FailureAlert } from './FailureAlert';
import { TicketClocks } from './facts/TicketClocks';
import { TicketFacts } from './facts/TicketFacts';
import { TicketHistory } from './facts/TicketHistory';
import { WhyThisTeam } from './facts/WhyThisTeam';
import { isStaffView } from './isStaffView';
import { TicketHolder } from './TicketHolder';
import { TimeLine } from './timeLine/TimeLine';
import readable from './readable.module.css';
import styles from './TicketView.module.css';

/** A ticket that has been read, kept up to date while it is looked at. */
export function TicketView(props: {
  ticket: Ticket;
  loaded: Loaded<Ticket>;
  messages: LoadedItems<Message>;
  events: LoadedItems<TicketEvent>;
}) {
  const { ticket, loaded, messages, events } = props;
  const { number } = ticket;
  const isStaff = isStaffView(ticket);

  const { replace, refresh: readAgain } = loaded;
  const { refresh: refreshMessages } = messages;
  const { refresh: refreshEvents } = events;
  const onChanged = useCallback(
    (changed?: Ticket) => {
      if (changed) {
        replace(changed);
      } else {
        readAgain();
      }
      refreshMessages();
      refreshEvents();
    },
    [replace, readAgain, refreshMessages, refreshEvents],
  );
  useHelpdeskSignal(changed => {
    if (changed === undefined || changed === number) {
      onChanged();
    }
  });
  useMarkRead(ticket);
  const verb = useTicketVerb(number, onChanged);

  return (
    <Flex direction="column" gap="4" className={readable.readable}>
      <header className={styles.header}>
        <div className={styles.heading}>
          <Text color="secondary">{number}</Text>
          <Text as="h2" variant="title-medium">
            {ticket.title}
          </Text>
        </div>
        <TicketActions ticket={ticket} verb={verb} onChanged={onChanged} />
      </header>
      <div className={styles.summary}>
        <TicketStatusBadge
          status={ticket.status}
          pendingReason={ticket.pendingReason}
        />
        <PriorityBadge priority={ticket.priority} />
        <TicketMarks ticket={ticket} />
        <Text>
          <TicketHolder ticket={ticket} />
        </Text>
      </div>
      {!isStaff && <RequesterPromise ticket={ticket} />}
      {ticket.archivedAt && <ArchivedNotice at={ticket.archivedAt} />}
      {verb.failure && (
        <FailureAlert
          failure={verb.failure}
          ticket={ticket}
          onDismiss={verb.dismiss}
        />
      )}
      <LoadError of={loaded} />
      <div className={styles.columns}>
        <Flex direction="column" gap="4" className={styles.main}>
          {isStaff && <Consultations ticket={ticket} onChanged={onChanged} />}
          {isStaff && <TimeLine events={events} />}
          <Conversation ticket={ticket} messages={messages} events={events} />
          <Composer ticket={ticket} onSent={onChanged} />
        </Flex>
        <Flex direction="column" gap="4" className={styles.side}>
          <TicketClocks clocks={ticket.clocks} />
          <TicketFacts ticket={ticket} />
          {ticket.routing && (
            <WhyThisTeam ticket={ticket} routing={ticket.routing} />
          )}
          <TicketHistory events={events} />
        </Flex>
      </div>
    </Flex>
  );
}
