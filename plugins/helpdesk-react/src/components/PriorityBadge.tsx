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
  RiArrowDownLine,
  RiArrowUpDoubleLine,
  RiArrowUpLine,
  RiSubtractLine,
} from '@remixicon/react';
import { Priority } from '@helpdesk/backstage-plugin-helpdesk-common';
import { helpdeskReactTranslationRef } from '../translation/helpdeskReactTranslationRef';
import { Tone, ToneBadge } from './ToneBadge';

const APPEARANCE: Record<Priority, { tone: Tone; icon: ReactElement }> = {
  P1: { tone: 'negative', icon: <RiArrowUpDoubleLine aria-hidden /> },
  P2: { tone: 'warning', icon: <RiArrowUpLine aria-hidden /> },
  P3: { tone: 'neutral', icon: <RiSubtractLine aria-hidden /> },
  P4: { tone: 'neutral', icon: <RiArrowDownLine aria-hidden /> },
};

/**
 * A priority by code, word, icon and colour.
 * @public
 */
export function PriorityBadge(props: { priority: Priority }) {
  const { priority } = props;
  const { t } = useTranslationRef(helpdeskReactTranslationRef);
  return (
    <ToneBadge {...APPEARANCE[priority]}>
      {`${priority} ${t(`priority.${priority}`)}`}
    </ToneBadge>
  );
}
