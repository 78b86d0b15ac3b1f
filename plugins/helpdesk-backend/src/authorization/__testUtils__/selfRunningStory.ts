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

import { mockServices } from '@backstage/backend-test-utils';
import { TICKET_STATUSES } from '@helpdesk/backstage-plugin-helpdesk-common';
import { SlaPolicy } from '@helpdesk/backstage-plugin-helpdesk-node';
import { Knex } from 'knex';
import { Desk } from '../../config/HelpdeskConfig';
import {
  POS_TERMINAL,
  SERVICE_DESK,
  TestHelpdesk,
} from '../../application/__testUtils__/TestHelpdesk';
import { describeWeek } from '../../calendars/describeWeek';
import { makeEntity } from '../../directory/__testUtils__/makeEntity';
import { createWeeklyCalendar } from '../../domain/calendar/createWeeklyCalendar';
import { parseWorkingHours } from '../../domain/calendar/WorkingHours';
import { aPolicy } from '../../domain/clocks/__testUtils__/Story';
import { createJobs } from '../../jobs/__testUtils__/createJobs';
import { textsIn } from './sentencesIn';
import { SendToDesk, startDesk } from './startDesk';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Whoever may meet the tickets of the story, and somebody who takes part. */
export const READERS = [
  'developer',
  'operator',
  'pos-engineer',
  'pos-engineer-2',
  'sysadmin',
  'billing-admin',
  'support-lead',
];

const DESK = {
  title: 'Desk of the first line',
  calendar: 'office',
  archiveAfter: { days: 30 },
};
const POLICY = 'Gold for all shops';
const RULE = 'Whatever is new';

/** What people wrote into the config. */
export const CONFIG_WORDS = [DESK.title, POLICY, RULE];

/** Why effects could not be delivered, in the words of somebody else's program. */
const FAILURE = 'Error: out of order';

const office = createWeeklyCalendar({
  id: 'office',
  zone: 'Europe/Kyiv',
  title: describeWeek(weekOf('09:00-18:00'), 'Europe/Kyiv'),
  week: weekOf('09:00-18:00'),
  isHoliday: () => false,
});

function weekOf(hours: string) {
  const day = [parseWorkingHours(hours)];
  return {
    monday: day,
    tuesday: day,
    wednesday: day,
    thursday: day,
    friday: day,
  };
}

const gold: SlaPolicy = aPolicy(
  {},
  {
    name: POLICY,
    appliesTo: ({ type }) => type === 'incident',
    targets: {
      resolution: {
        within: HOUR,
        levels: [
          { percent: 50, notify: ['team'] },
          { percent: 100, notify: ['management'], raisePriority: true },
          {
            percent: 120,
            notify: ['supervisor'],
            escalateTo: 'group:default/sysadmins',
          },
          {
            percent: 140,
            notify: ['supervisor'],
            escalateTo: 'group:default/nobody-at-all',
          },
        ],
      },
    },
  },
);

/** What a story has come to. */
export interface Told {
  /** All that people typed. */
  typed: Set<string>;
  /** Every answer to every reader, at several times. */
  answers: { reader: string; path: string; body: unknown }[];
}

/**
 * Weeks at a desk in which the helpdesk does by itself all that it ever does,
 * and in which people read everything there is to read meanwhile.
 */
