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
import { ConsultationRecord } from '../ticket/ConsultationRecord';
import { TicketRecord } from '../ticket/TicketRecord';

/** What the history keeps; who did it and when stands on the event itself. */
const FIELDS = [
  'state',
  'question',
  'blocking',
  'dueAt',
  'answer',
] as const satisfies readonly (keyof ConsultationRecord)[];

/** What changed on a consultation, with whose it is. */
export function consultationChange(
  before: ConsultationRecord | undefined,
  after: ConsultationRecord,
): FieldChange {
  const { id, team } = after;
  const changed = FIELDS.filter(
    field => !isDeepStrictEqual(before?.[field], after[field]),
  );
  const pick = (from: ConsultationRecord) => ({
    id,
    team,
    ...Object.fromEntries(changed.map(field => [field, from[field]])),
  });
  return { from: before && pick(before), to: pick(after) };
}

/** The consultation that an event of the ticket is about, as it is now. */
export function consultationOf(
  { internalChanges }: Pick<NewTicketEvent, 'internalChanges'>,
  { consultations }: TicketRecord,
): ConsultationRecord | undefined {
  const changed = internalChanges.consultation?.to as
    | { id: string }
    | undefined;
  return consultations.find(({ id }) => id === changed?.id);
}
