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
import { Ticket } from '@helpdesk/backstage-plugin-helpdesk-common';
import { clockFixture } from '../testUtils/clockFixture';
import { promiseOf, RequesterPromise } from './promiseOf';

const at = (time: string) => `2026-01-05T${time}:00.000Z`;
const NOW = Date.parse(at('12:00'));

const answer = clockFixture({ kind: 'first-response', dueAt: at('14:00') });
const update = clockFixture({ kind: 'next-update', dueAt: at('13:00') });
const solution = clockFixture({ kind: 'resolution', dueAt: at('11:00') });
const met = { metAt: at('10:00') };
const paused = { pausedAt: at('10:00') };

type Case = Pick<Ticket, 'clocks'> & Partial<Ticket>;

describe('promiseOf', () => {
  it.each<[string, Case, RequesterPromise | undefined]>([
    [
      'an answer, by the earlier of the two',
      { clocks: [solution, answer, update] },
      { state: 'answer-due', at: at('13:00') },
    ],
    [
      'an answer that is late',
      { clocks: [{ ...answer, dueAt: at('11:30') }] },
      { state: 'answer-late', at: at('11:30') },
    ],
    [
      'the solution once there is no answer to give',
      {
        clocks: [
          { ...answer, ...met },
          { ...solution, dueAt: at('18:00') },
        ],
      },
      { state: 'solution-due', at: at('18:00') },
    ],
    [
      'a late solution',
      { clocks: [solution] },
      { state: 'solution-late', at: at('11:00') },
    ],
    [
      'that it is the requester’s turn',
      {
        status: 'pending',
        pendingReason: 'requester',
        clocks: [
          { ...answer, ...met },
          { ...solution, ...paused },
        ],
      },
      { state: 'waiting-for-requester', at: at('10:00') },
    ],
    [
      'that it is on hold',
      {
        status: 'pending',
        pendingReason: 'third-party',
        clocks: [{ ...solution, ...paused }],
      },
      { state: 'on-hold', at: at('10:00') },
    ],
    [
      'an answer even while the work is on hold',
      {
        status: 'pending',
        pendingReason: 'third-party',
        clocks: [{ ...solution, ...paused }, update],
      },
      { state: 'answer-due', at: at('13:00') },
    ],
    [
      'nothing of what is between the desk and its teams',
      { clocks: [clockFixture({ kind: 'acceptance' })] },
      undefined,
    ],
    [
      'nothing once it is solved',
      { status: 'resolved', clocks: [solution] },
      undefined,
    ],
  ])('tells %s', (_, ticket, promise) => {
    expect(promiseOf({ status: 'open', ...ticket }, NOW)).toEqual(promise);
  });
});
