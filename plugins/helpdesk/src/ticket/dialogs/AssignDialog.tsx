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

import { useCallback, useState } from 'react';
import { Alert, Select } from '@backstage/ui';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  catalogApiRef,
  useEntityPresentation,
} from '@backstage/plugin-catalog-react';
import { useLoad } from '@helpdesk/backstage-plugin-helpdesk-react';
import { helpdeskTranslationRef } from '../../translation/helpdeskTranslationRef';
import { useTicketVerb } from '../actions/useTicketVerb';
import { CATALOG_OPTION_FIELDS, catalogOption } from '../pickers/CatalogOption';
import { useValidatedForm } from '../useValidatedForm';
import { TicketDialog } from './TicketDialog';
import { TicketDialogProps } from './TicketDialogProps';

/** Teams are small; whoever has more members than this finds them by claiming. */
const MEMBERS_SHOWN = 200;

/** Gives the ticket to another member of the team that holds it. */
export function AssignDialog(props: TicketDialogProps) {
  const { ticket, onChanged, onClose } = props;
  const { t } = useTranslationRef(helpdeskTranslationRef);
  const { primaryTitle: team } = useEntityPresentation(ticket.team);
  const { perform, pending, failure } = useTicketVerb(ticket.number, onChanged);
  const members = useMembers(ticket.team);
  const others = members.value?.filter(({ id }) => id !== ticket.assignee);
  const [assignee, setAssignee] = useState('');

  const missing = assignee ? undefined : t('ticket.assign.missing');
  const { formProps, attempted } = useValidatedForm({ missing }, async () => {
    if (await perform('assign', { assignee })) {
      onClose();
    }
  });

  return (
    <TicketDialog
      ticket={ticket}
      title={t('ticket.assign.title', { number: ticket.number })}
      confirm={t('ticket.assign.confirm')}
      formProps={formProps}
      isPending={pending !== undefined}
      isDisabled={!others?.length}
      failure={failure}
      onClose={onClose}
    >
      {members.error && (
        <Alert role="alert" status="danger" title={t('ticket.assign.error')} />
      )}
      {others?.length === 0 ? (
        <Alert status="warning" icon title={t('ticket.assign.empty')} />
      ) : (
        <Select
          label={t('ticket.assign.member', { team })}
          // An empty choice is never validated, so its message is a hint.
          description={attempted ? missing : undefined}
          isInvalid={attempted && missing !== undefined}
          isRequired
          secondaryLabel={t('ticket.dialog.required')}
          search
          options={others ?? []}
          loading={{ state: members.loading ? 'loading' : 'idle' }}
          value={assignee || null}
          onChange={key => setAssignee(String(key ?? ''))}
        />
      )}
    </TicketDialog>
  );
}

function useMembers(team: string) {
  const catalog = useApi(catalogApiRef);
  return useLoad(
    useCallback(async () => {
      const { items } = await catalog.queryEntities({
        filter: { kind: 'User', 'relations.memberOf': team },
        fields: CATALOG_OPTION_FIELDS,
        orderFields: { field: 'metadata.name', order: 'asc' },
        limit: MEMBERS_SHOWN,
        totalItems: 'exclude',
      });
      return items.map(user => {
        const { id, textValue } = catalogOption(user);
        return { id, label: `${textValue} (${user.metadata.name})` };
      });
    }, [catalog, team]),
  );
}
