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

import { useState } from 'react';
import { Button, Skeleton, Text, VisuallyHidden } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Ticket } from '@helpdesk/backstage-plugin-helpdesk-common';
import {
  LoadError,
  useConsultations,
} from '@helpdesk/backstage-plugin-helpdesk-react';
import { helpdeskTranslationRef } from '../../translation/helpdeskTranslationRef';
import { AskDialog } from './AskDialog';
import { ConsultationEntry } from './ConsultationEntry';
import styles from './Consultations.module.css';

/** For staff: what other teams were asked, and what they answered. */
export function Consultations(props: {
  ticket: Ticket;
  onChanged: () => void;
}) {
  const { ticket, onChanged } = props;
  const consultations = useConsultations(ticket);
  const { t } = useTranslationRef(helpdeskTranslationRef);
  const [isAsking, setIsAsking] = useState(false);
  const mayAsk = ticket.allowedActions.includes('consult');
  const { value, error } = consultations;
  const isEmpty = value?.length === 0;
  if (isEmpty && !mayAsk) {
    return null;
  }
  return (
    <section className={styles.consultations}>
      <div className={styles.header}>
        <Text as="h3" variant="title-x-small">
          {t('consultations.title')}
        </Text>
        {isEmpty && <Text color="secondary">{t('consultations.empty')}</Text>}
        {mayAsk && (
          <Button
            size="small"
            variant="secondary"
            className={styles.ask}
            onPress={() => setIsAsking(true)}
          >
            {t('consultations.ask')}
          </Button>
        )}
      </div>
      <LoadError of={consultations} />
      {!value && !error && (
        <div role="status">
          <VisuallyHidden>{t('consultations.loading')}</VisuallyHidden>
          <Skeleton height="1.5rem" />
        </div>
      )}
      {value && value.length > 0 && (
        <ol className={styles.entries} aria-label={t('consultations.title')}>
          {value.map(consultation => (
            <ConsultationEntry
              key={consultation.id}
              ticket={ticket}
              consultation={consultation}
              onChanged={onChanged}
            />
          ))}
        </ol>
      )}
      {isAsking && (
        <AskDialog
          ticket={ticket}
          onChanged={onChanged}
          onClose={() => setIsAsking(false)}
        />
      )}
    </section>
  );
}
