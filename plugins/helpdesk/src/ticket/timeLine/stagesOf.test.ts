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
import { TicketEvent } from '@helpdesk/backstage-plugin-helpdesk-common';
import { Stage, stagesOf } from './stagesOf';

const DESK = 'group:default/service-desk';
const POS = 'group:default/pos-support';

const at = (time: string) => `2026-01-05T${time}:00.000Z`;

type Line = [string, TicketEvent['type'], Record<string, unknown>?];

/** A history whose changes are given by their new values. */
const history = (...lines: Line[]): TicketEvent[] =>
  lines.map(([time, type, values = {}], index) => ({
    version: index + 1,
    type,
    actor: 'user:default/olena',
    at: at(time),
    changes: Object.fromEntries(
      Object.entries(values).map(([field, to]) => [field, { to }]),
    ),
  }));

const registered: Line = ['08:00', 'created', { team: DESK, status: 'new' }];
const escalated: Line = ['08:30', 'escalated', { team: POS, status: 'open' }];

/** What a reader takes from the stages. */
const summary = (stages: Stage[]) =>
  stages.map(({ holder, from, to, steps }) => [
    typeof holder === 'string' ? holder : holder.team,
    from.slice(11, 16),
    to?.slice(11, 16),
    steps.map(({ event }) => event.type),
  ]);

const took = (stages: Stage[], type: TicketEvent['type']) =>
  stages.flatMap(({ steps }) => steps).find(({ event }) => event.type === type)
    ?.took;

describe('stagesOf', () => {
  it('tells who held the ticket for how long', () => {
    const stages = stagesOf(
      history(
        registered,
        escalated,
        ['09:00', 'accepted', { acceptedAt: at('09:00') }],
        ['10:00', 'returned', { team: DESK }],
        ['11:00', 'resolved', { status: 'resolved' }],
        ['12:00', 'reopened', { status: 'open' }],
        ['13:00', 'resolved', { status: 'resolved' }],
        ['14:00', 'closed', { status: 'closed' }],
      ),
    );
    expect(summary(stages)).toEqual([
      [DESK, '08:00', '08:30', ['created']],
      [POS, '08:30', '10:00', ['escalated', 'accepted']],
      [DESK, '10:00', '11:00', ['returned']],
      ['resolved', '11:00', '12:00', ['resolved']],
      [DESK, '12:00', '13:00', ['reopened']],
      ['resolved', '13:00', '14:00', ['resolved']],
      ['closed', '14:00', undefined, ['closed']],
    ]);
    expect(took(stages, 'accepted')).toEqual({
      what: 'acceptance',
      from: at('08:30'),
      to: at('09:00'),
    });
    expect(took(stages, 'resolved')).toEqual({
      what: 'resolution',
      from: at('08:00'),
      to: at('11:00'),
    });
  });

  it('knows that whoever claims what was escalated accepts it', () => {
    const claim: Line = ['08:50', 'claimed', { acceptedAt: at('08:50') }];
    const stages = stagesOf(history(registered, escalated, claim));
    expect(took(stages, 'claimed')).toMatchObject({ what: 'acceptance' });
  });

  it('shades what happened on hold, and tells how long that was', () => {
    const stages = stagesOf(
      history(
        registered,
        ['09:00', 'pended', { status: 'pending', pendingReason: 'requester' }],
        ['10:00', 'clock-warned'],
        ['11:00', 'resumed', { status: 'open' }],
        ['12:00', 'pended', { status: 'pending', pendingReason: 'change' }],
      ),
    );
    const steps = stages.flatMap(stage => stage.steps);
    expect(steps.map(({ onHold }) => onHold)).toEqual([
      false,
      true,
      true,
      false,
      true,
    ]);
    expect(steps[1].took).toEqual({
      what: 'hold',
      from: at('09:00'),
      to: at('11:00'),
    });
    expect(steps[4].took).toEqual({ what: 'hold', from: at('12:00') });
  });

  it('leaves out what was said and edited, but for what weighs', () => {
    const stages = stagesOf(
      history(
        registered,
        ['08:10', 'replied'],
        ['08:20', 'updated', { title: 'Other' }],
        ['08:30', 'updated', { impact: 'high', priority: 'P1' }],
        ['08:40', 'updated', { major: true }],
      ),
    );
    expect(summary(stages)[0][3]).toEqual(['created', 'updated', 'updated']);
  });

  it('has nothing to tell of nothing', () => {
    expect(stagesOf([])).toEqual([]);
  });
});
