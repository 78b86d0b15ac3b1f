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

import { ReactElement } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  RiAlarmWarningLine,
  RiCheckLine,
  RiCloseLine,
  RiPauseCircleLine,
  RiQuestionLine,
  RiUserReceivedLine,
} from '@remixicon/react';
import {
  ConsultationState,
  OPEN_CONSULTATION_STATES,
  OpenConsultation,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { helpdeskReactTranslationRef } from '../translation/helpdeskReactTranslationRef';
import { useNow } from '../hooks/useNow';
import { Tone, ToneBadge } from './ToneBadge';

const LOOKS: Record<ConsultationState, { tone: Tone; icon: ReactElement }> = {
  requested: { tone: 'announcement', icon: <RiQuestionLine aria-hidden /> },
  accepted: { tone: 'announcement', icon: <RiUserReceivedLine aria-hidden /> },
  answered: { tone: 'positive', icon: <RiCheckLine aria-hidden /> },
  declined: { tone: 'warning', icon: <RiCloseLine aria-hidden /> },
  cancelled: { tone: 'neutral', icon: <RiCloseLine aria-hidden /> },
};

/**
 * Where a question to another team stands, and whether its answer is overdue or
 * keeps the ticket from being resolved.
 * @public
 */
export function ConsultationBadges(props: { consultation: OpenConsultation }) {
  const { state, blocking } = props.consultation;
  const { t } = useTranslationRef(helpdeskReactTranslationRef);
  const now = useNow();
  const isOpen = OPEN_CONSULTATION_STATES.includes(state);
  return (
    <>
      <ToneBadge {...LOOKS[state]}>{t(`consultation.${state}`)}</ToneBadge>
      {isOpen && blocking && (
        <ToneBadge tone="warning" icon={<RiPauseCircleLine aria-hidden />}>
          {t('consultation.blocking')}
        </ToneBadge>
      )}
      {isOverdue(props.consultation, now) && (
        <ToneBadge tone="negative" icon={<RiAlarmWarningLine aria-hidden />}>
          {t('consultation.overdue')}
        </ToneBadge>
      )}
    </>
  );
}

/**
 * Whether the time for an answer is over and there is none; `now` in
 * milliseconds.
 * @public
 */
export function isOverdue(
  { state, dueAt }: OpenConsultation,
  now: number,
): boolean {
  return (
    OPEN_CONSULTATION_STATES.includes(state) &&
    dueAt !== undefined &&
    Date.parse(dueAt) <= now
  );
}
