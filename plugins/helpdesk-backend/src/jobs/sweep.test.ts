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
import createKnex, { Knex } from 'knex';
import { TestHelpdesk } from '../application/__testUtils__/TestHelpdesk';
import { aPolicy } from '../domain/clocks/__testUtils__/Story';
import { testDatabases } from '../store/__testUtils__/databases';
import { createJobs } from './__testUtils__/createJobs';

/** On SQLite there is one replica; a few batches show the same. */
const TICKETS = { sqlite: 450, postgres: 2_000 };
const HOUR = 3_600_000;
const SLA = {
  policies: [
    aPolicy(
      {},
      {
        targets: {
          resolution: {
            within: 4 * HOUR,
            levels: [{ percent: 100, notify: ['team'] }],
          },
        },
      },
    ),
  ],
};

const databases = testDatabases();

/** Makes so many tickets of the only one, with its history. */
async function multiply(knex: Knex, count: number) {
  const [{ id: original, ...ticket }] = await knex('tickets');
  const [event] = await knex('ticket_events');
  const rows = Array.from({ length: count - 1 }, () => ticket);
  await knex.batchInsert('tickets', rows, 20);
  const ids: { id: number }[] = await knex('tickets')
    .select('id')
    .whereNot('id', original);
  await knex.batchInsert(
    'ticket_events',
    ids.map(copy => ({ ...event, ticket_id: copy.id })),
    50,
  );
}

async function countBy(query: Knex.QueryBuilder, column: string) {
  const rows: { value: string; count: number | string }[] = await query
    .select({ value: column })
    .count({ count: '*' })
    .groupBy(column);
  return Object.fromEntries(
    rows.map(({ value, count }) => [value, Number(count)]),
  );
}

/** Events and effects that a ticket has more than once. */
async function findTwice(knex: Knex): Promise<object[]> {
  const twice = (table: string, column: string) =>
    knex(table)
      .select('ticket_id', column)
      .groupBy('ticket_id', column)
      .havingRaw('count(*) > 1');
  return [
    ...(await twice('ticket_events', 'type')),
    ...(await twice('outbox', 'sink')),
  ];
}

/**
 * The scheduler lets one replica sweep at a time, until a run takes longer than
 * its time is. What keeps an alarm from being acted on twice is the ticket's
 * lock, so here two sweep at once: on PostgreSQL each with its own connections.
 */
describe.each(databases.eachSupportedId())('sweeps at once on %s', id => {
  const logger = mockServices.logger.mock();
  let first: TestHelpdesk;
  let second: TestHelpdesk;

  beforeEach(async () => {
    const knex = await databases.init(id);
    const other =
      knex.client.config.client === 'pg'
        ? createKnex(knex.client.config)
        : knex;
    first = await TestHelpdesk.create(knex, {}, SLA);
    second = await TestHelpdesk.create(other, {}, SLA);
  });

  afterEach(async () => {
    if (second.knex !== first.knex) {
      await second.knex.destroy();
    }
  });

  const sweep = (replica: TestHelpdesk) =>
    createJobs(replica, { logger }).fireAlarms();

  it('act on thousands that are due in the same second, once each', async () => {
    const { knex } = first;
    const tickets = TICKETS[id === 'SQLITE_3' ? 'sqlite' : 'postgres'];
    await first.file();
    await multiply(knex, tickets);
    await knex('outbox').delete();
    first.wait(4 * HOUR + 1);
    second.wait(4 * HOUR + 1);
    await Promise.all([sweep(first), sweep(second)]);
    expect(await countBy(knex('ticket_events'), 'type')).toEqual({
      created: tickets,
      'clock-breached': tickets,
    });
    expect(await countBy(knex('outbox'), 'sink')).toEqual({
      notices: tickets,
      refreshes: tickets,
    });
    expect(await findTwice(knex)).toEqual([]);
    expect(logger.error).not.toHaveBeenCalled();
  }, 180_000);
});
