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

import { FieldChange } from '@helpdesk/backstage-plugin-helpdesk-common';
import { isDeepStrictEqual } from 'node:util';
import { NewTicketEvent } from '../ticket/TicketEventRecord';
import { consultationChange } from '../consultations/consultationChange';
import { ConsultationRecord } from '../ticket/ConsultationRecord';
import { TicketDraft, TicketRecord } from '../ticket/TicketRecord';

/** Fields whose changes a participant may read in the history. */
const PUBLIC_FIELDS = [
  'title',
  'description',
  'type',
  'status',
  'pendingReason',
  'followUpAt',
  'priority',
  'urgency',
  'impact',
  'desk',
  'team',
  'assignee',
  'supervisor',
  'requester',
  'customer',
  'watchers',
  'channel',
  'tags',
  'confidential',
  'major',
  'resolution',
] as const;

/** Fields whose changes are for staff. */
const INTERNAL_FIELDS = [
  'routing',
  'audience',
  'returns',
  'policy',
  'escalatedAt',
  'acceptedAt',
] as const;

/** A ticket before it was registered: every field is yet to be set. */
const NOTHING: Partial<TicketRecord> = {};

/**
 * What changed between two states of a ticket, as the history keeps it. The
 * only place that decides which fields the history has, so that no command can
 * forget one.
 *
 * @param consultation - the one that the step is about, in its state after it
 */
export function describeChanges(
  before: Partial<TicketRecord> | undefined,
  after: TicketDraft,
  consultation?: ConsultationRecord,
): Pick<NewTicketEvent, 'changes' | 'internalChanges'> {
  const from = before ?? NOTHING;
  const changes = pickChanges(PUBLIC_FIELDS, from, after);
  const refsBefore = from.entities?.map(entity => entity.ref);
  const refsAfter = after.entities.map(entity => entity.ref);
  if (!isDeepStrictEqual(refsBefore, refsAfter)) {
    changes.entityRefs = { from: refsBefore, to: refsAfter };
  }
  return {
    changes,
    internalChanges: {
      ...pickChanges(INTERNAL_FIELDS, from, after),
      ...(consultation && {
        consultation: consultationChange(
          from.consultations?.find(({ id }) => id === consultation.id),
          consultation,
        ),
      }),
    },
  };
}

function pickChanges(
  fields: readonly (keyof TicketDraft)[],
  before: Partial<TicketDraft>,
  after: TicketDraft,
): Record<string, FieldChange> {
  return Object.fromEntries(
    fields
      .filter(field => !isDeepStrictEqual(before[field], after[field]))
      .map(field => [field, { from: before[field], to: after[field] }]),
  );
}
