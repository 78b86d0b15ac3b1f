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

import { createWeeklyCalendar } from '../calendar/createWeeklyCalendar';
import { parseWorkingHours } from '../calendar/WorkingHours';
import { aPolicy, Story } from './__testUtils__/Story';

/** Mon–Fri 9–18 in UTC. 2 March 2026 is a Monday. */
const OFFICE = createWeeklyCalendar({
  id: 'office',
  title: 'Office',
  zone: 'UTC',
  week: Object.fromEntries(
    ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'].map(day => [
      day,
      [parseWorkingHours('09:00-18:00')],
    ]),
  ),
});

const TEN = '2026-03-02T10:00:00.000Z';
const begin = (...policies: Parameters<typeof aPolicy>) =>
  new Story(TEN, [aPolicy(...policies)]);

describe('first response', () => {
  it('is met by the first public reply of a human agent', () => {
    const story = begin({ 'first-response': 2 });
    expect(story.due('first-response')).toBe('12:00');
    story.reply('10:05', 'requester');
    story.at(
      '10:10',
      {},
      { message: { side: 'staff', visibility: 'internal' } },
    );
    story.reply('10:20', 'staff', 'service:monitoring');
    story.reply('10:30', 'staff', 'system');
    expect(story.clock('first-response')?.metAt).toBeUndefined();
    story.reply('11:00', 'staff');
    story.reply('11:30', 'staff');
    expect(story.clock('first-response', '15:00')).toMatchObject({
      metAt: '2026-03-02T11:00:00.000Z',
      breachedAt: undefined,
    });
  });

  it('is met by a resolution and not asked for again', () => {
    const story = begin({ 'first-response': 2 });
    story.at('11:00', { status: 'resolved' });
    story.at('11:30', { status: 'open' });
    expect(story.clock('first-response')).toMatchObject({
      metAt: '2026-03-02T11:00:00.000Z',
    });
  });

  it('ends without a verdict where a program resolves the ticket', () => {
    const story = begin({ 'first-response': 2, 'next-update': 1 });
    story.reply('10:30', 'requester');
    story.at('11:00', { status: 'resolved' }, { actor: 'service:monitoring' });
    for (const kind of ['first-response', 'next-update'] as const) {
      expect(story.clock(kind, '20:00')).toMatchObject({
        metAt: undefined,
        cancelledAt: '2026-03-02T11:00:00.000Z',
        breachedAt: undefined,
      });
    }
    story.at('11:30', { status: 'open' });
    expect(story.clock('first-response', '20:00')).toMatchObject({
      cancelledAt: '2026-03-02T11:00:00.000Z',
    });
    story.reply('12:00', 'requester');
    expect(story.due('next-update')).toBe('13:00');
  });

  it('stays missed where a program resolves the ticket later', () => {
    const story = begin({ 'first-response': 2 });
    story.at('13:00', { status: 'resolved' }, { actor: 'service:monitoring' });
    expect(story.clock('first-response')).toMatchObject({
      breachedAt: '2026-03-02T12:00:00.000Z',
    });
  });

  it('stays missed when it comes late', () => {
    const story = begin({ 'first-response': 2 });
    story.reply('12:00:00.001', 'staff');
    expect(story.clock('first-response')).toMatchObject({
      metAt: '2026-03-02T12:00:00.001Z',
      breachedAt: '2026-03-02T12:00:00.000Z',
    });
  });

  it('is in time to the last moment', () => {
    const story = begin({ 'first-response': 2 });
    story.reply('12:00', 'staff');
    expect(story.clock('first-response')?.breachedAt).toBeUndefined();
  });
});

describe('next update', () => {
  it('runs from the oldest unanswered message of the requester', () => {
    const story = begin({ 'next-update': 1 });
    expect(story.clock('next-update')).toBeUndefined();
    story.reply('11:00', 'requester').reply('11:40', 'requester');
    expect(story.due('next-update')).toBe('12:00');
    story.reply('11:50', 'staff');
    expect(story.clock('next-update', '13:00')).toMatchObject({
      metAt: '2026-03-02T11:50:00.000Z',
    });
    story.reply('14:00', 'requester');
    expect(story.clock('next-update')).toMatchObject({
      startedAt: '2026-03-02T14:00:00.000Z',
      metAt: undefined,
    });
  });

  it('is not asked for by who only follows the ticket', () => {
    const story = begin({ 'next-update': 1 }).reply('11:00', 'participant');
    expect(story.clock('next-update')).toBeUndefined();
    story.reply('11:10', 'requester').reply('11:30', 'participant');
    expect(story.due('next-update')).toBe('12:10');
    expect(story.clock('next-update')?.metAt).toBeUndefined();
  });

  it('is not stopped by a note', () => {
    const story = begin({ 'next-update': 1 }).reply('11:00', 'requester');
    story.at(
      '11:10',
      {},
      { message: { side: 'staff', visibility: 'internal' } },
    );
    expect(story.clock('next-update')?.metAt).toBeUndefined();
  });
});

