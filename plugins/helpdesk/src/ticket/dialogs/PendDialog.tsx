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
import { DatePicker, Radio, RadioGroup, TextAreaField } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  LIMITS,
  PENDING_REASONS,
  PendingReason,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { helpdeskTranslationRef } from '../../translation/helpdeskTranslationRef';
import { useTicketVerb } from '../actions/useTicketVerb';
import { DateValue, toInstant } from '../pickers/localTime';
import { useValidatedForm } from '../useValidatedForm';
import { textProblem } from './textProblem';
import { TicketDialog } from './TicketDialog';
import { TicketDialogProps } from './TicketDialogProps';

/**
 * Puts the ticket on hold. Waiting for the requester needs a question to them,
 * a scheduled wait needs the time at which the ticket opens by itself.
 */
export function PendDialog(props: TicketDialogProps) {
  const { ticket, onChanged, onClose } = props;
  const { t } = useTranslationRef(helpdeskTranslationRef);
  const { perform, pending, failure } = useTicketVerb(ticket.number, onChanged);
  const [reason, setReason] = useState<PendingReason>('requester');
  const [until, setUntil] = useState<DateValue | null>(null);
  const [message, setMessage] = useState('');

  const needsMessage = reason === 'requester';
  const needsTime = reason === 'scheduled';
  const followUp = until ? toInstant(until) : undefined;

  const timeProblem = findTimeProblem();
  const { formProps, field, attempted } = useValidatedForm(
    {
      until: timeProblem,
      message: textProblem(message, LIMITS.message, {
        missing: needsMessage ? t('ticket.pend.messageMissing') : undefined,
        tooLong: t('ticket.dialog.tooLong', { limit: String(LIMITS.message) }),
      }),
    },
    async () => {
      const done = await perform('pend', {
        reason,
        until: followUp?.toISOString(),
        message: message.trim() || undefined,
      });
      if (done) {
        onClose();
      }
    },
  );

  function findTimeProblem(): string | undefined {
    if (!followUp) {
      return needsTime ? t('ticket.pend.untilMissing') : undefined;
    }
    return followUp.getTime() <= Date.now()
      ? t('ticket.pend.untilPast')
      : undefined;
  }

  return (
    <TicketDialog
      ticket={ticket}
      title={t('ticket.pend.title', { number: ticket.number })}
      confirm={t(
        message.trim()
          ? 'ticket.pend.confirmWithMessage'
          : 'ticket.pend.confirm',
      )}
      formProps={formProps}
      isPending={pending !== undefined}
      failure={failure}
      onClose={onClose}
    >
      <RadioGroup
        label={t('ticket.pend.reason')}
        value={reason}
        onChange={value => setReason(value as PendingReason)}
      >
        {PENDING_REASONS.map(each => (
          <Radio key={each} value={each}>
            {t(`ticket.pendingReason.${each}`)}
          </Radio>
        ))}
      </RadioGroup>
      <DatePicker
        label={t(needsTime ? 'ticket.pend.until' : 'ticket.pend.untilOptional')}
        granularity="minute"
        hideTimeZone
        value={until}
        onChange={setUntil}
        isRequired={needsTime}
        secondaryLabel={needsTime ? t('ticket.dialog.required') : undefined}
        // An empty date is never validated, so its message stands in for a hint.
        isInvalid={attempted && timeProblem !== undefined}
        description={attempted ? timeProblem : undefined}
      />
      <TextAreaField
        label={t(
          needsMessage ? 'ticket.pend.message' : 'ticket.pend.messageOptional',
        )}
        description={t('ticket.pend.messageHint')}
        rows={4}
        value={message}
        onChange={setMessage}
        isRequired={needsMessage}
        secondaryLabel={needsMessage ? t('ticket.dialog.required') : undefined}
        {...field('message')}
      />
    </TicketDialog>
  );
}
