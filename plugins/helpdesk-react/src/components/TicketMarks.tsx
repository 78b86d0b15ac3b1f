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
  RiAlarmWarningLine,
  RiArrowGoBackLine,
  RiFlag2Line,
  RiLockLine,
  RiQuestionLine,
  RiUserReceivedLine,
} from '@remixicon/react';
import { Flex } from '@backstage/ui';
import { useExplain } from '../explanations/useExplain';
import { useNow } from '../hooks/useNow';
import { helpdeskReactTranslationRef } from '../translation/helpdeskReactTranslationRef';
import styles from './badges.module.css';
import { ConcernBadge } from './ConcernBadge';
import { isOverdue } from './ConsultationBadges';
import { TicketRow } from './ticketRow';
import { ToneBadge } from './ToneBadge';

/**
 * What calls for attention on a ticket beside its status: that it is a major
 * incident; for staff, what is wrong with its execution; that its team has yet to
 * accept it, that it came back to the first line, that other teams were asked and
 * have yet to answer, that nobody responsible was found, that it is confidential.
 * Nothing otherwise.
 * @public
 */
export function TicketMarks(props: { ticket: TicketRow }) {
  const { ticket } = props;
  const { t } = useTranslationRef(helpdeskReactTranslationRef);
  const explain = useExplain();
  const { concerns = [] } = ticket;
  const settled = ticket.status === 'resolved' || ticket.status === 'closed';
  const cameBack =
    ticket.firstLine && ticket.supervisor !== undefined && !settled;
  const now = useNow();
  const { openConsultations = [] } = ticket;
  const answerIsLate = openConsultations.some(each => isOverdue(each, now));
  const marks = [
    ticket.major && (
      <ToneBadge
        key="major"
        tone="negative"
        icon={<RiAlarmWarningLine aria-hidden />}
      >
        {t('mark.major')}
      </ToneBadge>
    ),
    ...concerns.map(concern => (
      <ConcernBadge key={concern} concern={concern} />
    )),
    ticket.awaitingAcceptance && !concerns.includes('not-accepted') && (
      <ToneBadge
        key="acceptance"
        tone="warning"
        icon={<RiUserReceivedLine aria-hidden />}
      >
        {t('mark.awaitingAcceptance')}
      </ToneBadge>
    ),
    cameBack && !concerns.includes('returned') && (
      <ToneBadge
        key="back"
        tone="warning"
        icon={<RiArrowGoBackLine aria-hidden />}
      >
        {t('mark.cameBack')}
      </ToneBadge>
    ),
    openConsultations.length > 0 && (
      <ToneBadge
        key="consulting"
        tone={answerIsLate ? 'negative' : 'announcement'}
        icon={<RiQuestionLine aria-hidden />}
      >
        {answerIsLate
          ? t('mark.answerOverdue')
          : t('mark.consulting', { count: openConsultations.length })}
      </ToneBadge>
    ),
    ticket.flag && (
      <ToneBadge
        key="flag"
        tone="negative"
        icon={<RiFlag2Line aria-hidden />}
        title={explain(ticket.flag)}
      >
        {t('mark.flagged')}
      </ToneBadge>
    ),
    ticket.confidential && (
      <ToneBadge
        key="confidential"
        tone="neutral"
        icon={<RiLockLine aria-hidden />}
      >
        {t('mark.confidential')}
      </ToneBadge>
    ),
  ].filter(Boolean);
  return marks.length > 0 ? (
    <Flex gap="1" className={styles.marks}>
      {marks}
    </Flex>
  ) : null;
}
