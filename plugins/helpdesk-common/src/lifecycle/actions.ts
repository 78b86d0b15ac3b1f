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

/**
 * Everything that can be done to a registered ticket.
 * @public
 */
export type TicketAction =
  | 'update'
  | 'mark-major'
  | 'reply'
  | 'note'
  | 'consult'
  | 'claim'
  | 'assign'
  | 'release'
  | 'escalate'
  | 'accept'
  | 'return'
  | 'recall'
  | 'pend'
  | 'resume'
  | 'resolve'
  | 'reject-resolution'
  | 'close'
  | 'reopen';

/** @public */
export const TICKET_ACTIONS: readonly TicketAction[] = [
  'update',
  'mark-major',
  'reply',
  'note',
  'consult',
  'claim',
  'assign',
  'release',
  'escalate',
  'accept',
  'return',
  'recall',
  'pend',
  'resume',
  'resolve',
  'reject-resolution',
  'close',
  'reopen',
];

/**
 * What an actor is to a ticket; several can hold at once.
 *
 * `requester` and `watcher` take part in it. `team` belongs to the group that
 * holds it (any operator of the desk while that is the first line). `operator`
 * and `management` belong to its desk. `supervisor` escalated it. `consulted`
 * belongs to a team that was asked about it. `program` is one that acts for the
 * desk: it works on a ticket like its team, and never has one in person.
 * `system` is the helpdesk itself.
 * @public
 */
export type TicketRelation =
  | 'requester'
  | 'watcher'
  | 'team'
  | 'operator'
  | 'management'
  | 'supervisor'
  | 'consulted'
  | 'program'
  | 'system';

/**
 * Relations that see notes, routing and other internal fields.
 * @public
 */
export const STAFF_RELATIONS: readonly TicketRelation[] = [
  'team',
  'operator',
  'management',
  'supervisor',
  'consulted',
  'program',
  'system',
];
