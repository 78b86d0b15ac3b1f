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
import { ReactElement, useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  RiCheckLine,
  RiCloseLine,
  RiHourglassLine,
  RiPauseLine,
  RiSubtractLine,
  RiTimeLine,
  RiTimerFlashLine,
} from '@remixicon/react';
import { Button, Tooltip, TooltipTrigger } from '@backstage/ui';
import { TicketClock } from '@helpdesk/backstage-plugin-helpdesk-common';
import { formatDuration } from '../clocks/formatDuration';
import { ClockState, readClock } from '../clocks/readClock';
import { useLanguage } from '../hooks/useLanguage';
import { useNow } from '../hooks/useNow';
import { helpdeskReactTranslationRef } from '../translation/helpdeskReactTranslationRef';
import { ClockReason } from './ClockReason';
import { Tone } from './ToneBadge';
import badges from './badges.module.css';
import styles from './ClockBadge.module.css';

const APPEARANCE: Record<ClockState, { tone: Tone; icon: ReactElement }> = {
  running: { tone: 'neutral', icon: <RiTimeLine aria-hidden /> },
  'at-risk': { tone: 'warning', icon: <RiHourglassLine aria-hidden /> },
  late: { tone: 'negative', icon: <RiTimerFlashLine aria-hidden /> },
  paused: { tone: 'neutral', icon: <RiPauseLine aria-hidden /> },
  'paused-late': { tone: 'negative', icon: <RiPauseLine aria-hidden /> },
  met: { tone: 'positive', icon: <RiCheckLine aria-hidden /> },
  missed: { tone: 'negative', icon: <RiCloseLine aria-hidden /> },
  ended: { tone: 'neutral', icon: <RiSubtractLine aria-hidden /> },
};

/**
 * How a clock stands, by word, icon and colour, kept up to date. Why it stands
 * so is told to whoever points at it, moves the focus to it or touches it.
 * @public
 */
export function ClockBadge(props: { clock: TicketClock }) {
  const { clock } = props;
  const now = useNow();
  const language = useLanguage();
  const { t } = useTranslationRef(helpdeskReactTranslationRef);
  const [isOpen, setOpen] = useState(false);

  const { state, distance } = readClock(clock, now);
  const { tone, icon } = APPEARANCE[state];
  const words = t(`clock.state.${state}`, {
    duration: formatDuration(distance, language),
  });
  return (
    <TooltipTrigger
      isOpen={isOpen}
      onOpenChange={setOpen}
      shouldCloseOnPress={false}
      delay={300}
    >
      <Button
        size="small"
        variant="tertiary"
        iconStart={icon}
        className={`${badges.badge} ${badges[tone]} ${styles.clock}`}
        aria-label={`${t(`clock.kind.${clock.kind}`)}: ${words}`}
        // A finger does not hover.
        onPress={() => setOpen(true)}
      >
        {words}
      </Button>
      <Tooltip className={styles.reason}>
        <ClockReason clock={clock} />
      </Tooltip>
    </TooltipTrigger>
  );
}
