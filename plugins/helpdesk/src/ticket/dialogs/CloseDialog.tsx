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

import { Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { helpdeskTranslationRef } from '../../translation/helpdeskTranslationRef';
import { useTicketVerb } from '../actions/useTicketVerb';
import { useValidatedForm } from '../useValidatedForm';
import { TicketDialog } from './TicketDialog';
import { TicketDialogProps } from './TicketDialogProps';

/** Asks once more before the ticket is closed. */
export function CloseDialog(props: TicketDialogProps) {
  const { ticket, onChanged, onClose } = props;
  const { t } = useTranslationRef(helpdeskTranslationRef);
  const { perform, pending, failure } = useTicketVerb(ticket.number, onChanged);
  const { formProps } = useValidatedForm({}, async () => {
    if (await perform('close', {})) {
      onClose();
    }
  });
  return (
    <TicketDialog
      ticket={ticket}
      title={t('ticket.close.title', { number: ticket.number })}
      confirm={t('ticket.close.confirm')}
      formProps={formProps}
      isPending={pending !== undefined}
      failure={failure}
      onClose={onClose}
    >
      <Text as="p">{t('ticket.close.hint')}</Text>
    </TicketDialog>
  );
}
