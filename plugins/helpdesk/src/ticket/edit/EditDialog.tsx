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

import { Text, TextAreaField, TextField } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { LIMITS, Ticket } from '@helpdesk/backstage-plugin-helpdesk-common';
import { helpdeskTranslationRef } from '../../translation/helpdeskTranslationRef';
import { textProblem } from '../dialogs/textProblem';
import { TicketDialog } from '../dialogs/TicketDialog';
import { TicketDialogProps } from '../dialogs/TicketDialogProps';
import { isStaffView } from '../isStaffView';
import { ScaleSelect } from '../pickers/ScaleSelect';
import { useValidatedForm } from '../useValidatedForm';
import { StaffFields } from './StaffFields';
import { TheirChanges } from './TheirChanges';
import { useTicketEdit } from './useTicketEdit';

/** Edits what the ticket says. */
export function EditDialog(props: TicketDialogProps<Ticket>) {
  const { ticket, onChanged, onClose } = props;
  const { t } = useTranslationRef(helpdeskTranslationRef);
  const { fields, edit, isChanged, save, theirs, failure, isPending } =
    useTicketEdit(ticket, onChanged);

  const { formProps, field, attempted } = useValidatedForm(
    {
      title: textProblem(fields.title, LIMITS.title, {
        missing: t('ticket.edit.titleMissing'),
        tooLong: t('ticket.dialog.tooLong', { limit: String(LIMITS.title) }),
      }),
      description: textProblem(fields.description, LIMITS.description, {
        tooLong: t('ticket.dialog.tooLong', {
          limit: String(LIMITS.description),
        }),
      }),
      unchanged: isChanged ? undefined : t('ticket.edit.unchanged'),
    },
    async () => {
      if (await save()) {
        onClose();
      }
    },
  );

  return (
    <TicketDialog
      ticket={ticket}
      title={t('ticket.edit.title', { number: ticket.number })}
      confirm={t('ticket.edit.confirm')}
      formProps={formProps}
      isPending={isPending}
      failure={failure}
      onClose={onClose}
    >
      {theirs && <TheirChanges fields={theirs} />}
      <TextField
        label={t('ticket.edit.field.title')}
        isRequired
        secondaryLabel={t('ticket.dialog.required')}
        value={fields.title}
        onChange={title => edit({ title })}
        {...field('title')}
      />
      <TextAreaField
        label={t('ticket.edit.field.description')}
        rows={6}
        value={fields.description}
        onChange={description => edit({ description })}
        {...field('description')}
      />
      <ScaleSelect
        of="urgency"
        label={t('ticket.facts.urgency')}
        value={fields.urgency}
        onChange={urgency => edit({ urgency })}
      />
      {isStaffView(ticket) && <StaffFields fields={fields} edit={edit} />}
      {attempted && !isChanged && (
        <Text role="status">{t('ticket.edit.unchanged')}</Text>
      )}
    </TicketDialog>
  );
}
