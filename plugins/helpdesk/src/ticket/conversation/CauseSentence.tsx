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
import { ClockCause } from '@helpdesk/backstage-plugin-helpdesk-common';
import {
  formatMoment,
  useLanguage,
} from '@helpdesk/backstage-plugin-helpdesk-react';
import { helpdeskTranslationRef } from '../../translation/helpdeskTranslationRef';

/** Percent of the target at which nothing of it is left. */
const BREACH = 100;

/** Which clock of which policy made the helpdesk act by itself. */
export function CauseSentence({ cause }: { cause: ClockCause }) {
  const { policy, clock, percent, at, late } = cause;
  const language = useLanguage();
  const { t } = useTranslationRef(helpdeskTranslationRef);
  const values = {
    policy,
    percent: String(percent),
    target: t(`ticket.cause.target.${clock}`),
    time: formatMoment(at, language),
  };
  return (
    <>
      {percent === BREACH
        ? t('ticket.cause.breached', values)
        : t('ticket.cause.used', values)}
      {late && ` ${t('ticket.cause.late')}`}
    </>
  );
}
