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

import { Alert, Button, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  helpdeskReactTranslationRef,
  TicketRow,
} from '@helpdesk/backstage-plugin-helpdesk-react';
import { helpdeskTranslationRef } from '../translation/helpdeskTranslationRef';
import { Failure } from './failure';
import { TicketHolder } from './TicketHolder';

const TITLES = {
  conflict: 'ticket.failed.conflict.title',
  changed: 'ticket.failed.conflict.title',
  invalid: 'ticket.failed.other.title',
  forbidden: 'ticket.failed.forbidden.title',
  gone: 'ticket.failed.gone.title',
  other: 'ticket.failed.other.title',
} as const;

/**
 * Says what went wrong. Where somebody was quicker, it also says how the ticket
 * stands now, since that is what the person has to decide upon.
 */
export function FailureAlert(props: {
  failure: Failure;
  /** The ticket as it is now. */
  ticket?: TicketRow;
  /** Replaces the general title. */
  title?: string;
  onDismiss?: () => void;
}) {
  const { failure, ticket, title, onDismiss } = props;
  const { t } = useTranslationRef(helpdeskTranslationRef);
  const overtaken = failure.kind === 'conflict' || failure.kind === 'changed';
  return (
    <Alert
      role="alert"
      icon
      status={overtaken ? 'warning' : 'danger'}
      title={title ?? t(TITLES[failure.kind])}
      description={
        <>
          {overtaken && ticket && <PresentState ticket={ticket} />}
          <Text as="p">{failure.message}</Text>
        </>
      }
      customActions={
        onDismiss && (
          <Button size="small" variant="tertiary" onPress={onDismiss}>
            {t('ticket.failed.dismiss')}
          </Button>
        )
      }
    />
  );
}

function PresentState({ ticket }: { ticket: TicketRow }) {
  const { t } = useTranslationRef(helpdeskTranslationRef);
  const { t: word } = useTranslationRef(helpdeskReactTranslationRef);
  return (
    <Text as="p">
      {t('ticket.failed.conflict.now', {
        status: word(`status.${ticket.status}`),
        holder: <TicketHolder ticket={ticket} />,
      })}
    </Text>
  );
}
