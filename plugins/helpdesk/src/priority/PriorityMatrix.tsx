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
import { VisuallyHidden } from '@backstage/ui';
import {
  priorityOf,
  Scale,
  SCALES,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { PriorityBadge } from '@helpdesk/backstage-plugin-helpdesk-react';
import { helpdeskTranslationRef } from '../translation/helpdeskTranslationRef';
import styles from './priority.module.css';

/** Which priority impact and urgency make, and what others would. */
export function PriorityMatrix(props: { impact: Scale; urgency: Scale }) {
  const { t } = useTranslationRef(helpdeskTranslationRef);
  return (
    <table className={styles.matrix}>
      <caption>
        {t('priority.result')}{' '}
        <PriorityBadge priority={priorityOf(props.impact, props.urgency)} />
      </caption>
      <thead>
        <tr>
          <td />
          {SCALES.map(urgency => (
            <th key={urgency} scope="col">
              {t(`priority.urgency.${urgency}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {SCALES.map(impact => (
          <tr key={impact}>
            <th scope="row">{t(`priority.impact.${impact}`)}</th>
            {SCALES.map(urgency => {
              const isChosen =
                impact === props.impact && urgency === props.urgency;
              return (
                <td key={urgency} data-chosen={isChosen || undefined}>
                  {priorityOf(impact, urgency)}
                  {isChosen && (
                    <VisuallyHidden>{` ${t(
                      'priority.chosen',
                    )}`}</VisuallyHidden>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
