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
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Ticket } from '@helpdesk/backstage-plugin-helpdesk-common';
import {
  helpdeskApiRef,
  useToast,
} from '@helpdesk/backstage-plugin-helpdesk-react';
import { helpdeskTranslationRef } from '../../translation/helpdeskTranslationRef';
import { Failure, failureOf } from '../failure';
import {
  changedFields,
  editableFields,
  EditableFields,
} from './EditableFields';

/**
 * A person's changes to a ticket's fields. Only what was really edited is sent,
 * on condition that nobody else changed the ticket meanwhile. If somebody did,
 * `theirs` says what is different now, and the next save replaces it knowingly.
 */
export function useTicketEdit(
  ticket: Ticket,
  onChanged: (ticket?: Ticket) => void,
) {
  const helpdesk = useApi(helpdeskApiRef);
  const toast = useToast();
  const { t } = useTranslationRef(helpdeskTranslationRef);
  const [before] = useState(() => editableFields(ticket));
  const [fields, setFields] = useState(before);
  const [etag, setEtag] = useState(ticket.etag);
  const [theirs, setTheirs] = useState<Partial<EditableFields>>();
  const [failure, setFailure] = useState<Failure>();
  const [isPending, setPending] = useState(false);

  const patch = changedFields(before, fields);

  async function showTheirs() {
    const present = await helpdesk.getTicket(ticket.number);
    onChanged(present);
    setEtag(present.etag);
    setTheirs(changedFields(before, editableFields(present)));
  }

  /** Resolves to whether it was saved. */
  async function save(): Promise<boolean> {
    setPending(true);
    setFailure(undefined);
    try {
      const options = { ifMatch: etag };
      onChanged(await helpdesk.updateTicket(ticket.number, patch, options));
      toast({ status: 'success', title: t('ticket.done.update') });
      return true;
    } catch (error) {
      const reason = failureOf(error);
      if (reason.kind === 'changed') {
        await showTheirs().catch(again => setFailure(failureOf(again)));
      } else {
        setFailure(reason);
      }
      return false;
    } finally {
      setPending(false);
    }
  }

  return {
    fields,
    edit: (change: Partial<EditableFields>) =>
      setFields(current => ({ ...current, ...change })),
    isChanged: Object.keys(patch).length > 0,
    save,
    theirs,
    failure,
    isPending,
  };
}
