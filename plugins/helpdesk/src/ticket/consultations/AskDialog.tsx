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
import { Checkbox, DatePicker, Text, TextAreaField } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { LIMITS, Ticket } from '@helpdesk/backstage-plugin-helpdesk-common';
import { PersonOrTeam } from '@helpdesk/backstage-plugin-helpdesk-react';
import { helpdeskTranslationRef } from '../../translation/helpdeskTranslationRef';
import { textProblem } from '../dialogs/textProblem';
import { TicketDialog } from '../dialogs/TicketDialog';
import { CatalogCombobox } from '../pickers/CatalogCombobox';
import { CatalogOption } from '../pickers/CatalogOption';
import { DateValue, toInstant } from '../pickers/localTime';
import { useValidatedForm } from '../useValidatedForm';
import { useConsulting } from './useConsulting';

/** Asks another team something, by a time if there is one. */
export function AskDialog(props: {
  ticket: Ticket;
  onChanged: () => void;
  onClose: () => void;
}) {
  const { ticket, onChanged, onClose } = props;
  const { t } = useTranslationRef(helpdeskTranslationRef);
  const { request, isPending, failure } = useConsulting(
    ticket.number,
    onChanged,
  );
  const [team, setTeam] = useState<CatalogOption | null>(null);
  const [question, setQuestion] = useState('');
  const [due, setDue] = useState<DateValue | null>(null);
  const [blocking, setBlocking] = useState(false);

  const dueAt = due ? toInstant(due) : undefined;
  const dueProblem =
    dueAt && dueAt.getTime() <= Date.now()
      ? t('consultations.request.duePast')
      : undefined;

  const { formProps, field, attempted } = useValidatedForm(
    {
      team: teamProblem(),
      question: textProblem(question, LIMITS.question, {
        missing: t('consultations.request.questionMissing'),
        tooLong: t('ticket.dialog.tooLong', {
          limit: String(LIMITS.question),
        }),
      }),
      dueAt: dueProblem,
    },
    async () => {
      const done =
        team &&
        (await request({
          team: team.id,
          question: question.trim(),
          dueAt: dueAt?.toISOString(),
          blocking,
        }));
      if (done) {
        onClose();
      }
    },
  );

  function teamProblem(): string | undefined {
    if (!team) {
      return t('consultations.request.teamMissing');
    }
    return team.id === ticket.team
      ? t('consultations.request.teamHolds')
      : undefined;
  }

  return (
    <TicketDialog
      ticket={ticket}
      title={t('consultations.request.title', { number: ticket.number })}
      confirm={t('consultations.request.confirm')}
      formProps={formProps}
      isPending={isPending}
      failure={failure}
      onClose={onClose}
    >
      <Text as="p">
        {t('consultations.request.hint', {
          team: <PersonOrTeam entityRef={ticket.team} />,
        })}
      </Text>
      <CatalogCombobox
        kinds="groups"
        label={t('consultations.request.team')}
        description={t('ticket.escalate.teamHint')}
        isRequired
        secondaryLabel={t('ticket.dialog.required')}
        value={team}
        onChange={setTeam}
        {...field('team')}
      />
      <TextAreaField
        label={t('consultations.request.question')}
        description={t('consultations.request.questionHint')}
        isRequired
        secondaryLabel={t('ticket.dialog.required')}
        rows={4}
        value={question}
        onChange={setQuestion}
        {...field('question')}
      />
      <DatePicker
        label={t('consultations.request.dueAt')}
        granularity="minute"
        hideTimeZone
        value={due}
        onChange={setDue}
        isInvalid={attempted && dueProblem !== undefined}
        description={attempted ? dueProblem : undefined}
      />
      <Checkbox isSelected={blocking} onChange={setBlocking}>
        {t('consultations.request.blocking')}
      </Checkbox>
    </TicketDialog>
  );
}
