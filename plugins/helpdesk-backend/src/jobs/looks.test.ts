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
import { Ticket } from '@helpdesk/backstage-plugin-helpdesk-common';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { TestHelpdesk } from '../application/__testUtils__/TestHelpdesk';
import { demoEntities } from '../directory/__testUtils__/demoEntities';
import { makeEntity } from '../directory/__testUtils__/makeEntity';
import { testDatabases } from '../store/__testUtils__/databases';
import { createJobs } from './__testUtils__/createJobs';
import { HelpdeskJobs } from './HelpdeskJobs';

const databases = testDatabases();
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const ENGINEER = 'user:default/pos-engineer';
const POS_SUPPORT = 'group:default/pos-support';

/** Something that may be absent, the job that looks, and what it then does. */
interface Case {
  entity: Entity;
  run: (jobs: HelpdeskJobs) => Promise<void>;
  event: string;
}

const CASES: Record<string, Case> = {
  'a person who has left': {
    entity: makeEntity(ENGINEER, { memberOf: [POS_SUPPORT] }),
    run: jobs => jobs.dropLeavers(),
    event: 'assignee-left',
  },
  'a team that is gone': {
    entity: makeEntity(POS_SUPPORT, {
      type: 'team',
      parent: 'group:default/second-line',
    }),
    run: jobs => jobs.leaveVanishedTeams(),
    event: 'team-vanished',
  },
};

describe.each(
  databases
    .eachSupportedId()
    .flatMap(([id]) =>
      Object.entries(CASES).map(([what, job]) => ({ id, what, ...job })),
    ),
)('looks for $what on $id', ({ id, entity, run, event }) => {
  const logger = mockServices.logger.mock();
  let desk: TestHelpdesk;
  let other: TestHelpdesk;
  let ticket: Ticket;

  beforeEach(async () => {
    jest.clearAllMocks();
    const knex = await databases.init(id);
    desk = await TestHelpdesk.create(knex);
    // another replica, with a catalog client of its own
    other = await TestHelpdesk.create(knex);
    const filed = await desk.file();
    await desk.perform('operator', filed, 'escalate', { reason: 'Hardware' });
    ticket = await desk.perform('pos-engineer', filed, 'accept');
  });

  const absent = () =>
    [desk, other].forEach(({ directory }) =>
      directory.remove(stringifyEntityRef(entity)),
    );
  const present = () =>
    [desk, other].forEach(({ directory }) => directory.put(entity));
  const wait = (time: number) => [desk, other].forEach(one => one.wait(time));
  const look = (replica = desk) => run(createJobs(replica, { logger }));

  async function acted(): Promise<boolean> {
    const { items } = await desk.helpdesk.listEvents(
      ticket.number,
      { limit: 200 },
      desk.asSystem(),
    );
    const found = items.filter(({ type }) => type === event);
    expect(found.length).toBeLessThan(2);
    expect(logger.error).not.toHaveBeenCalled();
    return found.length === 1;
  }

  it('act when two agree that are five minutes apart, and once', async () => {
    absent();
    await look();
    wait(5 * MINUTE - 1);
    await look();
    expect(await acted()).toBe(false);
    wait(1);
    await Promise.all([look(), look(other)]);
    expect(await acted()).toBe(true);
    wait(10 * MINUTE);
    await look();
    expect(await acted()).toBe(true);
  });

  it('count whichever replica makes them', async () => {
    absent();
    await look();
    wait(5 * MINUTE);
    await look(other);
    expect(await acted()).toBe(true);
  });

  it('are none when made at once, however many', async () => {
    absent();
    for (let times = 0; times < 5; times++) {
      await look(times % 2 ? other : desk);
      wait(SECOND);
    }
    expect(await acted()).toBe(false);
  });

  it('begin anew when one finds the opposite', async () => {
    absent();
    await look();
    wait(4 * MINUTE);
    present();
    await look();
    absent();
    wait(MINUTE);
    await look();
    expect(await acted()).toBe(false);
    wait(5 * MINUTE);
    await look();
    expect(await acted()).toBe(true);
  });

  it('begin anew when the catalog was silent, which says nothing', async () => {
    absent();
    await look();
    desk.directory.fail();
    for (let times = 0; times < 3; times++) {
      wait(5 * MINUTE);
      await look();
    }
    expect(await acted()).toBe(false);
    desk.directory.recover();
    await look();
    expect(await acted()).toBe(false);
    wait(5 * MINUTE);
    await look();
    expect(await acted()).toBe(true);
  });

  it('begin anew after a long time without any', async () => {
    absent();
    await look();
    wait(24 * 60 * MINUTE);
    await look();
    expect(await acted()).toBe(false);
  });

  it('find nothing in a catalog that is empty', async () => {
    demoEntities().forEach(one =>
      desk.directory.remove(stringifyEntityRef(one)),
    );
    await look();
    wait(5 * MINUTE);
    await look();
    expect(await acted()).toBe(false);
  });
});
