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

import { TestDatabases } from '@backstage/backend-test-utils';
import {
  SCALES,
  Ticket,
  TicketVerb,
  TicketVerbInputs,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import fc from 'fast-check';
import { createWeeklyCalendar } from '../domain/calendar/createWeeklyCalendar';
import { parseWorkingHours } from '../domain/calendar/WorkingHours';
import { ANY_TICKET } from '../domain/access/visibility';
import { aPolicy } from '../domain/clocks/__testUtils__/Story';
import { replayTime } from '../domain/clocks/replayTime';
import { TicketTime } from '../domain/ticket/TicketRecord';
import { TestHelpdesk } from './__testUtils__/TestHelpdesk';

const HOUR = 3_600_000;
const DAY_OF_WORK = [parseWorkingHours('09:00-18:00')];

const OFFICE = createWeeklyCalendar({
  id: 'office',
  title: 'Office',
  zone: 'Europe/Kyiv',
  week: {
    monday: DAY_OF_WORK,
    tuesday: DAY_OF_WORK,
    wednesday: DAY_OF_WORK,
    thursday: DAY_OF_WORK,
    friday: DAY_OF_WORK,
  },
});

const POLICIES = [
  aPolicy(
    { 'first-response': 1, 'next-update': 2, resolution: 6, acceptance: 1 },
    {
      name: 'urgent',
      appliesTo: ({ priority }) => priority === 'P1' || priority === 'P2',
      pauseOn: ['requester', 'third-party'],
      calendar: 'always',
    },
  ),
  aPolicy(
    { 'first-response': 8, 'next-update': 9, resolution: 40, acceptance: 4 },
    { appliesTo: ({ type }) => type !== 'question', calendar: 'office' },
  ),
];

type Act = (desk: TestHelpdesk, ticket: Ticket) => Promise<unknown>;

const verb =
  <V extends TicketVerb>(
    who: string,
    name: V,
    input: TicketVerbInputs[V],
  ): Act =>
  (desk, { number }) =>
    desk.as(who).then(c => desk.helpdesk.perform(number, name, input, c));

const say =
  (who: string, visibility: 'public' | 'internal'): Act =>
  (desk, { number }) =>
    desk
      .as(who)
      .then(c =>
        desk.helpdesk.addMessage(number, { body: '…', visibility }, c),
      );

const act: fc.Arbitrary<Act> = fc.oneof(
  fc
    .record({
      impact: fc.constantFrom(...SCALES),
      type: fc.constantFrom('incident' as const, 'question' as const),
    })
    .map(
      (patch): Act =>
        (desk, { number }) =>
          desk
            .as('operator')
            .then(c => desk.helpdesk.updateTicket(number, patch, c)),
    ),
  fc.constantFrom<Act[]>(
    verb('operator', 'claim', {}),
    verb('operator', 'escalate', { reason: 'Theirs' }),
    verb('operator', 'escalate', {
      team: 'group:default/sysadmins',
      reason: 'Theirs',
    }),
    verb('pos-engineer', 'accept', {}),
    verb('pos-engineer', 'return', { reason: 'Not ours' }),
    verb('operator', 'recall', {}),
    verb('pos-engineer', 'pend', { reason: 'requester', message: 'Which?' }),
    verb('operator', 'pend', { reason: 'third-party' }),
    verb('operator', 'resume', {}),
    verb('operator', 'resolve', { resolution: 'Done' }),
    verb('pos-engineer', 'resolve', { resolution: 'Done' }),
    verb('developer', 'reopen', {}),
    verb('operator', 'reject-resolution', { reason: 'No' }),
    verb('developer', 'close', {}),
    say('developer', 'public'),
    say('operator', 'public'),
    say('pos-engineer', 'internal'),
    (desk, { number }) => desk.helpdesk.fireAlarms(number, desk.asSystem()),
  ),
);

/** Weeks of a ticket: something happens, or is refused, every few hours. */
const life = fc.array(
  fc.record({ act, wait: fc.integer({ min: 0, max: 40 * HOUR }) }),
  { minLength: 10, maxLength: 40 },
);

/** As the store keeps it, where nothing is undefined. */
function timeOf(time: TicketTime): unknown {
  const { policy, timekeeping, dueAt, promisedAt, alarmAt } = time;
  return JSON.parse(
    JSON.stringify({ policy, timekeeping, dueAt, promisedAt, alarmAt }),
  );
}

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

it('a ticket’s clocks are at all times what its history says', async () => {
  const desk = await TestHelpdesk.create(
    await databases.init('SQLITE_3'),
    {},
    { policies: POLICIES, calendars: [OFFICE] },
  );
  let done = 0;
  await fc.assert(
    fc.asyncProperty(life, async steps => {
      const ticket = await desk.file();
      for (const step of steps) {
        desk.wait(step.wait);
        done += await step.act(desk, ticket).then(
          () => 1,
          error => {
            expect(error.name).toMatch(/^(Conflict|NotAllowed)Error$/);
            return 0;
          },
        );
      }
      const record = await desk.store.findTicket(ticket.number, ANY_TICKET);
      const history = await desk.store.readHistory(record!.id);
      expect(timeOf(record!)).toEqual(
        timeOf(replayTime(history, record!.desk, desk.serviceLevels)),
      );
    }),
    { numRuns: 60 },
  );
  // Not all of it may have been refused.
  expect(done).toBeGreaterThan(300);
});
