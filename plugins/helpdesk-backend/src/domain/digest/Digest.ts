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

import { TicketConcern } from '@helpdesk/backstage-plugin-helpdesk-common';

/** What a supervisor is told at the start of the desk's working day. */
export interface Digest {
  /** Full ref of the supervisor. */
  recipient: string;
  /** Id of the desk. */
  desk: string;
  deskTitle: string;
  /** How many unclosed tickets of the desk the supervisor controls. */
  controlled: number;
  /** How many of them have what wrong with them; one may count several times. */
  concerns: Partial<Record<TicketConcern, number>>;
}