describe('resolution', () => {
  it('keeps start and target when priority changes the policy', () => {
    const story = new Story(TEN, [
      aPolicy(
        { resolution: 2 },
        { name: 'urgent', appliesTo: ({ priority }) => priority === 'P1' },
      ),
      aPolicy({ resolution: 3 }),
    ]);
    expect(story.due('resolution')).toBe('13:00');
    story.at('11:00', { priority: 'P1' });
    expect(story.due('resolution')).toBe('12:00');
    expect(story.clock('resolution')).toMatchObject({
      policy: 'urgent',
      startedAt: TEN,
      targetSeconds: 7200,
    });
  });

  it('carries its pauses into another policy', () => {
    const story = new Story(TEN, [
      aPolicy(
        { resolution: 2 },
        { name: 'urgent', appliesTo: ({ priority }) => priority === 'P1' },
      ),
      aPolicy({ resolution: 3 }),
    ]);
    story.at('10:30', { status: 'pending', pendingReason: 'requester' });
    story.at('11:15', { status: 'open', pendingReason: undefined });
    expect(story.due('resolution')).toBe('13:45');
    story.at('11:20', { priority: 'P1' });
    expect(story.due('resolution')).toBe('12:45');
  });

  it('stands still for what the policy names, and for nothing else', () => {
    const story = begin({ resolution: 3 });
    story.at('10:30', { status: 'pending', pendingReason: 'third-party' });
    expect(story.clock('resolution')?.pausedAt).toBeUndefined();
    story.at('11:00', { status: 'open', pendingReason: undefined });
    story.at('11:30', { status: 'pending', pendingReason: 'requester' });
    expect(story.clock('resolution', '20:00')).toMatchObject({
      pausedAt: '2026-03-02T11:30:00.000Z',
      dueAt: '2026-03-02T13:00:00.000Z',
      breachedAt: undefined,
    });
    expect(story.ticket.dueAt).toBeUndefined();
    expect(story.alarms('20:00')).toEqual([]);
    story.at('12:00', { status: 'open', pendingReason: undefined });
    expect(story.due('resolution')).toBe('13:30');
  });

  it('is not saved by a pause after its time', () => {
    const story = begin({ resolution: 1 });
    story.at('12:00', { status: 'pending', pendingReason: 'requester' });
    expect(story.clock('resolution')).toMatchObject({
      pausedAt: undefined,
      breachedAt: '2026-03-02T11:00:00.000Z',
    });
  });

  it('goes on after a reopening without the time it was resolved', () => {
    const story = begin({ resolution: 3 });
    story.at('11:00', { status: 'resolved' });
    expect(story.clock('resolution')).toMatchObject({
      metAt: '2026-03-02T11:00:00.000Z',
    });
    story.at('12:00', { status: 'closed' });
    story.at('15:00', { status: 'open' });
    expect(story.clock('resolution')?.metAt).toBeUndefined();
    expect(story.due('resolution')).toBe('17:00');
  });

  it('is not reset by a move', () => {
    const story = begin({ resolution: 3 }).escalate('11:00');
    expect(story.due('resolution')).toBe('13:00');
  });

  it('counts pauses by the working time they take up', () => {
    const story = new Story(
      '2026-03-06T16:00:00.000Z', // a Friday
      [aPolicy({ resolution: 4 }, { calendar: 'office' })],
      { calendars: [OFFICE] },
    );
    expect(story.due('resolution')).toBe('2026-03-09T11:00:00.000Z');
    story.at('2026-03-06T17:30:00.000Z', {
      status: 'pending',
      pendingReason: 'requester',
    });
    story.at('2026-03-09T09:45:00.000Z', {
      status: 'open',
      pendingReason: undefined,
    });
    expect(story.due('resolution')).toBe('12:15');
  });

  it('keeps its verdict whatever comes after', () => {
    const story = new Story(TEN, [
      aPolicy(
        { resolution: 1 },
        { name: 'urgent', appliesTo: ({ priority }) => priority === 'P1' },
      ),
      aPolicy({ resolution: 3 }),
    ]);
    story.at('12:00', { status: 'resolved' });
    story.at('12:30', { priority: 'P1' });
    expect(story.clock('resolution')).toMatchObject({
      policy: 'standard',
      dueAt: '2026-03-02T13:00:00.000Z',
      breachedAt: undefined,
    });
  });
});

