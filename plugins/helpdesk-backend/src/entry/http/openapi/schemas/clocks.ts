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

import {
  ClockRecomputation,
  LIMITS,
  RecomputedClocks,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { arrayOf, objectOf, optional } from '../schema';
import { count, soughtText, string } from './values';

export const clockRecomputation = objectOf<ClockRecomputation>({
  after: optional({
    ...soughtText(LIMITS.name),
    description: 'Number of a ticket; begins with the one after it',
  }),
  limit: optional({ type: 'integer', minimum: 1, maximum: LIMITS.pageSize }),
});

export const recomputedClocks = objectOf<RecomputedClocks>({
  checked: count,
  corrected: {
    ...arrayOf(string),
    description:
      'Numbers of tickets whose times were not as their history says',
  },
  next: optional({ ...string, description: 'The next `after`, if any' }),
});
