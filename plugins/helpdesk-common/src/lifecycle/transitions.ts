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

import { TicketStatus } from '../types/ticket';
import { TicketAction, TicketRelation } from './actions';
import { TicketGuard } from './guards';

/**
 * One row of the life cycle: in these states, these people may do this.
 * @public
 */
export interface Transition {
  action: TicketAction;
  from: readonly TicketStatus[];
  /** The state it leads to; absent where the state stays as it is. */
  to?: TicketStatus;
  by: readonly TicketRelation[];
  /** All of them must hold. */
  guards?: readonly TicketGuard[];
}

const STAFF: readonly TicketRelation[] = [
  'team',
  'operator',
  'management',
  'supervisor',
];
/** Who does a team's work on a ticket. */
const WORKERS: readonly TicketRelation[] = ['team', 'program'];
const CONTROL: readonly TicketRelation[] = ['supervisor', 'management'];
const IN_WORK: readonly TicketStatus[] = ['new', 'open', 'pending'];

/**
 * The life cycle of a ticket as data. The service, the buttons and the docs
 * read this one table; the first row that fits the ticket and the actor wins. Of
 * the rows for a public message only those of the actor's side count, see
 * `sideOf`. `new` is left once and never entered again.
 * @public
 */
export const TICKET_TRANSITIONS: readonly Transition[] = [
  {
    action: 'update',
    from: [...IN_WORK, 'resolved'],
    by: [...STAFF, 'requester', 'system'],
  },
  {
    action: 'mark-major',
    from: [...IN_WORK, 'resolved'],
    by: ['operator', 'supervisor', 'management'],
  },

  { action: 'reply', from: ['new', 'open'], by: ['requester'] },
  {
    action: 'reply',
    from: ['pending', 'resolved'],
    to: 'open',
    by: ['requester'],
  },
  {
    action: 'reply',
    from: ['closed'],
    to: 'open',
    by: ['requester'],
    guards: ['within-reopen-window'],
  },
  {
    action: 'reply',
    from: ['pending'],
    to: 'open',
    by: ['watcher'],
    guards: ['waits-for-requester'],
  },
  { action: 'reply', from: [...IN_WORK, 'resolved'], by: ['watcher'] },
  {
    action: 'reply',
    from: ['closed'],
    by: ['watcher'],
    guards: ['within-reopen-window'],
  },
  { action: 'reply', from: ['new'], to: 'open', by: STAFF },
  { action: 'reply', from: ['open', 'pending', 'resolved'], by: STAFF },
  {
    action: 'note',
    from: [...IN_WORK, 'resolved', 'closed'],
    by: [...STAFF, 'consulted'],
  },
  {
    action: 'consult',
    from: [...IN_WORK, 'resolved'],
    by: STAFF,
    guards: ['not-confidential'],
  },

  {
    action: 'claim',
    from: ['new', 'open'],
    to: 'open',
    by: ['team'],
    guards: ['unassigned'],
  },
  { action: 'claim', from: ['pending'], by: ['team'], guards: ['unassigned'] },
  {
    action: 'assign',
    from: ['new', 'open'],
    to: 'open',
    by: ['team', 'management'],
  },
  { action: 'assign', from: ['pending'], by: ['team', 'management'] },
  {
    action: 'release',
    from: ['open', 'pending'],
    by: ['team', 'management'],
    guards: ['assigned'],
  },

  {
    action: 'escalate',
    from: IN_WORK,
    to: 'open',
    by: [...STAFF, 'system'],
  },
  {
    action: 'accept',
    from: ['open', 'pending'],
    by: WORKERS,
    guards: ['awaiting-acceptance'],
  },
  {
    action: 'return',
    from: ['open', 'pending'],
    to: 'open',
    by: WORKERS,
    guards: ['with-second-line'],
  },
  {
    action: 'recall',
    from: ['open', 'pending'],
    to: 'open',
    by: CONTROL,
    guards: ['with-second-line'],
  },
  {
    action: 'recall',
    from: ['open', 'pending'],
    to: 'open',
    by: ['operator'],
    guards: ['with-second-line', 'unsupervised'],
  },

  { action: 'pend', from: ['new', 'open'], to: 'pending', by: WORKERS },
  { action: 'pend', from: ['pending'], by: WORKERS },
  { action: 'resume', from: ['pending'], to: 'open', by: [...STAFF, 'system'] },

  { action: 'resolve', from: IN_WORK, to: 'resolved', by: WORKERS },
  {
    action: 'reject-resolution',
    from: ['resolved'],
    to: 'open',
    by: ['requester', ...CONTROL],
  },
  {
    action: 'reject-resolution',
    from: ['resolved'],
    to: 'open',
    by: ['operator'],
    guards: ['unsupervised'],
  },
  {
    action: 'close',
    from: ['resolved'],
    to: 'closed',
    by: ['requester', 'operator', ...CONTROL, 'system'],
  },
  {
    action: 'reopen',
    from: ['resolved'],
    to: 'open',
    by: ['requester', ...STAFF],
  },
  {
    action: 'reopen',
    from: ['closed'],
    to: 'open',
    by: ['requester', ...STAFF],
    guards: ['within-reopen-window'],
  },
];
