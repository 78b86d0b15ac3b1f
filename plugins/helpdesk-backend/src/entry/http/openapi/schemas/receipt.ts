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
  CONSULTATION_STATES,
  Receipt,
  TICKET_STATUSES,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { objectOf, oneOf, optional } from '../schema';
import { entityRef, string } from './values';

export const receipt = objectOf<Receipt>(
  {
    number: { ...string, description: 'The ticket’s' },
    consultation: optional({ ...string, description: 'Its id' }),
    status: optional(oneOf(TICKET_STATUSES)),
    team: optional(entityRef),
    assignee: optional(entityRef),
    state: optional(oneOf(CONSULTATION_STATES)),
  },
  {
    description:
      'What a repeated request led to, for a caller who may read the ticket no more; nothing later',
  },
);
