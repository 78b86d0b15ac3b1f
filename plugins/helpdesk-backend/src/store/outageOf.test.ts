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

import createKnex from 'knex';
import { outageOf } from './outageOf';

const log = { warn() {} };

const coded = (code: string) => Object.assign(new Error('No'), { code });

describe('outageOf', () => {
  it.each([
    ['ECONNREFUSED', 'unreachable'],
    ['ECONNRESET', 'unreachable'],
    ['EPIPE', 'unreachable'],
    ['08006', 'unreachable'], // connection failure
    ['08P01', 'unreachable'], // a pooler without a server
    ['57P01', 'unreachable'], // admin shutdown
    ['57P02', 'unreachable'], // crash shutdown
    ['57P03', 'unreachable'], // cannot connect now
    ['53300', 'unreachable'], // too many connections
    ['25006', 'read-only'], // read-only transaction
    ['53100', 'read-only'], // disk full
    ['57014', undefined], // query cancelled
    ['23505', undefined], // unique violation
    ['40P01', undefined], // deadlock
    ['42P01', undefined], // no such table
    ['42501', undefined], // insufficient privilege
    ['SQLITE_CONSTRAINT', undefined],
    ['0800', undefined],
  ])('takes %s for %s', (code, outage) => {
    expect(outageOf(coded(code))).toBe(outage);
  });

  it.each([
    'Connection terminated unexpectedly',
    'Connection terminated',
    'Client has encountered a connection error and is not queryable',
    'select 1 - Connection terminated unexpectedly',
    'BEGIN; - Connection terminated unexpectedly',
  ])('knows a lost connection by "%s"', message => {
    expect(outageOf(new Error(message))).toBe('unreachable');
  });

  it.each([
    undefined,
    null,
    'ECONNREFUSED',
    { code: '25006' },
    new Error('No'),
    new Error("insert into x ('Connection terminated') - No"),
  ])('has no opinion on %p', error => expect(outageOf(error)).toBeUndefined());

  it('knows a server that is not there', async () => {
    const knex = createKnex({
      client: 'pg',
      connection: 'postgresql://postgres@127.0.0.1:1/postgres',
      log,
    });
    const error = await knex.raw('select 1').catch(reason => reason);
    expect(outageOf(error)).toBe('unreachable');
    await knex.destroy();
  });

  it('knows a pool from which nothing is to be had', async () => {
    const knex = createKnex({
      client: 'better-sqlite3',
      connection: ':memory:',
      log,
      useNullAsDefault: true,
      pool: { min: 1, max: 1 },
      acquireConnectionTimeout: 1,
    });
    const error = await knex.transaction(() =>
      knex.raw('select 1').catch(reason => reason),
    );
    expect(outageOf(error)).toBe('unreachable');
    await knex.destroy();
  });
});
