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

/* A desk with the tickets of years: a PostgreSQL and a backend of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startBackend } from '../backend-process.mjs';
import { DEMO_CONFIGS } from '../build-app.mjs';
import { freePort } from '../free-port.mjs';
import { withPostgres } from '../postgres.mjs';
import { ROOT } from '../project.mjs';
import { CONCURRENCY } from './measure.mjs';
import { writePortal } from './portal.mjs';
import { POSTGRES_SETTINGS } from './postgresSettings.mjs';
import { seed } from './seed.mjs';
import { signIn } from './signIn.mjs';

/**
 * Does the work beside a desk with so many tickets, which is gone afterwards.
 *
 * @param work - gets the desk's url, connections to its database and to that of
 * Backstage's notifications, and the process ids of its backend and its PostgreSQL
 * @param options - whether signals go by way of Backstage's event bus
 */
export async function withDesk(tickets, work, { eventBus = false } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'helpdesk-bench-'));
  try {
    return await withPostgres(async postgres => {
      const port = await freePort();
      const url = `http://localhost:${port}`;
      const config = writePortal(folder, { port, eventBus, ...postgres });
      const backend = await startBackend(
        join(ROOT, 'scripts', 'bench', 'backend.mjs'),
        { url, configs: [...DEMO_CONFIGS, config] },
      );
      try {
        // nobody gets in before the catalog is read
        await signIn(url);
        const pool = openPool(postgres, 'helpdesk');
        const notifications = openPool(postgres, 'notifications');
        try {
          console.log(`Seeding ${tickets} tickets …`);
          await seed(pool, tickets);
          const pids = { backend: backend.pid, postgres: postgres.pid };
          return await work({ url, pool, notifications, pids });
        } finally {
          await Promise.all([pool.end(), notifications.end()]);
        }
      } finally {
        await backend.stop();
      }
    }, POSTGRES_SETTINGS);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function openPool({ connectionString }, plugin) {
  const url = new URL(connectionString);
  url.pathname = `backstage_plugin_${plugin}`;
  return new pg.Pool({ connectionString: url.href, max: CONCURRENCY });
}
