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
import { test } from 'node:test';
import { withoutNpm } from './process.mjs';
import { nodeWillDo, supportedMajors, yarnWillDo } from './toolchain.mjs';

test('supported majors are read from engines, ascending', () => {
  assert.deepEqual(supportedMajors('24 || 22'), [22, 24]);
});

for (const [version, expected] of [
  ['v20.20.2', false],
  ['v22.0.0', true],
  ['23.11.1', false],
  ['v24.18.1', true],
  ['v26.0.0', false],
  [undefined, false],
]) {
  test(`Node ${version} ${expected ? 'will' : 'will not'} do`, () => {
    assert.equal(nodeWillDo(version, '22 || 24'), expected);
  });
}

for (const [version, expected] of [
  ['4.18.1', true],
  ['4.18.2', true],
  ['4.19.0', true],
  ['4.18.0', false],
  ['4.9.2', false],
  ['5.0.0', false],
  ['1.22.22', false],
  [undefined, false],
]) {
  test(`yarn ${version} ${expected ? 'will' : 'will not'} do`, () => {
    assert.equal(yarnWillDo(version, '4.18.1'), expected);
  });
}

test('what npm exports is not handed on, what a person set is', () => {
  assert.deepEqual(
    withoutNpm({
      npm_config_nodedir: '/usr',
      npm_lifecycle_event: 'start',
      NPM_CONFIG_REGISTRY: 'https://npm.example.com',
      PATH: '/bin',
    }),
    { NPM_CONFIG_REGISTRY: 'https://npm.example.com', PATH: '/bin' },
  );
});
