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

import { MessageSide } from '../types/message';
import { STAFF_RELATIONS, TicketRelation } from './actions';

/**
 * The side for which somebody with these relations writes a public message: the
 * one answer that the life cycle, the clocks and the notices go by.
 *
 * On a ticket of one's own one is its requester, also as staff. Staff who follow
 * a ticket stay staff. A team that was only asked something does not speak for
 * the helpdesk: of its people, those who follow the ticket are participants.
 * @public
 */
export function sideOf(relations: ReadonlySet<TicketRelation>): MessageSide {
  if (relations.has('requester')) {
    return 'requester';
  }
  return answersForIt(relations) ? 'staff' : 'participant';
}

/** Those of somebody's relations that belong to the side that is spoken for. */
export function speakingFor(
  relations: ReadonlySet<TicketRelation>,
): ReadonlySet<TicketRelation> {
  switch (sideOf(relations)) {
    case 'requester':
      return new Set(['requester']);
    case 'staff':
      return new Set(STAFF_RELATIONS.filter(one => relations.has(one)));
    default:
      return new Set([...relations].filter(one => one === 'watcher'));
  }
}

function answersForIt(relations: ReadonlySet<TicketRelation>): boolean {
  return STAFF_RELATIONS.some(
    relation => relation !== 'consulted' && relations.has(relation),
  );
}
