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
import { PENDING_REASONS, TICKET_STATUSES } from '../types/ticket';
import { STAFF_RELATIONS, TicketRelation } from './actions';
import { findTransition } from './findTransition';
import { TicketFacts } from './guards';
import { sideOf } from './sides';

const NOW = new Date('2026-11-23T12:00:00Z');

/** Every set of roles that somebody can have at once. */
function everySet(
  roles: readonly TicketRelation[],
): ReadonlySet<TicketRelation>[] {
  return roles
    .reduce<TicketRelation[][]>(
      (sets, role) => [...sets, ...sets.map(set => [...set, role])],
      [[]],
    )
    .map(set => new Set(set));
}

/** Every state of a ticket that a public message can meet. */
const STATES: TicketFacts[] = TICKET_STATUSES.flatMap(status => {
  const facts = {
    status,
    firstLine: true,
    awaitingAcceptance: false,
    confidential: false,
  };
  switch (status) {
    case 'pending':
      return PENDING_REASONS.map(pendingReason => ({
        ...facts,
        pendingReason,
      }));
    case 'closed':
      return ['2026-11-22', '2026-11-24'].map(until => ({
        ...facts,
        reopenableUntil: new Date(until),
      }));
    default:
      return [facts];
  }
});

/** What the rules say of a message, in other words than the table's. */
function expected(side: MessageSide, ticket: TicketFacts): string {
  const { status, pendingReason, reopenableUntil } = ticket;
  if (status === 'merged' || (status === 'closed' && side === 'staff')) {
    return 'status';
  }
  if (status === 'closed' && reopenableUntil! < NOW) {
    return 'guard';
  }
  const opens: Record<MessageSide, boolean> = {
    requester: ['pending', 'resolved', 'closed'].includes(status),
    participant: pendingReason === 'requester',
    staff: status === 'new',
  };
  return opens[side] ? 'open' : 'stays';
}

/** The helpdesk itself writes nothing, and a program has its rights by the desk. */
const WRITERS = everySet([
  ...STAFF_RELATIONS.filter(one => one !== 'system' && one !== 'program'),
  'requester',
  'watcher',
]);

describe('the side of a message', () => {
  it.each<[MessageSide, TicketRelation[]]>([
    ['requester', ['requester']],
    ['requester', ['requester', 'watcher']],
    ['requester', ['requester', 'team', 'operator', 'supervisor']],
    ['participant', ['watcher']],
    ['participant', ['watcher', 'consulted']],
    ['staff', ['watcher', 'operator']],
    ['staff', ['watcher', 'consulted', 'team']],
    ['staff', ['supervisor']],
    ['staff', ['management', 'watcher']],
    ['staff', ['program', 'operator', 'management']],
  ])('is the %s for %s', (side, relations) => {
    expect(sideOf(new Set(relations))).toBe(side);
  });

  it.each(STATES)('alone decides what it does to %j', ticket => {
    for (const relations of WRITERS) {
      const side = sideOf(relations);
      const outcome = findTransition('reply', ticket, relations, NOW);
      const found =
        'transition' in outcome
          ? outcome.transition.to ?? 'stays'
          : outcome.refused;
      const speaks = side !== 'participant' || relations.has('watcher');
      expect([[...relations], found]).toEqual([
        [...relations],
        speaks ? expected(side, ticket) : 'relation',
      ]);
    }
  });
});
