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

import { Alert, Button, Flex, Skeleton, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RoutingDecision } from '@helpdesk/backstage-plugin-helpdesk-common';
import {
  Loaded,
  PersonOrTeam,
  TicketRow,
} from '@helpdesk/backstage-plugin-helpdesk-react';
import { helpdeskTranslationRef } from '../../translation/helpdeskTranslationRef';
import { RoutingReason } from '../facts/RoutingReason';
import styles from './EscalationTarget.module.css';

/** Says where an escalation would go, and why, before it is confirmed. */
export function EscalationTarget(props: {
  ticket: TicketRow;
  /** The team that the operator chose instead, if any. */
  chosen?: string;
  preview: Loaded<RoutingDecision>;
}) {
  const { ticket, chosen, preview } = props;
  const { t } = useTranslationRef(helpdeskTranslationRef);

  if (chosen) {
    return (
      <Flex direction="column" gap="1" aria-live="polite">
        <GoesTo team={chosen} />
        <Text as="p">{t('ticket.escalate.chosen')}</Text>
      </Flex>
    );
  }
  if (preview.error || preview.value?.outcome === 'undecided') {
    return (
      <Alert
        role="alert"
        status="warning"
        icon
        title={t(
          preview.error
            ? 'ticket.escalate.previewError'
            : 'ticket.escalate.undecided',
        )}
        customActions={
          <Button
            size="small"
            isPending={preview.loading}
            onPress={preview.refresh}
          >
            {t('ticket.retry')}
          </Button>
        }
      />
    );
  }
  if (!preview.value) {
    return (
      <Flex direction="column" gap="2" role="status">
        <Text as="p">{t('ticket.escalate.loading')}</Text>
        <Skeleton width="60%" height="1.5rem" />
      </Flex>
    );
  }
  return (
    <Flex direction="column" gap="2" aria-live="polite">
      <Outcome ticket={ticket} decision={preview.value} />
      <RoutingReason decision={preview.value} />
    </Flex>
  );
}

function Outcome(props: { ticket: TicketRow; decision: RoutingDecision }) {
  const { ticket, decision } = props;
  const { t } = useTranslationRef(helpdeskTranslationRef);
  if (decision.outcome !== 'routed') {
    return (
      <Alert status="warning" icon title={t('ticket.escalate.unresolved')} />
    );
  }
  if (decision.team === ticket.team) {
    return (
      <Alert status="info" icon title={t('ticket.escalate.alreadyThere')} />
    );
  }
  return <GoesTo team={decision.team} />;
}

function GoesTo({ team }: { team: string }) {
  const { t } = useTranslationRef(helpdeskTranslationRef);
  return (
    <Text as="p" variant="body-large" weight="bold" className={styles.target}>
      {t('ticket.escalate.goesTo', { team: <PersonOrTeam entityRef={team} /> })}
    </Text>
  );
}
