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
  DeadLetter,
  RetriedDeadLetters,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { objectOf } from '../schema';
import { count, string, time } from './values';

export const deadLetter = objectOf<DeadLetter>({
  id: string,
  sink: { ...string, description: 'Where it was to go' },
  number: { ...string, description: 'Number of the ticket' },
  attempts: count,
  error: { ...string, description: 'Why the last attempt failed' },
  createdAt: time,
  deadAt: { ...time, description: 'When it was given up' },
});

export const retriedDeadLetters = objectOf<RetriedDeadLetters>({
  retried: count,
});
