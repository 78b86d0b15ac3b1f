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

import { Priority, priorityOf, Scale, SCALES } from './priority';

const MATRIX: [impact: Scale, row: Priority[]][] = [
  ['high', ['P1', 'P2', 'P3']],
  ['medium', ['P2', 'P3', 'P4']],
  ['low', ['P3', 'P4', 'P4']],
];

describe('priorityOf', () => {
  it.each(MATRIX)('impact %s by urgency high, medium, low', (impact, row) => {
    expect(SCALES.map(urgency => priorityOf(impact, urgency))).toEqual(row);
  });
});
