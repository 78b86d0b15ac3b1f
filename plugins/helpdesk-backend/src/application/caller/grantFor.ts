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
  ConsultationAction,
  TicketAction,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { TicketGrant } from './Caller';

/** The grant of the portal's policy that an action needs. */
export function grantFor(action: TicketAction): TicketGrant {
  switch (action) {
    case 'update':
    case 'mark-major':
    case 'reply':
    case 'note':
      return action;
    default:
      return 'work';
  }
}

/**
 * What a step of a consultation is to the ticket, in the eyes of the portal's
 * policy: to answer is to write a note, to call off is to undo the asking.
 */
export function ticketActionOf(action: ConsultationAction): 'note' | 'consult' {
  return action === 'cancel' ? 'consult' : 'note';
}
