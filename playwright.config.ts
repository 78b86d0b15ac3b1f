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

import { defineConfig, devices } from '@playwright/test';

const baseURL = `http://localhost:${process.env.E2E_PORT ?? 7107}`;

const asRoot = process.getuid?.() === 0;

/**
 * The end-to-end tests run against the production form of the demo portal on
 * a port and with databases of their own. `npm test -- e2e` finds or installs
 * the browser; `yarn playwright test` uses CHROMIUM_PATH or the installed
 * Chrome.
 */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.e2e.ts',
  // Pictures for the docs are made when asked for, on a portal of their own.
  testIgnore: process.env.UPDATE_SCREENSHOTS ? [] : '**/screenshots.e2e.ts',
  outputDir: 'e2e-results',
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 15_000 },
  workers: 1, // the tests of one story share one portal
  reporter: [['list'], ['html', { outputFolder: 'e2e-report', open: 'never' }]],
  use: {
    ...devices['Desktop Chrome'],
    baseURL,
    viewport: { width: 1280, height: 800 },
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    ...(process.env.CHROMIUM_PATH ? {} : { channel: 'chrome' }),
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: [
        ...(asRoot ? ['--no-sandbox'] : []), // it cannot be set up as root
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: 'node scripts/demo.mjs --config e2e/app-config.yaml',
    url: `${baseURL}/.backstage/health/v1/readiness`,
    timeout: 300_000, // the first start builds the app
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    stdout: 'pipe',
    env: { LOG_LEVEL: 'warn' },
  },
});
