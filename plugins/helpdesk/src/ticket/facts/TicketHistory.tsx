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

import { useState } from 'react';
import { Accordion, AccordionPanel, AccordionTrigger } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { TicketEvent } from '@helpdesk/backstage-plugin-helpdesk-common';
import {
  LoadedItems,
  RelativeTime,
} from '@helpdesk/backstage-plugin-helpdesk-react';
import { helpdeskTranslationRef } from '../../translation/helpdeskTranslationRef';
import { EventSentence } from '../conversation/EventSentence';
import { WholeHistory } from '../WholeHistory';
import styles from './facts.module.css';

/** Everything that ever changed on the ticket, newest first, on demand. */
export function TicketHistory({
  events,
}: {
  events: LoadedItems<TicketEvent>;
}) {
  const { t } = useTranslationRef(helpdeskTranslationRef);
  const [isOpen, setOpen] = useState(false);
  const { value, hasMore } = events;
  return (
    <Accordion isExpanded={isOpen} onExpandedChange={setOpen}>
      <AccordionTrigger
        title={t('ticket.history.title')}
        subtitle={value && `${value.length}${hasMore ? '+' : ''}`}
      />
      <AccordionPanel>
        {isOpen && (
          <WholeHistory events={events}>
            {whole => (
              <ol
                className={styles.history}
                aria-label={t('ticket.history.title')}
              >
                {whole.toReversed().map(event => (
                  <li key={event.version}>
                    <EventSentence event={event} />
                    <RelativeTime time={event.at} />
                  </li>
                ))}
              </ol>
            )}
          </WholeHistory>
        )}
      </AccordionPanel>
    </Accordion>
  );
}
