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
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { TicketClock } from '@helpdesk/backstage-plugin-helpdesk-common';
import { formatDuration } from '../clocks/formatDuration';
import { formatHours } from '../clocks/formatHours';
import { formatMoment } from '../clocks/formatMoment';
import { useLanguage } from '../hooks/useLanguage';
import { helpdeskReactTranslationRef } from '../translation/helpdeskReactTranslationRef';
import styles from './ClockBadge.module.css';

/** Why a clock stands as it does: what was promised, and what counts. */
export function ClockReason({ clock }: { clock: TicketClock }) {
  const language = useLanguage();
  const { t } = useTranslationRef(helpdeskReactTranslationRef);
  const moment = (at: string) => ({ time: formatMoment(at, language) });
  const { policy, calendar } = clock;
  const duration = (seconds: number) =>
    formatDuration(seconds * 1_000, language, 'hour');
  const lines = [
    t(`clock.meaning.${clock.kind}`),
    t('clock.reason.target', { duration: duration(clock.targetSeconds) }),
    policy && t('clock.reason.policy', { policy }),
    t('clock.reason.calendar', { calendar: formatHours(calendar, language) }),
    t('clock.reason.started', moment(clock.startedAt)),
    t(
      clock.pausedAt ? 'clock.reason.dueWhenPaused' : 'clock.reason.due',
      moment(clock.dueAt),
    ),
    clock.pausedAt && t('clock.reason.paused', moment(clock.pausedAt)),
    clock.breachedAt && t('clock.reason.breached', moment(clock.breachedAt)),
    clock.metAt && t('clock.reason.met', moment(clock.metAt)),
    clock.cancelledAt && t('clock.reason.cancelled', moment(clock.cancelledAt)),
    ...(clock.missedBefore ?? []).map(missed =>
      t('clock.reason.missedBefore', {
        duration: duration(missed.targetSeconds),
        ...moment(missed.breachedAt),
      }),
    ),
  ].filter(Boolean);
  return (
    <ul className={styles.lines}>
      {lines.map(line => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
