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

import {
  CONSULTATION_ACTIONS,
  ConsultationAction,
  ConsultationState,
} from '../types/consultation';
import { TicketRelation } from './actions';

/**
 * What an actor is to a consultation: what the actor is to its ticket, where
 * `consulted` stands for the team of this very question, and the one who asked.
 * @public
 */
export type ConsultationRelation = TicketRelation | 'asker';

/**
 * One row of a consultation's life: in these states, these people may do this.
 * @public
 */
export interface ConsultationTransition {
  action: ConsultationAction;
  from: readonly ConsultationState[];
  to: ConsultationState;
  by: readonly ConsultationRelation[];
}

/**
 * The life of a consultation as data, from `requested` on. Asking is a matter
 * of the ticket's own life cycle; see `consult` there. The service, the buttons
 * and the docs read this one table.
 * @public
 */
export const CONSULTATION_TRANSITIONS: readonly ConsultationTransition[] = [
  { action: 'accept', from: ['requested'], to: 'accepted', by: ['consulted'] },
  {
    action: 'answer',
    from: ['requested', 'accepted'],
    to: 'answered',
    by: ['consulted'],
  },
  {
    action: 'decline',
    from: ['requested', 'accepted'],
    to: 'declined',
    by: ['consulted'],
  },
  {
    action: 'cancel',
    from: ['requested', 'accepted'],
    to: 'cancelled',
    by: ['asker', 'team', 'supervisor', 'management', 'system'],
  },
];

/**
 * Either the transition that applies, or what stands in its way: the actor's
 * relation to the consultation, or its state.
 * @public
 */
export type ConsultationOutcome =
  | { transition: ConsultationTransition }
  | { refused: 'relation' | 'state' };

/**
 * Looks an action up in the life of a consultation. Pure, like
 * `findTransition`.
 * @public
 */
export function findConsultationTransition(
  action: ConsultationAction,
  state: ConsultationState,
  relations: ReadonlySet<ConsultationRelation>,
): ConsultationOutcome {
  const transition = CONSULTATION_TRANSITIONS.find(
    row => row.action === action,
  )!;
  if (!transition.by.some(who => relations.has(who))) {
    return { refused: 'relation' };
  }
  return transition.from.includes(state)
    ? { transition }
    : { refused: 'state' };
}

/**
 * Everything that somebody with these relations may do to the consultation now.
 * @public
 */
export function allowedConsultationActions(
  state: ConsultationState,
  relations: ReadonlySet<ConsultationRelation>,
): ConsultationAction[] {
  return CONSULTATION_ACTIONS.filter(
    action =>
      'transition' in findConsultationTransition(action, state, relations),
  );
}
