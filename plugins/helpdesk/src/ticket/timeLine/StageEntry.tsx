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
import {
  formatMoment,
  helpdeskReactTranslationRef,
  PersonOrTeam,
  useLanguage,
} from '@helpdesk/backstage-plugin-helpdesk-react';
import { helpdeskTranslationRef } from '../../translation/helpdeskTranslationRef';
import { EventSentence } from '../conversation/EventSentence';
import { GivenReason } from '../conversation/GivenReason';
import { Stage, StageHolder, Step } from './stagesOf';
import { StepIcon } from './StepIcon';
import { useElapsed } from './useElapsed';
import styles from './TimeLine.module.css';

/** In whose hands the ticket was, for how long, and what happened meanwhile. */
export function StageEntry({ stage }: { stage: Stage }) {
  const { holder, from, to, steps } = stage;
  const { t } = useTranslationRef(helpdeskTranslationRef);
  const duration = useElapsed(from, to);
  return (
    <li className={styles.stage}>
      <p className={styles.holder}>
        <strong>
          <Holder holder={holder} />
        </strong>
        {/* Closed for ever is not a length of time. */}
        {(to || holder !== 'closed') && (
          <span>
            {t(to ? 'timeLine.lasted' : 'timeLine.soFar', { duration })}
          </span>
        )}
      </p>
      <ol className={styles.steps}>
        {steps.map(step => (
          <StepEntry key={step.event.version} step={step} />
        ))}
      </ol>
    </li>
  );
}

function Holder({ holder }: { holder: StageHolder }) {
  const { t: word } = useTranslationRef(helpdeskReactTranslationRef);
  return typeof holder === 'string' ? (
    <>{word(`status.${holder}`)}</>
  ) : (
    <PersonOrTeam entityRef={holder.team} />
  );
}

function StepEntry({ step: { event, onHold, took } }: { step: Step }) {
  const language = useLanguage();
  const { t } = useTranslationRef(helpdeskTranslationRef);
  return (
    <li className={styles.step} data-on-hold={onHold || undefined}>
      <StepIcon type={event.type} />
      <div>
        <time dateTime={event.at}>{formatMoment(event.at, language)}</time>
        <span>
          <EventSentence event={event} />
          {took && (
            <>
              {' — '}
              <Taken took={took} />
            </>
          )}
        </span>
        <GivenReason event={event} />
        {onHold && event.type !== 'pended' && (
          <span className={styles.note}>{t('timeLine.onHold')}</span>
        )}
      </div>
    </li>
  );
}

function Taken({ took }: { took: NonNullable<Step['took']> }) {
  const { t } = useTranslationRef(helpdeskTranslationRef);
  const duration = useElapsed(took.from, took.to);
  return (
    <strong>
      {t(took.to ? `timeLine.took.${took.what}` : 'timeLine.soFar', {
        duration,
      })}
    </strong>
  );
}
