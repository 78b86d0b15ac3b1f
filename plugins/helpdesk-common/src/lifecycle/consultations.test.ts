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
  CONSULTATION_STATES,
  OPEN_CONSULTATION_STATES,
} from '../types/consultation';
import {
  allowedConsultationActions,
  CONSULTATION_TRANSITIONS,
  ConsultationRelation,
  findConsultationTransition,
} from './consultations';

describe('a consultation', () => {
  it.each<[ConsultationRelation, string[]]>([
    ['consulted', ['accept', 'answer', 'decline']],
    ['asker', ['cancel']],
    ['team', ['cancel']],
    ['supervisor', ['cancel']],
    ['management', ['cancel']],
    ['system', ['cancel']],
    ['operator', []],
    ['requester', []],
    ['watcher', []],
  ])('offers %s, when requested: %s', (relation, actions) => {
    expect(
      allowedConsultationActions('requested', new Set([relation])),
    ).toEqual(actions);
  });

  it.each([
    ['requested', 'accept', 'accepted'],
    ['requested', 'answer', 'answered'],
    ['accepted', 'answer', 'answered'],
    ['accepted', 'decline', 'declined'],
    ['accepted', 'cancel', 'cancelled'],
  ] as const)('goes from %s by %s to %s', (from, action, to) => {
    const all = new Set<ConsultationRelation>(['consulted', 'asker']);
    expect(findConsultationTransition(action, from, all)).toMatchObject({
      transition: { to },
    });
  });

  it.each(CONSULTATION_STATES)('that is %s ends for good or is open', state => {
    const all = new Set<ConsultationRelation>(['consulted', 'asker']);
    const open = OPEN_CONSULTATION_STATES.includes(state);
    expect(allowedConsultationActions(state, all).length > 0).toBe(open);
  });

  it('has one row for each action', () => {
    expect(CONSULTATION_TRANSITIONS.map(({ action }) => action)).toEqual(
      CONSULTATION_ACTIONS,
    );
  });
});
