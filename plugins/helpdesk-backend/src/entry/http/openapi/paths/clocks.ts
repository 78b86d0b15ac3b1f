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

import { LIMITS } from '@helpdesk/backstage-plugin-helpdesk-common';
import { answer, jsonBody, PathItem, refusals } from '../operation';
import { ref } from '../schema';

export const recomputeClocks: PathItem = {
  post: {
    operationId: 'recomputeClocks',
    summary: 'Derives clocks from histories and corrects what differs',
    description: `For management and services, at most ${LIMITS.pageSize} tickets at a time; changes nothing unless the policies have changed`,
    tags: ['Clocks'],
    requestBody: jsonBody(ref('ClockRecomputation')),
    responses: {
      200: answer('What came of it', ref('RecomputedClocks')),
      ...refusals(403),
    },
  },
};
