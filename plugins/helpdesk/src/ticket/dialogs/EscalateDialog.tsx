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
import { Text, TextAreaField } from '@backstage/ui';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import {
  LIMITS,
  RoutingDecision,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import {
  helpdeskApiRef,
  TicketRow,
  useLoad,
} from '@helpdesk/backstage-plugin-helpdesk-react';
import { helpdeskTranslationRef } from '../../translation/helpdeskTranslationRef';
import { useTicketVerb } from '../actions/useTicketVerb';
import { CatalogCombobox } from '../pickers/CatalogCombobox';
import { CatalogOption } from '../pickers/CatalogOption';
import { useValidatedForm } from '../useValidatedForm';
import { EscalationTarget } from './EscalationTarget';
import { textProblem } from './textProblem';
import { TicketDialog } from './TicketDialog';
import { TicketDialogProps } from './TicketDialogProps';

/**
 * Passes the ticket on, after showing to whom and why. The operator may choose
 * another team, and has to where none was found. While the catalog is silent, the
 * escalation can be left to wait for it.
 */
export function EscalateDialog(props: TicketDialogProps) {
  const { ticket, onChanged, onClose } = props;
  const { t } = useTranslationRef(helpdeskTranslationRef);
  const { perform, pending, failure } = useTicketVerb(ticket.number, onChanged);
  const preview = useRoutingPreview(ticket.number);
  const [chosen, setChosen] = useState<CatalogOption | null>(null);
  const [reason, setReason] = useState('');

  const suggested = suggestedTeam(ticket, preview.value);
  const team = chosen?.id ?? suggested;
  const canWait = preview.value?.outcome === 'undecided';

  const { formProps, field } = useValidatedForm(
    {
      team: teamProblem(),
      reason: textProblem(reason, LIMITS.reason, {
        missing: t('ticket.dialog.reasonMissing'),
        tooLong: t('ticket.dialog.tooLong', { limit: String(LIMITS.reason) }),
      }),
    },
    async () => {
      // Without a choice the backend follows its routing, and records why.
      const input = { team: chosen?.id, reason: reason.trim() };
      if (await perform('escalate', input)) {
        onClose();
      }
    },
  );

  function teamProblem(): string | undefined {
    if (!team) {
      return canWait ? undefined : t('ticket.escalate.teamMissing');
    }
    return chosen?.id === ticket.team
      ? t('ticket.escalate.alreadyThere')
      : undefined;
  }

  const needsChoice = !suggested && !preview.loading && !canWait;
  return (
    <TicketDialog
      ticket={ticket}
      title={t('ticket.escalate.title', { number: ticket.number })}
      confirm={
        team ? <ConfirmLabel team={team} /> : t('ticket.escalate.confirmNoTeam')
      }
      formProps={formProps}
      isPending={pending !== undefined}
      isDisabled={!team && preview.loading}
      failure={failure}
      onClose={onClose}
    >
      <EscalationTarget ticket={ticket} chosen={chosen?.id} preview={preview} />
      <CatalogCombobox
        kinds="groups"
        label={t(
          needsChoice ? 'ticket.escalate.team' : 'ticket.escalate.otherTeam',
        )}
        description={t('ticket.escalate.teamHint')}
        isRequired={needsChoice}
        secondaryLabel={needsChoice ? t('ticket.dialog.required') : undefined}
        value={chosen}
        onChange={setChosen}
        {...field('team')}
      />
      <TextAreaField
        // A dialog takes the focus in any case; here it is of use.
        // eslint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        label={t('ticket.escalate.reason')}
        description={t('ticket.escalate.reasonHint')}
        isRequired
        secondaryLabel={t('ticket.dialog.required')}
        rows={4}
        value={reason}
        onChange={setReason}
        {...field('reason')}
      />
      {ticket.firstLine && (
        <Text as="p" color="secondary">
          {t('ticket.escalate.supervisor')}
        </Text>
      )}
    </TicketDialog>
  );
}

function ConfirmLabel({ team }: { team: string }) {
  const { t } = useTranslationRef(helpdeskTranslationRef);
  const { primaryTitle } = useEntityPresentation(team);
  return <>{t('ticket.escalate.confirm', { team: primaryTitle })}</>;
}

function useRoutingPreview(ticket: string) {
  const helpdesk = useApi(helpdeskApiRef);
  return useLoad(
    useCallback(
      signal => helpdesk.previewRouting({ ticket }, { signal }),
      [helpdesk, ticket],
    ),
  );
}

/** The team that routing would give it to, unless that is where it is. */
function suggestedTeam(
  ticket: TicketRow,
  decision: RoutingDecision | undefined,
): string | undefined {
  return decision?.outcome === 'routed' && decision.team !== ticket.team
    ? decision.team
    : undefined;
}
