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

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, test } from 'node:test';
import { BUNDLE_BUDGET, helpdeskChunks, isWithinBudget } from './bundle.mjs';

const folders = [];

after(() => folders.forEach(folder => rmSync(folder, { recursive: true })));

/** A built app whose files are as large as random bytes that do not shrink. */
function builtApp(chunks) {
  const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
  folders.push(folder);
  for (const [name, { size, source }] of Object.entries(chunks)) {
    writeFileSync(join(folder, name), randomBytes(size));
    writeFileSync(
      join(folder, `${name}.map`),
      JSON.stringify({ sources: ['webpack://app/x.js', source] }),
    );
  }
  return folder;
}

const OURS = 'webpack://app/../../plugins/helpdesk/src/routes.ts';
const SHARED = 'webpack://app/../../plugins/helpdesk-react/src/a.css?1';
const THEIRS = 'webpack://app/../../node_modules/helpdesk/a.js';

test('what holds a source of the helpdesk counts, and nothing else', () => {
  const folder = builtApp({
    '1.js': { size: 10, source: OURS },
    '2.css': { size: 10, source: SHARED },
    '3.js': { size: 10, source: THEIRS },
  });
  assert.deepEqual(
    helpdeskChunks(folder).map(({ file }) => basename(file)),
    ['1.js', '2.css'],
  );
});

test('the budget is for all of it together', () => {
  const half = { size: BUNDLE_BUDGET / 2, source: OURS };
  assert.equal(isWithinBudget(builtApp({ '1.js': half })), true);
  assert.equal(isWithinBudget(builtApp({ '1.js': half, '2.js': half })), false);
});

test('a build without the helpdesk is not a small one', () => {
  assert.equal(isWithinBudget(builtApp({})), false);
});
