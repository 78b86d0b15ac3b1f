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
import {
  Consultation,
  ConsultationAction,
  LIMITS,
  Ticket,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { helpdeskTranslationRef } from '../../translation/helpdeskTranslationRef';
import { textProblem } from '../dialogs/textProblem';
import { TicketDialog } from '../dialogs/TicketDialog';
import { useValidatedForm } from '../useValidatedForm';
import { useConsulting } from './useConsulting';

/** Steps of a consultation that ask for a text first. */
export type DialogStep = Exclude<ConsultationAction, 'accept'>;

const TEXTS = {
  answer: { limit: LIMITS.answer, isRequired: true, rows: 6 },
  decline: { limit: LIMITS.reason, isRequired: true, rows: 4 },
  cancel: { limit: LIMITS.reason, isRequired: false, rows: 4 },
} as const;

/** Takes the answer, or the reason for which there will be none. */
export function ConsultationDialog(props: {
  step: DialogStep;
  ticket: Ticket;
  consultation: Consultation;
  onChanged: () => void;
  onClose: () => void;
  onDeclined: () => void;
}) {
  const { step, ticket, consultation, onChanged, onClose } = props;
  const { t } = useTranslationRef(helpdeskTranslationRef);
  const { perform, isPending, failure } = useConsulting(
    ticket.number,
    onChanged,
  );
  const [text, setText] = useState('');
  const { limit, isRequired, rows } = TEXTS[step];

  const { formProps, field } = useValidatedForm(
    {
      text: textProblem(text, limit, {
        missing: isRequired ? t(`consultations.${step}.missing`) : undefined,
        tooLong: t('ticket.dialog.tooLong', { limit: String(limit) }),
      }),
    },
    async () => {
      if (await send()) {
        onClose();
        if (step === 'decline') {
          props.onDeclined();
        }
      }
    },
  );

  function send(): Promise<boolean> {
    const given = text.trim();
    switch (step) {
      case 'answer':
        return perform(consultation, step, { answer: given });
      case 'decline':
        return perform(consultation, step, { reason: given });
      default:
        return perform(consultation, step, given ? { reason: given } : {});
    }
  }

  return (
    <TicketDialog
      ticket={ticket}
      title={t(`consultations.${step}.title`, { number: ticket.number })}
      confirm={t(`consultations.${step}.confirm`)}
      formProps={formProps}
      isPending={isPending}
      isDestructive={step === 'cancel'}
      failure={failure}
      onClose={onClose}
    >
      <TextAreaField
        // A dialog takes the focus in any case; here it is of use.
        // eslint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        label={t(`consultations.${step}.label`)}
        description={t(`consultations.${step}.hint`)}
        isRequired={isRequired}
        secondaryLabel={isRequired ? t('ticket.dialog.required') : undefined}
        rows={rows}
        value={text}
        onChange={setText}
        {...field('text')}
      />
    </TicketDialog>
  );
}
