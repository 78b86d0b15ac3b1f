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
 * Why: the end-to-end tests need a browser, and Playwright's own downloads are
 * not reachable everywhere. A Chromium or Chrome of the machine is used; on a
 * Debian where the run is root (CI), one is installed.
 */
import { existsSync } from 'node:fs';
import { runOrThrow } from './process.mjs';

const KNOWN_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** @returns the path of a Chromium or Chrome; CHROMIUM_PATH names another. */
export async function ensureChromium(env) {
  const found = [env.CHROMIUM_PATH, ...KNOWN_PLACES].find(
    path => path && existsSync(path),
  );
  if (found) {
    return found;
  }
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    throw new Error(
      'No Chromium or Chrome found for the end-to-end tests. Install one (Debian: apt-get install chromium) or name it in CHROMIUM_PATH.',
    );
  }
  console.log('Installing Chromium …');
  const apt = { env: { ...env, DEBIAN_FRONTEND: 'noninteractive' } };
  await runOrThrow('apt-get', ['update', '-q'], apt);
  // DejaVu has the Cyrillic that the Ukrainian pages need.
  await runOrThrow(
    'apt-get',
    [
      'install',
      '-qy',
      '--no-install-recommends',
      'chromium',
      'fonts-dejavu-core',
    ],
    apt,
  );
  return KNOWN_PLACES[0];
}
