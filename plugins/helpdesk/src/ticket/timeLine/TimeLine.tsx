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
import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Flex,
  Text,
} from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { TicketEvent } from '@helpdesk/backstage-plugin-helpdesk-common';
import { LoadedItems } from '@helpdesk/backstage-plugin-helpdesk-react';
import { helpdeskTranslationRef } from '../../translation/helpdeskTranslationRef';
import { WholeHistory } from '../WholeHistory';
import { stagesOf } from './stagesOf';
import { StageEntry } from './StageEntry';
import styles from './TimeLine.module.css';

/**
 * For staff, on demand: who held the ticket for how long, and what happened
 * meanwhile. Told once the whole history is there, since half of it would give
 * wrong durations.
 */
export function TimeLine({ events }: { events: LoadedItems<TicketEvent> }) {
  const { t } = useTranslationRef(helpdeskTranslationRef);
  const [isOpen, setOpen] = useState(false);
  return (
    <Accordion isExpanded={isOpen} onExpandedChange={setOpen}>
      <AccordionTrigger title={t('timeLine.title')} />
      <AccordionPanel>
        {isOpen && (
          <WholeHistory events={events}>
            {whole => <Stages events={whole} />}
          </WholeHistory>
        )}
      </AccordionPanel>
    </Accordion>
  );
}

function Stages({ events }: { events: TicketEvent[] }) {
  const { t } = useTranslationRef(helpdeskTranslationRef);
  return (
    <Flex direction="column" gap="3">
      <Text as="p" variant="body-small" color="secondary">
        {t('timeLine.hint')}
      </Text>
      <ol className={styles.stages} aria-label={t('timeLine.title')}>
        {stagesOf(events).map(stage => (
          <StageEntry key={stage.from} stage={stage} />
        ))}
      </ol>
    </Flex>
  );
}