export async function tellSelfRunningStory(knex: Knex): Promise<Told> {
  const told: Told = { typed: new Set([FAILURE]), answers: [] };
  const numbers: string[] = [];
  let desk = await open([gold]);
  let { send, stop } = await startDesk(desk);

  /** The portal after a start with this config. */
  async function open(
    policies: SlaPolicy[],
    change: Partial<Desk> = {},
    retired: Desk[] = [],
  ) {
    return TestHelpdesk.create(
      knex,
      { ...DESK, ...change },
      { policies, calendars: [office], retired },
    );
  }
  async function act(
    persona: string,
    path: string,
    body: Record<string, unknown> = {},
    method: 'post' | 'patch' = 'post',
  ) {
    textsIn(body).forEach(text => told.typed.add(text));
    const response = await send(persona, method, path, body);
    if (!response.ok) {
      throw new Error(`${persona} ${method} ${path}: ${response.text}`);
    }
    return response.body;
  }
  async function file(title: string, more: object = {}): Promise<string> {
    const { number } = await act('developer', '/tickets', {
      title,
      description: `What happened: ${title}`,
      type: 'question',
      entityRefs: [POS_TERMINAL],
      ...more,
    });
    numbers.push(number);
    return `/tickets/${number}`;
  }
  async function toPosSupport(title: string): Promise<string> {
    const path = await file(title);
    await act('operator', `${path}/escalate`, { reason: 'One for you' });
    return path;
  }
  async function ask(path: string) {
    await act('pos-engineer', `${path}/consultations`, {
      team: 'group:default/billing-admins',
      question: 'Is it the till?',
      dueAt: new Date(desk.time.getTime() + HOUR).toISOString(),
    });
  }
  async function runJobs() {
    const jobs = createJobs(desk, { logger: mockServices.logger.mock() });
    for (const run of [1, 2, 3]) {
      await jobs.resumeFollowUps();
      await jobs.closeResolved();
      await jobs.fireAlarms();
      await jobs.adoptPolicies();
      await jobs.retryRoutings();
      await jobs.tellOverdue();
      await jobs.dropLeavers();
      await jobs.leaveVanishedTeams();
      await jobs.moveToDesks();
      await jobs.sendDigests();
      await jobs.archiveClosed();
      desk.wait(run * 5 * MINUTE); // some look twice before they believe
    }
  }
  const readAll = async () => {
    told.answers.push(...(await readEverything(send, numbers)));
  };

  await file('What is this box', { entityRefs: [] });
  await file('Who scans now', {
    entityRefs: ['component:default/legacy-scanner'],
  });
  await file('It burns brightly', { type: 'incident' });
  const burning = await file('It burns where it goes', { type: 'incident' });
  await act('operator', `${burning}/escalate`, {
    reason: 'A server is on fire',
    team: 'group:default/sysadmins',
  });
  const orphaned = await file('Whose team is gone', {
    entityRefs: ['resource:default/fiscal-printer-01'],
  });
  await act('operator', `${orphaned}/escalate`, { reason: 'Special one' });

  const bounced = await file('Nobody wants it');
  for (const attempt of ['first', 'second', 'third']) {
    await act('operator', `${bounced}/escalate`, {
      reason: `My ${attempt} go`,
    });
    await act('pos-engineer', `${bounced}/return`, { reason: 'Not really us' });
  }

  const left = await toPosSupport('Held by a leaver');
  await act('pos-engineer', `${left}/accept`);

  const soon = await file('Can wait a bit');
  await act('operator', `${soon}/pend`, {
    reason: 'scheduled',
    until: new Date(desk.time.getTime() + 30 * MINUTE).toISOString(),
  });
  const saturday = await file('Can wait for long');
  await act('operator', `${saturday}/pend`, {
    reason: 'scheduled',
    until: '2026-03-07T09:00:00.000Z',
  });

  const asked = await toPosSupport('Ask the others');
  await ask(asked);
  const secret = await toPosSupport('Not for everybody');
  await ask(secret);
  await act('operator', secret, { confidential: true }, 'patch');

  desk.directory.fail();
  const filed = await file('Filed in an outage');
  await act('operator', `${filed}/escalate`, { reason: 'Nobody knows whose' });
  await act('operator', saturday, { watchers: ['user:default/x'] }, 'patch');
  await readAll();
  desk.directory.recover();

  desk.directory.put(
    makeEntity('user:default/pos-engineer', {
      memberOf: ['group:default/sysadmins'],
    }),
  );
  desk.directory.remove('group:default/special-equipment-support');
  for (let quarter = 0; quarter < 8; quarter += 1) {
    desk.wait(15 * MINUTE);
    await runJobs();
  }
  await act('pos-engineer-2', `${asked}/resolve`, {
    resolution: 'We found it',
  });
  await readAll();
  desk.wait(10 * DAY);
  await runJobs();
  await readAll();
  await stop();

  let { time } = desk;
  desk = await open([aPolicy({ resolution: 8 }, { name: RULE })]);
  desk.time = time;
  ({ send, stop } = await startDesk(desk));
  await act('support-lead', '/clocks/recompute', { limit: 200 });
  await readAll();
  await stop();

  ({ time } = desk);
  desk = await open([], { id: 'next-desk', replaces: [SERVICE_DESK.id] }, [
    { ...SERVICE_DESK, ...DESK, retired: true },
  ]);
  desk.time = time;
  ({ send, stop } = await startDesk(desk));
  await runJobs();
  await readAll();
  desk.wait(60 * DAY);
  await runJobs();
  await knex('outbox').update({
    dead_at: desk.time,
    attempts: 14,
    last_error: FAILURE,
  });
  await readAll();
  await stop();
  return told;
}

/** All that the API has to read, for everybody. */
async function readEverything(send: SendToDesk, numbers: string[]) {
  const ticketPaths = numbers.flatMap(number =>
    ['', '/events?limit=200', '/messages?limit=200', '/consultations'].map(
      part => `/tickets/${number}${part}`,
    ),
  );
  const previews = numbers.map(number => `/routing/preview?ticket=${number}`);
  const paths = [
    '/me',
    ...['queue', 'mine', 'my-teams', 'controlled', 'consultations'].map(
      view => `/tickets?view=${view}&limit=200`,
    ),
    `/tickets?limit=200&${TICKET_STATUSES.map(each => `status=${each}`).join(
      '&',
    )}`,
    '/tickets?archived=true&limit=200',
    ...ticketPaths,
    ...previews,
    '/routing/preview?entity=component:default/legacy-scanner',
    '/entities/resource/default/pos-terminal-0001/summary',
    '/outbox/dead?limit=200',
  ];
  const answers: Told['answers'] = [];
  for (const reader of READERS) {
    for (const path of paths) {
      const { status, body } = await send(reader, 'get', path);
      if (status === 200) {
        answers.push({ reader, path, body });
      } else if (![403, 404, 503].includes(status)) {
        throw new Error(`${reader} get ${path}: ${status}`);
      }
    }
  }
  return answers;
}