describe('acceptance', () => {
  it('runs from an escalation to the acceptance, and again', () => {
    const story = begin({ acceptance: 1 });
    expect(story.clock('acceptance')).toBeUndefined();
    story.escalate('11:00');
    expect(story.due('acceptance')).toBe('12:00');
    story.at('11:20', { acceptedAt: new Date('2026-03-02T11:20:00Z') });
    expect(story.clock('acceptance', '14:00')).toMatchObject({
      metAt: '2026-03-02T11:20:00.000Z',
      breachedAt: undefined,
    });
    story.escalate('14:00');
    expect(story.clock('acceptance')).toMatchObject({
      startedAt: '2026-03-02T14:00:00.000Z',
      dueAt: '2026-03-02T15:00:00.000Z',
      metAt: undefined,
    });
  });

  it('ends without a verdict when the ticket leaves the team', () => {
    const story = begin({ acceptance: 1 }).escalate('11:00');
    story.at('11:30', { escalatedAt: undefined });
    expect(story.clock('acceptance', '14:00')).toMatchObject({
      cancelledAt: '2026-03-02T11:30:00.000Z',
      metAt: undefined,
      breachedAt: undefined,
    });
  });

  it('waits for nobody', () => {
    const story = begin({ acceptance: 1 }).escalate('11:00');
    story.at('11:10', { status: 'pending', pendingReason: 'requester' });
    expect(story.clock('acceptance', '12:30')).toMatchObject({
      breachedAt: '2026-03-02T12:00:00.000Z',
    });
  });

  it('is told to staff, and no order of dates tells it to others', () => {
    const story = begin({ acceptance: 1, resolution: 8 }).escalate('11:00');
    expect(story.ticket.dueAt).toEqual(new Date('2026-03-02T12:00:00Z'));
    expect(story.ticket.promisedAt).toEqual(new Date('2026-03-02T18:00:00Z'));
  });
});

it('cancels all clocks of a merged ticket', () => {
  const story = begin({ 'first-response': 1, resolution: 2, acceptance: 1 });
  story.escalate('10:10').reply('10:20', 'requester');
  story.at('10:30', { status: 'merged' });
  const cancelledAt = '2026-03-02T10:30:00.000Z';
  for (const kind of ['first-response', 'resolution', 'acceptance'] as const) {
    expect(story.clock(kind)).toMatchObject({ cancelledAt, metAt: undefined });
  }
  expect(story.ticket.dueAt).toBeUndefined();
  expect(story.ticket.alarmAt).toBeUndefined();
});

it('makes no clocks without a policy', () => {
  const story = new Story(TEN, [
    aPolicy({ resolution: 1 }, { appliesTo: () => false }),
  ]);
  expect(story.ticket).toMatchObject({ policy: undefined, dueAt: undefined });
  expect(story.clock('resolution')).toBeUndefined();
});

it('gives a target from registration on when a policy comes late', () => {
  const story = new Story(TEN, [
    aPolicy(
      { resolution: 3 },
      { appliesTo: ({ priority }) => priority === 'P1' },
    ),
  ]);
  story.at('12:00', { priority: 'P1' });
  expect(story.due('resolution')).toBe('13:00');
});

describe('levels', () => {
  it('are reached one after the other, and acted on once', () => {
    const story = begin({ resolution: 4 });
    expect(story.ticket.alarmAt).toEqual(new Date('2026-03-02T13:00:00Z'));
    expect(story.alarms('13:00')).toEqual([]);
    expect(story.alarms('13:00:00.001')).toEqual(['resolution 75']);
    expect(story.alarms('15:00')).toEqual(['resolution 75', 'resolution 100']);
    story.at('13:01', {}, { cause: { clock: 'resolution', percent: 75 } });
    expect(story.ticket.alarmAt).toEqual(new Date('2026-03-02T14:00:00Z'));
    expect(story.alarms('15:00')).toEqual(['resolution 100']);
    story.at('14:01', {}, { cause: { clock: 'resolution', percent: 100 } });
    expect(story.ticket.alarmAt).toBeUndefined();
  });

  it('wait for working hours where the policy says so', () => {
    const story = new Story(
      '2026-03-06T16:00:00.000Z',
      [
        aPolicy(
          {},
          {
            targets: {
              resolution: {
                within: 4 * 3_600_000,
                levels: [{ percent: 100, notify: [], inWorkingHours: true }],
              },
            },
            calendar: 'always',
          },
        ),
      ],
      { calendars: [OFFICE], desk: { calendar: 'office' } },
    );
    expect(story.due('resolution')).toBe('20:00');
    expect(story.ticket.alarmAt).toEqual(new Date('2026-03-09T09:00:00Z'));
  });
});

it('refuses a policy on a calendar that does not exist', () => {
  expect(
    () => new Story(TEN, [aPolicy({ resolution: 1 }, { calendar: 'lunar' })]),
  ).toThrow(/policy "standard".*lunar/);
});
