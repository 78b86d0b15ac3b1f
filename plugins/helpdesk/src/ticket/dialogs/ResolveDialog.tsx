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

import { Fragment, useState } from 'react';
import { Alert, TextAreaField } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { LIMITS } from '@helpdesk/backstage-plugin-helpdesk-common';
import { PersonOrTeam } from '@helpdesk/backstage-plugin-helpdesk-react';
import { helpdeskTranslationRef } from '../../translation/helpdeskTranslationRef';
import { useTicketVerb } from '../actions/useTicketVerb';
import { useValidatedForm } from '../useValidatedForm';
import { textProblem } from './textProblem';
import { TicketDialog } from './TicketDialog';
import { TicketDialogProps } from './TicketDialogProps';

/**
 * Asks what was done and tells it to the requester; and why, if the answer of
 * another team was to come before.
 */
export function ResolveDialog(props: TicketDialogProps) {
  const { ticket, onChanged, onClose } = props;
  const { t } = useTranslationRef(helpdeskTranslationRef);
  const { perform, pending, failure } = useTicketVerb(ticket.number, onChanged);
  const [resolution, setResolution] = useState('');
  const [overrideReason, setOverrideReason] = useState('');
  const unanswered = [
    ...new Set(
      ticket.openConsultations
        ?.filter(({ blocking }) => blocking)
        .map(({ team }) => team),
    ),
  ];
  const overrides = unanswered.length > 0;

  const { formProps, field } = useValidatedForm(
    {
      resolution: textProblem(resolution, LIMITS.message, {
        missing: t('ticket.resolve.missing'),
        tooLong: t('ticket.dialog.tooLong', { limit: String(LIMITS.message) }),
      }),
      overrideReason: overrides
        ? textProblem(overrideReason, LIMITS.reason, {
            missing: t('ticket.dialog.reasonMissing'),
            tooLong: t('ticket.dialog.tooLong', {
              limit: String(LIMITS.reason),
            }),
          })
        : undefined,
    },
    async () => {
      const done = await perform('resolve', {
        resolution: resolution.trim(),
        ...(overrides && { overrideReason: overrideReason.trim() }),
      });
      if (done) {
        onClose();
      }
    },
  );

  return (
    <TicketDialog
      ticket={ticket}
      title={t('ticket.resolve.title', { number: ticket.number })}
      confirm={t('ticket.resolve.confirm')}
      formProps={formProps}
      isPending={pending !== undefined}
      failure={failure}
      onClose={onClose}
    >
      <TextAreaField
        // A dialog takes the focus in any case; here it is of use.
        // eslint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        label={t('ticket.resolve.label')}
        description={t('ticket.resolve.hint')}
        isRequired
        secondaryLabel={t('ticket.dialog.required')}
        rows={6}
        value={resolution}
        onChange={setResolution}
        {...field('resolution')}
      />
      {overrides && (
        <>
          <Alert
            status="warning"
            icon
            title={t('ticket.resolve.unanswered', {
              teams: <Teams refs={unanswered} />,
            })}
            description={t('ticket.resolve.unansweredHint')}
          />
          <TextAreaField
            label={t('ticket.resolve.override')}
            description={t('ticket.resolve.overrideHint')}
            isRequired
            secondaryLabel={t('ticket.dialog.required')}
            rows={2}
            value={overrideReason}
            onChange={setOverrideReason}
            {...field('overrideReason')}
          />
        </>
      )}
    </TicketDialog>
  );
}

function Teams({ refs }: { refs: string[] }) {
  return (
    <>
      {refs.map((ref, index) => (
        <Fragment key={ref}>
          {index > 0 && ', '}
          <PersonOrTeam entityRef={ref} />
        </Fragment>
      ))}
    </>
  );
}
