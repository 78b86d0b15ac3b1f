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
import { TextAreaField } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { LIMITS } from '@helpdesk/backstage-plugin-helpdesk-common';
import { helpdeskTranslationRef } from '../../translation/helpdeskTranslationRef';
import { useTicketVerb } from '../actions/useTicketVerb';
import { useValidatedForm } from '../useValidatedForm';
import { textProblem } from './textProblem';
import { TicketDialog } from './TicketDialog';
import { TicketDialogProps } from './TicketDialogProps';

/** Verbs that take nothing but a reason, and whether they need it. */
const REASON_NEEDED = {
  return: true,
  recall: false,
  'reject-resolution': true,
  reopen: false,
} as const;

/** Asks why, then returns, recalls, rejects or reopens. */
export function ReasonDialog(
  props: TicketDialogProps & { verb: keyof typeof REASON_NEEDED },
) {
  const { ticket, verb, onChanged, onClose } = props;
  const { t } = useTranslationRef(helpdeskTranslationRef);
  const { perform, pending, failure } = useTicketVerb(ticket.number, onChanged);
  const [reason, setReason] = useState('');
  const isRequired = REASON_NEEDED[verb];

  const { formProps, field } = useValidatedForm(
    {
      reason: textProblem(reason, LIMITS.reason, {
        missing: isRequired ? t('ticket.dialog.reasonMissing') : undefined,
        tooLong: t('ticket.dialog.tooLong', { limit: String(LIMITS.reason) }),
      }),
    },
    async () => {
      const input = { reason: reason.trim() };
      const isGiven = isRequired || input.reason !== '';
      if (await perform(verb, isGiven ? input : {})) {
        onClose();
      }
    },
  );

  return (
    <TicketDialog
      ticket={ticket}
      title={t(`ticket.${verb}.title`, { number: ticket.number })}
      confirm={t(`ticket.${verb}.confirm`)}
      formProps={formProps}
      isPending={pending !== undefined}
      failure={failure}
      onClose={onClose}
    >
      <TextAreaField
        // A dialog takes the focus in any case; here it is of use.
        // eslint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        label={t(
          isRequired ? 'ticket.dialog.reason' : 'ticket.dialog.reasonOptional',
        )}
        description={t(`ticket.${verb}.hint`)}
        isRequired={isRequired}
        secondaryLabel={isRequired ? t('ticket.dialog.required') : undefined}
        rows={4}
        value={reason}
        onChange={setReason}
        {...field('reason')}
      />
    </TicketDialog>
  );
}
