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

import { RefObject, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { Button, Flex } from '@backstage/ui';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Consultation,
  ConsultationAction,
  Ticket,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { rootRouteRef } from '../../routes';
import { helpdeskTranslationRef } from '../../translation/helpdeskTranslationRef';
import { useFocusAfterAction } from '../actions/useFocusAfterAction';
import { FailureAlert } from '../FailureAlert';
import { ConsultationDialog, DialogStep } from './ConsultationDialog';
import { useConsulting } from './useConsulting';

/** What moves the question on stands first. */
const ORDER: readonly ConsultationAction[] = [
  'answer',
  'accept',
  'decline',
  'cancel',
];

/** The buttons of one question: exactly what the backend allows. */
export function ConsultationActions(props: {
  ticket: Ticket;
  consultation: Consultation;
  /** Id of what says whose question it is. */
  labelledBy: string;
  /** Takes the focus when an action was the last one. */
  entry: RefObject<HTMLElement>;
  onChanged: () => void;
}) {
  const { ticket, consultation, labelledBy, entry, onChanged } = props;
  const { t } = useTranslationRef(helpdeskTranslationRef);
  const consulting = useConsulting(ticket.number, onChanged);
  const [dialog, setDialog] = useState<DialogStep>();
  const navigate = useNavigate();
  const root = useRouteRef(rootRouteRef)();
  useFocusAfterAction(dialog !== undefined || consulting.isPending, entry);

  const start = (action: ConsultationAction) =>
    action === 'accept'
      ? consulting.perform(consultation, action, {})
      : setDialog(action);

  const actions = ORDER.filter(action =>
    consultation.allowedActions.includes(action),
  );
  return (
    <>
      {consulting.failure && (
        <FailureAlert
          failure={consulting.failure}
          ticket={ticket}
          onDismiss={consulting.dismiss}
        />
      )}
      {actions.length > 0 && (
        <Flex
          role="group"
          aria-labelledby={labelledBy}
          gap="2"
          style={{ flexWrap: 'wrap' }}
        >
          {actions.map(action => (
            <Button
              key={action}
              size="small"
              variant={action === 'answer' ? 'primary' : 'secondary'}
              isPending={action === 'accept' && consulting.isPending}
              onPress={() => start(action)}
            >
              {t(`consultations.${action}`)}
            </Button>
          ))}
        </Flex>
      )}
      {dialog && (
        <ConsultationDialog
          step={dialog}
          ticket={ticket}
          consultation={consultation}
          onChanged={onChanged}
          onClose={() => setDialog(undefined)}
          // Whoever declines has no business on the ticket any more.
          onDeclined={() => navigate(`${root}/consultations`)}
        />
      )}
    </>
  );
}
