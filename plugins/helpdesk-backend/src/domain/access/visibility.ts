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

import type { TicketFilter } from '@helpdesk/backstage-plugin-helpdesk-node';
import { Desks } from '../desk/Desks';
import { Person } from './Person';

/** Holds for no ticket: nothing has one of no statuses. */
export const NO_TICKET: TicketFilter = { field: 'status', values: [] };

/** Holds for every ticket. */
export const ANY_TICKET: TicketFilter = { not: NO_TICKET };

/**
 * The tickets that exist for a person, by the person's own relation to them.
 * Every query carries this filter, so that what is hidden in one list is hidden
 * in all of them, in counts and in search alike.
 *
 * Participants, the present team and the supervisor always read a ticket. The
 * staff of its desk and the teams that were consulted do unless it is
 * confidential; every internal user does if it has an internal audience. What a
 * ticket's own row tells comes first, since the rest is only asked after it.
 */
export function readableBy(person: Person, desks: Desks): TicketFilter {
  if (person.kind !== 'user') {
    return ANY_TICKET;
  }
  const self = [person.ref];
  return {
    anyOf: [
      { field: 'requester', values: self },
      ...(person.internal
        ? [{ field: 'audience' as const, values: ['internal'] }]
        : []),
      { field: 'supervisor', values: self },
      { field: 'team', values: person.groups },
      { field: 'watcher', values: self },
      {
        allOf: [
          {
            anyOf: [
              { field: 'desk', values: desks.staffedBy(person) },
              { field: 'consulted', values: person.groups },
            ],
          },
          { not: { field: 'audience', values: ['confidential'] } },
        ],
      },
    ],
  };
}
