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

/* A running desk, operation by operation. */
import { setTimeout as delay } from 'node:timers/promises';
import { measure } from './measure.mjs';
import { signIn } from './signIn.mjs';

const LARGE = 100_000;
/** Routes of the floor plugin, the first of which the others are compared to. */
const FLOORS = {
  'a bare Backstage route': '/',
  'a signal': '/signal',
  'a notification to one person': '/notification',
};
/** How long it is watched without any calls. */
const IDLE_SECONDS = 3;
/** Seconds for which an operation is done by SQL at most. */
const SQL_SECONDS = 2;
/** Seconds that side effects may take to leave the outbox. */
const DELIVERY_SECONDS = 300;

/**
 * Measures operations on a desk with `size` tickets that serves at `url`.
 *
 * @param pool - connections to its database
 * @param notifications - connections to that of Backstage's notifications
 * @param cpu - processor time so far, of its processes and of PostgreSQL's
 * @returns the size, the use when idle, the floors and a row for each operation,
 * with what it cost over HTTP and by SQL alone, and how many people were told
 */
export async function measureAll(options) {
  const { size, operations, seconds, url, pool, notifications, cpu } = options;
  const send = sender(url, await signIn(url));
  const wholeCpu = () => cpu.backend() + cpu.postgres();
  const idleRate = await rateWhenIdle(wholeCpu);
  const context = {
    send,
    pool,
    measureHttp: async request => {
      let calls = 0;
      const before = await countNotifications(notifications);
      const result = await measure({
        ...request,
        ...{ seconds, idleRate },
        call: n => {
          calls += 1;
          return request.call(n);
        },
        cpu: wholeCpu,
        settle: () => untilDelivered(pool),
      });
      const told = (await countNotifications(notifications)) - before;
      return { ...result, told: told / calls };
    },
    measureSql: request =>
      measure({
        ...request,
        seconds: Math.min(seconds, SQL_SECONDS),
        cpu: cpu.postgres,
        settle: async () => {},
      }),
  };

  const users = [...send.users];
  const floors = [];
  for (const [name, path] of Object.entries(FLOORS)) {
    const http = await context.measureHttp({
      call: n => send({ as: users[n % users.length], path }, 'floor'),
    });
    floors.push({ name, http });
  }
  const rows = [];
  for (const operation of operations) {
    const row = await measureOperation(operation, context);
    console.log(
      `  ${row.name}: ${row.http.cpu.toFixed(1)} ms CPU,`,
      `SQL alone ${row.sql.cpu.toFixed(1)} ms CPU`,
    );
    rows.push({ ...row, target: operation.target[size > LARGE ? 1 : 0] });
  }
  return { size, idleRate, floors, rows };
}

/** Milliseconds of processor time in a second in which nobody asks anything. */
async function rateWhenIdle(cpu) {
  const before = cpu();
  await delay(IDLE_SECONDS * 1000);
  return (cpu() - before) / IDLE_SECONDS;
}

async function measureOperation(operation, context) {
  const { name, pool: query, repeats, calls, sql } = operation;
  const { send, pool, measureHttp, measureSql } = context;
  const items = query ? (await pool.query(query)).rows : [{}];
  if (items.length === 0) {
    throw new Error(`There are no tickets for '${name}'`);
  }
  const itemFor = n => items[n % items.length];
  return {
    name,
    http: await measureHttp({
      available: query && !repeats ? items.length : Infinity,
      call: async n => {
        for (const call of calls(n, itemFor(n))) {
          await send(call);
        }
      },
    }),
    sql: await measureSql({
      call: n => runAndTakeBack(pool, sql(n, itemFor(n))),
    }),
  };
}

/** Leaves things as they were, so that the next operation finds work to do. */
async function runAndTakeBack(pool, statements) {
  const client = await pool.connect();
  try {
    await client.query('begin');
    for (const [text, values] of statements) {
      await client.query(text, values);
    }
    await client.query('rollback');
  } finally {
    client.release();
  }
}

/** Sends requests as users; anything but a success is an error. */
function sender(url, tokens) {
  const send = async ({ as, path, body }, plugin = 'helpdesk') => {
    const response = await fetch(`${url}/api/${plugin}${path}`, {
      method: body ? 'POST' : 'GET',
      headers: {
        Authorization: `Bearer ${tokens.get(as)}`,
        ...(body && { 'Content-Type': 'application/json' }),
      },
      body: body && JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) {
      throw new Error(`${path} as ${as}: ${response.status} ${text}`);
    }
  };
  return Object.assign(send, { users: tokens.keys() });
}

async function countNotifications(notifications) {
  const { rows } = await notifications.query(
    'select count(*) from notification',
  );
  return Number(rows[0].count);
}

/** Waits until all side effects of what was done have left the outbox. */
async function untilDelivered(pool) {
  const isWaiting = async () =>
    (await pool.query('select 1 from outbox limit 1')).rowCount > 0;
  const deadline = Date.now() + DELIVERY_SECONDS * 1000;
  while (await isWaiting()) {
    if (Date.now() > deadline) {
      throw new Error(
        `Side effects are still in the outbox after ${DELIVERY_SECONDS} s`,
      );
    }
    await delay(20);
  }
}
