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
import {
  SERVICE_DESK,
  TestHelpdesk,
} from '../application/__testUtils__/TestHelpdesk';
import { Desks } from '../domain/desk/Desks';
import { TicketDraft } from '../domain/ticket/TicketRecord';
import { aConsultation } from '../store/__testUtils__/consultation';
import { testDatabases } from '../store/__testUtils__/databases';
import { aTicketDraft } from '../store/__testUtils__/ticketDraft';
import { createJobs } from './__testUtils__/createJobs';
import { HelpdeskJobs } from './HelpdeskJobs';
import { JobsHelpdesk } from './TaskLists';

const databases = testDatabases();

/** More than a page of what there is to do. */
const FAILING = 205;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const START = new Date('2026-03-02T09:00:00.000Z');
const LONG_AGO = new Date(START.getTime() - 30 * DAY);

/** A job, a ticket that gives it something to do, and what it then asks for. */
interface Case {
  run: (jobs: HelpdeskJobs) => Promise<void>;
  draft: Partial<TicketDraft>;
  asks: keyof JobsHelpdesk;
}

/** All jobs that act on one ticket after the other. */
const CASES: Record<string, Case> = {
  'follow-ups': {
    run: jobs => jobs.resumeFollowUps(),
    draft: { status: 'pending', followUpAt: LONG_AGO },
    asks: 'perform',
  },
  'auto-close': {
    run: jobs => jobs.closeResolved(),
    draft: {
      status: 'resolved',
      resolvedAt: LONG_AGO,
      desk: 'service-desk',
    },
    asks: 'perform',
  },
  'clock-alarms': {
    run: jobs => jobs.fireAlarms(),
    draft: { alarmAt: LONG_AGO },
    asks: 'fireAlarms',
  },
  'undecided-routings': {
    run: jobs => jobs.retryRoutings(),
    draft: { routing: { ...aTicketDraft().routing, outcome: 'undecided' } },
    asks: 'refreshRouting',
  },
  consultations: {
    run: jobs => jobs.tellOverdue(),
    draft: {
      consultations: [aConsultation({ state: 'requested', dueAt: LONG_AGO })],
    },
    asks: 'tellOverdueConsultations',
  },
  leavers: {
    run: jobs => jobs.dropLeavers(),
    draft: {
      desk: 'service-desk',
      team: 'group:default/pos-support',
      assignee: 'user:default/sysadmin',
    },
    asks: 'dropLeavers',
  },
};

const desksOf = (...ids: string[]) =>
  new Desks(ids.map(desk => ({ ...SERVICE_DESK, id: desk })));

describe.each(databases.eachSupportedId())('backlogs on %s', id => {
  const logger = mockServices.logger.mock();
  let desk: TestHelpdesk;

  beforeEach(async () => {
    jest.clearAllMocks();
    desk = await TestHelpdesk.create(await databases.init(id));
  });

  /** Registers so many tickets alike; `HD-1` is the first. */
  async function register(
    count: number,
    { consultations = [], ...draft }: Partial<TicketDraft>,
  ) {
    await desk.store.transaction(async tx => {
      for (let index = 0; index < count; index++) {
        await tx.insertTicket(
          aTicketDraft({
            ...draft,
            consultations: consultations.map(aConsultation),
          }),
        );
      }
    });
  }

  /** Has all but the last ticket fail; returns the numbers that were tried. */
  function failing(asks: keyof JobsHelpdesk, act: () => void = () => {}) {
    const tried: string[] = [];
    jest.spyOn(desk.helpdesk, asks).mockImplementation((async (
      number: string,
    ) => {
      tried.push(number);
      act();
      if (number !== `HD-${FAILING + 1}`) {
        throw new Error('This one always fails');
      }
    }) as never);
    return tried;
  }

  /** What is done after two looks counts; the first one finds leavers. */
  async function prepare({ run, draft }: Case, jobs: HelpdeskJobs) {
    await register(FAILING + 1, draft);
    await run(jobs);
    desk.wait(5 * MINUTE);
  }

  it.each(Object.entries(CASES))(
    '%s: more than a page that fails keeps nothing waiting',
    async (_, job) => {
      const jobs = createJobs(desk, { logger });
      const tried = failing(job.asks);
      await prepare(job, jobs);
      tried.length = 0;
      logger.error.mockClear();
      await job.run(jobs);
      const all = Array.from(
        { length: FAILING + 1 },
        (_n, at) => `HD-${at + 1}`,
      );
      expect([...tried].sort()).toEqual(all.sort());
      expect(logger.error).toHaveBeenCalledTimes(FAILING);
    },
  );

  it.each(Object.entries(CASES))(
    '%s: a run takes about a minute, and the next one goes on from there',
    async (_, job) => {
      const jobs = createJobs(desk, { logger });
      failing(job.asks);
      await prepare(job, jobs);
      const tried = failing(job.asks, () => desk.wait(1_000));
      await job.run(jobs);
      expect(tried.length).toBeGreaterThanOrEqual(60);
      expect(tried.length).toBeLessThan(70);
      for (let run = 0; run < 3; run++) {
        await job.run(jobs);
      }
      expect(new Set(tried).size).toBe(tried.length);
      expect(tried).toContain(`HD-${FAILING + 1}`);
    },
  );

  it('closes of each desk in turn, whatever fails at another one', async () => {
    const draft = CASES['auto-close'].draft;
    await register(FAILING, draft);
    const tried = failing('perform', () => desk.wait(1_000));
    await register(1, { ...draft, desk: 'other' });
    const desks = desksOf('service-desk', 'other');
    await createJobs(desk, { logger, desks }).closeResolved();
    expect(tried.slice(0, 4)).toContain(`HD-${FAILING + 1}`);
  });

  it('archives for about a minute, of each desk in turn', async () => {
    const asked: string[] = [];
    jest.spyOn(desk.helpdesk, 'archiveClosed').mockImplementation(async of => {
      asked.push(of);
      desk.wait(1_000);
      if (of === 'broken') {
        throw new Error('It always fails');
      }
      return 200;
    });
    const desks = desksOf('broken', 'one', 'two');
    await createJobs(desk, { logger, desks }).archiveClosed();
    expect(asked.slice(0, 5)).toEqual(['broken', 'one', 'two', 'one', 'two']);
    expect(asked.length).toBeLessThan(70);
    expect(logger.error).toHaveBeenCalledTimes(1);
  });
});
