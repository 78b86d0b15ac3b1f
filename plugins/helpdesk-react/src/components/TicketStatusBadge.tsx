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
  RiArchiveLine,
  RiCheckboxCircleLine,
  RiGitMergeLine,
  RiInboxLine,
  RiPauseCircleLine,
  RiProgress4Line,
} from '@remixicon/react';
import {
  PendingReason,
  TicketStatus,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { helpdeskReactTranslationRef } from '../translation/helpdeskReactTranslationRef';
import { Tone, ToneBadge } from './ToneBadge';

const APPEARANCE: Record<TicketStatus, { tone: Tone; icon: ReactElement }> = {
  new: { tone: 'announcement', icon: <RiInboxLine aria-hidden /> },
  open: { tone: 'announcement', icon: <RiProgress4Line aria-hidden /> },
  pending: { tone: 'warning', icon: <RiPauseCircleLine aria-hidden /> },
  resolved: { tone: 'positive', icon: <RiCheckboxCircleLine aria-hidden /> },
  closed: { tone: 'neutral', icon: <RiArchiveLine aria-hidden /> },
  merged: { tone: 'neutral', icon: <RiGitMergeLine aria-hidden /> },
};

/**
 * Where a ticket stands, by word, icon and colour. What a pending ticket waits
 * for is told when the pointer rests on it.
 * @public
 */
export function TicketStatusBadge(props: {
  status: TicketStatus;
  pendingReason?: PendingReason;
}) {
  const { status, pendingReason } = props;
  const { t } = useTranslationRef(helpdeskReactTranslationRef);
  return (
    <ToneBadge
      {...APPEARANCE[status]}
      title={pendingReason && t(`pendingReason.${pendingReason}`)}
    >
      {t(`status.${status}`)}
    </ToneBadge>
  );
}
