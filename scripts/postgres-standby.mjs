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

/*
 * Why: what a failover leaves can only be seen at one. A PostgreSQL and a
 * standby that every commit waits for, behind one address. When the first is
 * gone, the standby takes its place and gets a standby of its own.
 */
import * as fs from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from './free-port.mjs';
import {
  connectionStringOf,
  giveToAccount,
  Server,
  withInstallation,
} from './postgres-server.mjs';
import { openRelay } from './relay.mjs';

const SETTINGS = {
  wal_keep_size: '1GB', // a new standby gets all of it from the server
  wal_retrieve_retry_interval: '100ms', // commits wait for a standby that waits
};

/**
 * Runs the work beside a fresh PostgreSQL with a standby.
 *
 * @param work - gets the connection string of a superuser, and functions that
 * restart the server as if it had crashed, and that end it so for good and let
 * the standby take its place
 * @param extraSettings - of postgresql.conf
 */
export function withStandby(work, extraSettings = {}) {
  return withInstallation(async installation => {
    let count = 1;
    let standby;
    let primary = await Server.create(installation, `server-${count}`, {
      ...SETTINGS,
      ...extraSettings,
    });
    await primary.control('start');
    const relay = await openRelay(primary.port);
    const addStandby = async () => {
      count += 1;
      standby = await copyServer(installation, primary, `server-${count}`);
      primary.configure({ synchronous_standby_names: "'*'" });
      await primary.control('reload');
      await untilSynchronous(primary);
    };
    try {
      await addStandby();
      return await work({
        connectionString: connectionStringOf(relay),
        restartImmediately: () => primary.control('restart', '-m', 'immediate'),
        failOver: async () => {
          await primary.control('stop', '-m', 'immediate');
          await standby.control('promote');
          relay.leadTo(standby.port);
          fs.rmSync(primary.data, { recursive: true });
          primary = standby;
          standby = undefined;
          await addStandby();
        },
      });
    } finally {
      relay.close();
      await standby?.control('stop', '-m', 'immediate');
      await primary.control('stop', '-m', 'immediate');
    }
  });
}

/** A running standby, made of a running server's data. */
async function copyServer(installation, primary, name) {
  const standby = new Server(installation, name, await freePort());
  await withClient(primary, async client => {
    await client.query(`select pg_backup_start('standby', true)`);
    await fs.promises.cp(primary.data, standby.data, {
      recursive: true,
      filter: isCopied,
    });
    const { rows } = await client.query('select * from pg_backup_stop(false)');
    fs.writeFileSync(join(standby.data, 'backup_label'), rows[0].labelfile);
  });
  fs.writeFileSync(join(standby.data, 'standby.signal'), '');
  standby.configure({
    port: standby.port,
    primary_conninfo: `'host=127.0.0.1 port=${primary.port} user=postgres'`,
    synchronous_standby_names: "''",
  });
  fs.chmodSync(standby.data, 0o700);
  giveToAccount(standby.data);
  await standby.control('start');
  return standby;
}

/** Not what is a process's own, nor what comes from the server by itself. */
function isCopied(file) {
  return (
    !basename(file).startsWith('postmaster.') &&
    !['pg_wal', 'pg_replslot', 'pg_stat_tmp', 'pgsql_tmp'].includes(
      basename(dirname(file)),
    )
  );
}

async function untilSynchronous(primary) {
  await withClient(primary, async client => {
    const isSynchronous = async () => {
      const { rowCount } = await client.query(
        `select from pg_stat_replication where sync_state = 'sync'`,
      );
      return rowCount > 0;
    };
    while (!(await isSynchronous())) {
      await delay(50);
    }
  });
}

async function withClient(server, work) {
  const client = new pg.Client(connectionStringOf(server));
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
