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

import { proposeImpact } from './proposeImpact';

describe('proposeImpact', () => {
  it.each([
    [0, false, 'low'],
    [2, false, 'low'],
    [3, false, 'medium'],
    [9, false, 'medium'],
    [10, false, 'high'],
    [0, true, 'high'],
  ])('of %s dependents, more: %s, is %s', (dependents, more, impact) => {
    expect(proposeImpact({ dependents, more }, { medium: 3, high: 10 })).toBe(
      impact,
    );
  });
});
