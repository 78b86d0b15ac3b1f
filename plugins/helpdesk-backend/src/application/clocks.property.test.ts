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
import { HistoryEntry, replayTime } from '../domain/clocks/replayTime';
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

/** What the sweep does. */
const fire: Act = (desk, { number }) =>
  desk.helpdesk.fireAlarms(number, desk.asSystem());

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
    say('equipment-engineer', 'public'),
    (desk, { number }) =>
      desk.helpdesk.perform(
        number,
        'resolve',
        { resolution: 'Recovered' },
        desk.asProgram(),
      ),
    fire,
    fire,
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

const registered = async (desk: TestHelpdesk): Promise<Ticket> => {
  const ticket = await desk.file();
  await desk.helpdesk.updateTicket(
    ticket.number,
    { watchers: ['user:default/equipment-engineer'] },
    await desk.as('operator'),
  );
  return ticket;
};

/** Does what it can of a ticket's life; how much that was. */
async function live(
  desk: TestHelpdesk,
  ticket: Ticket,
  steps: { act: Act; wait: number }[],
): Promise<number> {
  let done = 0;
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
  return done;
}

/**
 * What must not happen to the clocks that a ticket has once: that a level of one
 * promise is acted on twice, and that people are warned of what has been missed.
 */
function wrongIn(history: HistoryEntry[]): string[] {
  const seen = new Set<string>();
  return history.flatMap(({ event: { cause, type } }) => {
    if (!type.startsWith('clock-') || !cause) {
      return [];
    }
    const promise = `${cause.clock} in ${cause.target}`;
    const level = `${promise} at ${cause.percent} %`;
    const once =
      cause.clock === 'resolution' || cause.clock === 'first-response';
    const wrong = [
      ...(seen.has(level) ? [`${level} twice`] : []),
      ...(cause.percent < 100 &&
      cause.notify.length > 0 &&
      seen.has(`${promise} at 100 %`)
        ? [`${level} told after the breach`]
        : []),
    ];
    seen.add(level);
    return once ? wrong : [];
  });
}

it('a ticket’s clocks are at all times what its history says', async () => {
  const desk = await TestHelpdesk.create(
    await databases.init('SQLITE_3'),
    {},
    { policies: POLICIES, calendars: [OFFICE] },
  );
  let done = 0;
  await fc.assert(
    fc.asyncProperty(life, async steps => {
      const ticket = await registered(desk);
      done += await live(desk, ticket, steps);
      const record = await desk.store.findTicket(ticket.number, ANY_TICKET);
      const history = await desk.store.readHistory(record!.id);
      expect(timeOf(record!)).toEqual(
        timeOf(replayTime(history, record!.desk, desk.serviceLevels)),
      );
      expect(wrongIn(history)).toEqual([]);
    }),
    { numRuns: 60 },
  );
  // Not all of it may have been refused.
  expect(done).toBeGreaterThan(300);
});

/** Configs that follow each other: targets change, policies are renamed and go. */
const CONFIGS = [
  POLICIES,
  POLICIES.map(policy => ({ ...policy, name: `${policy.name} 2` })),
  [aPolicy({ 'first-response': 3, 'next-update': 2, resolution: 20 })],
  [aPolicy({ resolution: 6 }), ...POLICIES],
  [],
];

it('what was missed stays on record, whatever becomes of the policies', async () => {
  const knex = await databases.init('SQLITE_3');
  const portals: TestHelpdesk[] = [];
  for (const policies of CONFIGS) {
    portals.push(
      await TestHelpdesk.create(knex, {}, { policies, calendars: [OFFICE] }),
    );
  }
  let missed = 0;
  const episodes = fc.array(
    fc.record({ config: fc.nat(CONFIGS.length - 1), steps: life }),
    { minLength: 2, maxLength: 5 },
  );
  await fc.assert(
    fc.asyncProperty(episodes, async parts => {
      let desk = portals[0];
      const ticket = await registered(desk);
      for (const { config, steps } of parts) {
        const { time } = desk;
        desk = portals[config];
        desk.time = time;
        await live(desk, ticket, steps.slice(0, 12));
      }
      await fire(desk, ticket);
      const { id } = (await desk.store.findTicket(ticket.number, ANY_TICKET))!;
      const history = await desk.store.readHistory(id);
      expect(wrongIn(history)).toEqual([]);

      const { clocks } = await desk.helpdesk.getTicket(
        ticket.number,
        desk.asSystem(),
      );
      const resolution = clocks.find(({ kind }) => kind === 'resolution');
      const shown = [
        ...(resolution?.missedBefore ?? []),
        ...(resolution?.breachedAt ? [resolution] : []),
      ].map(({ targetSeconds }) => targetSeconds);
      const onRecord = history
        .filter(({ event }) => event.type === 'clock-breached')
        .flatMap(({ event: { cause } }) =>
          cause?.clock === 'resolution' ? [cause.target! / 1000] : [],
        );
      missed += onRecord.length;
      expect(resolution ? shown : onRecord).toEqual(
        expect.arrayContaining(onRecord),
      );

      const again = { after: `HD-${id - 1}`, limit: 1 };
      const page = id > 1 ? again : { limit: 1 };
      await desk.helpdesk.recomputeClocks(page, desk.asSystem());
      expect(
        await desk.helpdesk.recomputeClocks(page, desk.asSystem()),
      ).toMatchObject({ corrected: [] });
    }),
    { numRuns: 40 },
  );
  expect(missed).toBeGreaterThan(20);
});
