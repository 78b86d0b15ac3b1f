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
  Me,
  Ticket,
  TicketOrder,
  TicketQuery,
  UNRESOLVED_STATUSES,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import {
  TICKET_ROW_FIELDS,
  TicketColumn,
} from '@helpdesk/backstage-plugin-helpdesk-react';

/** Verbs that need no more words than their own. */
export type QuickVerb = 'claim' | 'accept';

/** One of the lists that people work from; also the name of its tab. */
export type ListId =
  | 'queue'
  | 'my-teams'
  | 'consultations'
  | 'controlled'
  | 'mine'
  | 'all';

/** What every list asks of its tickets: their rows and what buttons go by. */
export const LISTED_FIELDS = [...TICKET_ROW_FIELDS, 'allowedActions'] as const;

/** As much of a ticket as a list knows. */
export type ListedTicket = Pick<Ticket, (typeof LISTED_FIELDS)[number]>;

/** The page beside the lists of what could not be delivered. */
export const UNDELIVERED = 'undelivered';

/** The names of all tabs. */
export type TabId = ListId | typeof UNDELIVERED;

/** What a list shows, and to whom. */
export interface TicketList {
  id: ListId;
  isFor: (me: Me) => boolean;
  /** What the list is about; the person's filters come on top. */
  query: TicketQuery;
  orderBy: TicketOrder;
  /** Columns that say little here, where others need their room. */
  hide: readonly TicketColumn[];
  /** Whether who reads it asks when to expect word, rather than for clocks. */
  forRequester?: boolean;
  /** Offered in a row: the first of these that is allowed. */
  verbs: readonly QuickVerb[];
  /** Whether its rows offer what the supervisor of a ticket can do about it. */
  control?: boolean;
}

const isOperator = (me: Me) => me.desks.some(desk => desk.operator);
const isDeskStaff = (me: Me) =>
  me.desks.some(desk => desk.operator || desk.management);

/** In the order of their tabs. */
export const TICKET_LISTS: readonly TicketList[] = [
  {
    id: 'queue',
    isFor: isDeskStaff,
    query: { view: 'queue', status: [...UNRESOLVED_STATUSES] },
    orderBy: 'urgency',
    hide: ['updated'],
    verbs: ['claim'],
  },
  {
    id: 'my-teams',
    isFor: me => me.internal,
    query: { view: 'my-teams' },
    orderBy: 'urgency',
    hide: ['updated'],
    verbs: ['accept', 'claim'],
  },
  {
    id: 'consultations',
    isFor: me => me.internal && me.teams.length > 0,
    query: { view: 'consultations' },
    orderBy: 'urgency',
    hide: [],
    verbs: [],
  },
  {
    id: 'controlled',
    isFor: isOperator,
    query: { view: 'controlled' },
    orderBy: 'dueAt',
    hide: ['requester', 'updated'],
    verbs: [],
    control: true,
  },
  {
    id: 'mine',
    isFor: () => true,
    query: { view: 'mine' },
    orderBy: 'updatedAt:desc',
    hide: ['requester'],
    forRequester: true,
    verbs: [],
  },
  {
    id: 'all',
    isFor: () => true,
    query: {},
    orderBy: 'urgency',
    hide: [],
    verbs: [],
  },
];

/** Whether somebody answers for a desk. */
export function managesDesk(me: Me): boolean {
  return me.desks.some(desk => desk.management);
}

/** The list that a person meets first. */
export function firstListFor(me: Me): ListId {
  return isOperator(me) ? 'queue' : 'mine';
}
