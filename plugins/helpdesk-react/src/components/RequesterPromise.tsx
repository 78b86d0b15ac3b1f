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
  RiErrorWarningLine,
  RiPauseCircleLine,
  RiTimeLine,
} from '@remixicon/react';
import { formatMoment } from '../clocks/formatMoment';
import { promiseOf, PromiseState } from '../clocks/promiseOf';
import { useLanguage } from '../hooks/useLanguage';
import { useNow } from '../hooks/useNow';
import { helpdeskReactTranslationRef } from '../translation/helpdeskReactTranslationRef';
import { TicketRow } from './ticketRow';
import styles from './RequesterPromise.module.css';

const ICONS: Record<PromiseState, ReactElement> = {
  'answer-due': <RiTimeLine aria-hidden size={16} />,
  'answer-late': <RiErrorWarningLine aria-hidden size={16} />,
  'solution-due': <RiTimeLine aria-hidden size={16} />,
  'solution-late': <RiErrorWarningLine aria-hidden size={16} />,
  'waiting-for-requester': <RiPauseCircleLine aria-hidden size={16} />,
  'on-hold': <RiPauseCircleLine aria-hidden size={16} />,
};

/**
 * Tells the requester when there will be word from the desk, also where it is
 * late already. Nothing on a ticket that nothing was promised for.
 * @public
 */
export function RequesterPromise(props: { ticket: TicketRow }) {
  const promise = promiseOf(props.ticket, useNow());
  const language = useLanguage();
  const { t } = useTranslationRef(helpdeskReactTranslationRef);
  if (!promise) {
    return null;
  }
  return (
    <p className={styles.promise} data-state={promise.state}>
      {ICONS[promise.state]}
      <span>
        {t(`promise.${promise.state}`, {
          time: formatMoment(promise.at, language),
        })}
      </span>
    </p>
  );
}
