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
  RiArrowGoBackLine,
  RiChatHistoryLine,
  RiCheckDoubleLine,
  RiHourglassLine,
  RiTimerFlashLine,
  RiUserUnfollowLine,
} from '@remixicon/react';
import { TicketConcern } from '@helpdesk/backstage-plugin-helpdesk-common';
import { helpdeskReactTranslationRef } from '../translation/helpdeskReactTranslationRef';
import { Tone, ToneBadge } from './ToneBadge';

const APPEARANCE: Record<TicketConcern, { tone: Tone; icon: ReactElement }> = {
  breached: { tone: 'negative', icon: <RiTimerFlashLine aria-hidden /> },
  'not-accepted': {
    tone: 'negative',
    icon: <RiUserUnfollowLine aria-hidden />,
  },
  'update-overdue': {
    tone: 'negative',
    icon: <RiChatHistoryLine aria-hidden />,
  },
  'at-risk': { tone: 'warning', icon: <RiHourglassLine aria-hidden /> },
  returned: { tone: 'warning', icon: <RiArrowGoBackLine aria-hidden /> },
  'awaiting-confirmation': {
    tone: 'announcement',
    icon: <RiCheckDoubleLine aria-hidden />,
  },
};

/**
 * Something that is wrong with a ticket, by word, icon and colour.
 * @public
 */
export function ConcernBadge(props: { concern: TicketConcern }) {
  const { concern } = props;
  const { t } = useTranslationRef(helpdeskReactTranslationRef);
  return (
    <ToneBadge {...APPEARANCE[concern]}>{t(`concern.${concern}`)}</ToneBadge>
  );
}
