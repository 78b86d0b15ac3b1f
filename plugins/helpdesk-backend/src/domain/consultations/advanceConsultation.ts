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

import { ConflictError, NotAllowedError } from '@backstage/errors';
import {
  ConsultationAction,
  ConsultationRelation,
  findConsultationTransition,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { Person } from '../access/Person';
import { ConsultationRecord } from '../ticket/ConsultationRecord';

/**
 * The next state of a consultation. An answer without an acceptance before it
 * counts as both. Throws a `NotAllowedError` when the step is never the actor's
 * to take, and a `ConflictError` that names the state when it is not possible
 * now.
 */
export function advanceConsultation(
  consultation: ConsultationRecord,
  step: {
    action: ConsultationAction;
    input: Pick<ConsultationRecord, 'answer' | 'reason' | 'explanation'>;
    actor: Person;
    relations: ReadonlySet<ConsultationRelation>;
    now: Date;
  },
): ConsultationRecord {
  const { action, input, actor, relations, now } = step;
  const { state, team } = consultation;
  const outcome = findConsultationTransition(action, state, relations);
  if ('refused' in outcome) {
    throw outcome.refused === 'relation'
      ? new NotAllowedError(`You may not ${action} the consultation of ${team}`)
      : new ConflictError(
          `The consultation of ${team} is ${state}, '${action}' is not possible now`,
        );
  }
  const { to } = outcome.transition;
  return {
    ...consultation,
    ...input,
    state: to,
    ...((to === 'accepted' || to === 'answered') && {
      acceptedBy: consultation.acceptedBy ?? actor.ref,
      acceptedAt: consultation.acceptedAt ?? now,
    }),
    ...(to !== 'accepted' && { endedBy: actor.ref, endedAt: now }),
  };
}
