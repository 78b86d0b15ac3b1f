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

import { ReactElement, ReactNode } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  PENDING_REASONS,
  PendingReason,
  TicketEvent,
  TicketEventType,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import {
  helpdeskReactTranslationRef,
  PersonOrTeam,
} from '@helpdesk/backstage-plugin-helpdesk-react';
import { helpdeskTranslationRef } from '../../translation/helpdeskTranslationRef';
import { CauseSentence } from './CauseSentence';
import { ToldSentence } from './ToldSentence';
import { useFieldName } from './useFieldName';

/** Events that say no more than the clock that caused them. */
const CLOCK_EVENTS: readonly TicketEventType[] = [
  'clock-warned',
  'clock-breached',
];

/**
 * What happened, in a sentence of the reader's language; where the helpdesk
 * acted by itself, with the clock that made it.
 */
export function EventSentence({ event }: { event: TicketEvent }) {
  const { cause, type } = event;
  return (
    <span>
      {(!cause || !CLOCK_EVENTS.includes(type)) && <Deed event={event} />}
      {cause && !CLOCK_EVENTS.includes(type) && ': '}
      {cause && <CauseSentence cause={cause} />}
      {cause && CLOCK_EVENTS.includes(type) && (
        <ToldSentence audiences={cause.notify} />
      )}
    </span>
  );
}

function Deed({ event }: { event: TicketEvent }) {
  const { t } = useTranslationRef(helpdeskTranslationRef);
  const { t: word } = useTranslationRef(helpdeskReactTranslationRef);
  const fieldName = useFieldName();
  const { team, assignee, pendingReason } = event.changes;
  const waitsFor = pendingReason?.to;
  const consultation = event.changes.consultation?.to as
    | { team?: string }
    | undefined;

  const whom = (ref: unknown): ReactElement =>
    typeof ref === 'string' ? (
      <PersonOrTeam entityRef={ref} />
    ) : (
      <>{t('ticket.value.none')}</>
    );

  const values = {
    actor: whom(event.actor),
    from: whom(team?.from),
    to: whom(team?.to),
    team: whom(consultation?.team ?? team?.to),
    assignee: whom(assignee?.to),
    reason: isPendingReason(waitsFor)
      ? word(`pendingReason.${waitsFor}`)
      : t('ticket.value.none'),
    fields: [...new Set(Object.keys(event.changes).map(fieldName))].join(', '),
  };

  // Each sentence uses some of the values; which ones differs by language, too.
  const tell = t as (key: string, given: typeof values) => ReactNode;
  return <>{tell(`ticket.event.${event.type}`, values)}</>;
}

function isPendingReason(value: unknown): value is PendingReason {
  return PENDING_REASONS.some(reason => reason === value);
}
