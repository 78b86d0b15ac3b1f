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

import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Flex,
} from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RoutingDecision } from '@helpdesk/backstage-plugin-helpdesk-common';
import { RoutingTrace } from '@helpdesk/backstage-plugin-helpdesk-react';
import { helpdeskTranslationRef } from '../../translation/helpdeskTranslationRef';
import styles from './facts.module.css';

/**
 * Why a ticket goes where it goes: the step that decided, and all steps on
 * demand. Where no team was found every step matters, so they stand open.
 */
export function RoutingReason({ decision }: { decision: RoutingDecision }) {
  const { t } = useTranslationRef(helpdeskTranslationRef);
  const deciding = decision.trace.findLast(step => step.outcome === 'matched');
  const isRouted = decision.outcome === 'routed';
  return (
    <Flex direction="column" gap="2" className={styles.decision}>
      {isRouted && deciding && (
        <RoutingTrace trace={[deciding]} label={t('ticket.routing.decided')} />
      )}
      <Accordion defaultExpanded={!isRouted}>
        <AccordionTrigger title={t('ticket.routing.trace')} />
        <AccordionPanel>
          <RoutingTrace trace={decision.trace} />
        </AccordionPanel>
      </Accordion>
    </Flex>
  );
}
