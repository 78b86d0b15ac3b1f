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

import { useId, useRef } from 'react';
import { Box } from '@backstage/ui';
import {
  Consultation,
  OPEN_CONSULTATION_STATES,
  Ticket,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ConsultationBadges,
  ExplanationText,
  isOverdue,
  PersonOrTeam,
  RelativeTime,
  useNow,
} from '@helpdesk/backstage-plugin-helpdesk-react';
import { helpdeskTranslationRef } from '../../translation/helpdeskTranslationRef';
import { TicketMarkdown } from '../conversation/TicketMarkdown';
import { ConsultationActions } from './ConsultationActions';
import styles from './Consultations.module.css';

/** One question to another team with all that came of it. */
export function ConsultationEntry(props: {
  ticket: Ticket;
  consultation: Consultation;
  onChanged: () => void;
}) {
  const { consultation } = props;
  const { t } = useTranslationRef(helpdeskTranslationRef);
  const { team, question, requestedBy, requestedAt, dueAt } = consultation;
  const now = useNow();
  const teamId = useId();
  const entry = useRef<HTMLDivElement>(null);
  const isOpen = OPEN_CONSULTATION_STATES.includes(consultation.state);
  const look = isOverdue(consultation, now) && styles.late;
  return (
    <Box
      as="li"
      bg="neutral"
      ref={entry}
      tabIndex={-1}
      className={[styles.entry, look].filter(Boolean).join(' ')}
    >
      <div className={styles.heading}>
        <span id={teamId}>
          <PersonOrTeam entityRef={team} />
        </span>
        <ConsultationBadges consultation={consultation} />
      </div>
      <div className={styles.byline}>
        <span>
          {t('consultations.byline', {
            who: <PersonOrTeam entityRef={requestedBy} />,
          })}
        </span>
        <RelativeTime time={requestedAt} />
        {isOpen && dueAt && (
          <>
            <span aria-hidden>·</span>
            <span>
              {t('consultations.due', { time: <RelativeTime time={dueAt} /> })}
            </span>
          </>
        )}
      </div>
      <TicketMarkdown>{question}</TicketMarkdown>
      <Outcome consultation={consultation} />
      <ConsultationActions {...props} labelledBy={teamId} entry={entry} />
    </Box>
  );
}

const OUTCOMES = {
  answered: 'consultations.answeredBy',
  declined: 'consultations.declinedBy',
  cancelled: 'consultations.cancelledBy',
} as const;

function Outcome({ consultation }: { consultation: Consultation }) {
  const { state, endedBy, endedAt, answer, reason, explanation } = consultation;
  const { t } = useTranslationRef(helpdeskTranslationRef);
  if (state === 'requested' || state === 'accepted' || !endedBy || !endedAt) {
    return null;
  }
  return (
    <div className={styles.outcome}>
      <div className={styles.byline}>
        <span>
          {t(OUTCOMES[state], { who: <PersonOrTeam entityRef={endedBy} /> })}
        </span>
        <RelativeTime time={endedAt} />
      </div>
      {answer && <TicketMarkdown>{answer}</TicketMarkdown>}
      {reason && <p>{reason}</p>}
      {explanation && (
        <p>
          <ExplanationText explanation={explanation} />
        </p>
      )}
    </div>
  );
}
