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
import { Text } from '@backstage/ui';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  helpdeskApiRef,
  useToast,
} from '@helpdesk/backstage-plugin-helpdesk-react';
import { helpdeskTranslationRef } from '../../translation/helpdeskTranslationRef';
import { Failure, failureOf } from '../failure';
import { useValidatedForm } from '../useValidatedForm';
import { TicketDialog } from './TicketDialog';
import { TicketDialogProps } from './TicketDialogProps';

/** Asks once more before the mark of a major incident is put on or taken off. */
export function MajorIncidentDialog(props: TicketDialogProps) {
  const { ticket, onChanged, onClose } = props;
  const { number } = ticket;
  const { t } = useTranslationRef(helpdeskTranslationRef);
  const helpdesk = useApi(helpdeskApiRef);
  const toast = useToast();
  // The ticket may be read again while the question stands.
  const [act] = useState<'mark' | 'unmark'>(ticket.major ? 'unmark' : 'mark');
  const [isPending, setPending] = useState(false);
  const [failure, setFailure] = useState<Failure>();

  const { formProps } = useValidatedForm({}, async () => {
    setPending(true);
    setFailure(undefined);
    try {
      const major = act === 'mark';
      onChanged(await helpdesk.updateTicket(number, { major }));
      toast({
        status: 'success',
        title: t(`priority.major.${act}ed`, { number }),
      });
      onClose();
    } catch (error) {
      setFailure(failureOf(error));
      setPending(false);
    }
  });

  return (
    <TicketDialog
      ticket={ticket}
      title={t(`priority.major.${act}Title`, { number })}
      confirm={t(`priority.major.${act}`)}
      formProps={formProps}
      isPending={isPending}
      failure={failure}
      onClose={onClose}
    >
      <Text as="p">{t(`priority.major.${act}Hint`)}</Text>
    </TicketDialog>
  );
}
