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

import { UNCLOSED_STATUSES } from '@helpdesk/backstage-plugin-helpdesk-common';
import type { TicketFilter } from '@helpdesk/backstage-plugin-helpdesk-node';

/** The two parts that somebody can have in a ticket in person. */
export type HolderRole = 'assignee' | 'supervisor';

/** Supervisors first: who has left is not told who else has. */
export const HOLDER_ROLES: readonly HolderRole[] = ['supervisor', 'assignee'];

/** A person's part in those tickets of a desk that one team holds. */
export interface Holding {
  role: HolderRole;
  /** Full entity ref. */
  person: string;
  desk: string;
  team: string;
}

/** The unclosed tickets in which somebody has this part. */
export function heldBy({ role, person, desk, team }: Holding): TicketFilter {
  return {
    allOf: [
      { field: 'status', values: [...UNCLOSED_STATUSES] },
      { field: role, values: [person] },
      { field: 'desk', values: [desk] },
      { field: 'team', values: [team] },
    ],
  };
}
