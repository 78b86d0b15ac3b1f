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

/* The stages of `npm test`, in order. Each resolves to what it counted. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildApp } from './build-app.mjs';
import { isWithinBudget } from './bundle.mjs';
import { ensureChromium } from './chromium.mjs';
import { CONNECTION_VARIABLE, withPostgres } from './postgres.mjs';
import { run } from './process.mjs';
import { ROOT } from './project.mjs';

const PASSED = { passed: 1, failed: 0 };
const FAILED = { passed: 0, failed: 1 };

export const stages = {
  format: env => check(env, 'prettier', '--check', '.'),
  lint: async env =>
    sum([
      await lint(env, 'repo', 'lint'),
      await lint(env, 'package', 'lint', 'scripts', 'e2e'),
    ]),
  types: env => check(env, 'tsc'),
  // Checks everything anew: the order of properties in an inferred type, which
  // the reports show, depends on what an incremental check has seen before.
  api: env => check(env, 'api-reports', '--ci'),
  unit: async env =>
    sum([
      await check(env, 'node', '--test', 'scripts/*.test.mjs'),
      await testUnits(env),
    ]),
  // One round: a kill, a gentle stop, a restart of the database, a failover.
  chaos: env =>
    check(
      env,
      ...['chaos', '--seconds', '1', '--seed', '1'],
      ...['--standby', '--end-leases'],
    ),
  build: async env => {
    const { files } = await buildApp(env);
    return isWithinBudget(files) ? PASSED : FAILED;
  },
  e2e: testEndToEnd,
  // Whether all of it still answers, on a small desk; not how fast. And whether
  // writers and migrations get on with each other.
  bench: async env =>
    sum([
      await check(env, 'bench', '--sizes', '1k', '--seconds', '0.1'),
      await check(env, 'bench:migrations', '--size', '1k'),
    ]),
};

/** Adds up what several checks counted. */
export function sum(counts) {
  return {
    passed: counts.reduce((total, { passed }) => total + passed, 0),
    failed: counts.reduce((total, { failed }) => total + failed, 0),
  };
}

async function check(env, ...command) {
  const code = await run('yarn', command, { cwd: ROOT, env });
  return code === 0 ? PASSED : FAILED;
}

function lint(env, ...command) {
  return check(env, 'backstage-cli', ...command, '--max-warnings', '0');
}

async function testUnits(env) {
  return withPostgres(async ({ connectionString, databasesCreated }) => {
    const report = newReport('jest.json');
    const counts = await counted({
      command: [
        ...['backstage-cli', 'repo', 'test', '--json', '--outputFile', report],
        '--testTimeout=30000', // the machine may be slow and busy
      ],
      env: {
        ...env,
        BACKSTAGE_TEST_DISABLE_DOCKER: '1',
        [CONNECTION_VARIABLE]: connectionString,
      },
      report,
      read: result => ({
        passed: result.numPassedTests,
        failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
      }),
    });
    if (databasesCreated() > 0) {
      return counts;
    }
    console.error('No test used PostgreSQL: that half of the tests is missing');
    return sum([counts, FAILED]);
  });
}

async function testEndToEnd(env) {
  const report = newReport('playwright.json');
  return counted({
    command: ['playwright', 'test', '--reporter', 'list,json'],
    env: {
      ...env,
      CHROMIUM_PATH: await ensureChromium(env),
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    },
    report,
    read: ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected }),
  });
}

function newReport(name) {
  const folder = join(ROOT, '.cache', 'test-reports');
  mkdirSync(folder, { recursive: true });
  rmSync(join(folder, name), { force: true });
  return join(folder, name);
}

/** Runs tests and reads their report; a run that failed never counts none. */
async function counted({ command, env, report, read }) {
  const outcome = await check(env, ...command);
  const counts = existsSync(report)
    ? read(JSON.parse(readFileSync(report, 'utf8')))
    : outcome;
  return counts.failed === 0 && outcome.failed > 0
    ? sum([counts, FAILED])
    : counts;
}
