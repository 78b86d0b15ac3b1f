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
  STAFF_RELATIONS,
  TICKET_ACTIONS,
  TicketAction,
  TicketRelation,
} from './actions';
import { allowedActions, findTransition } from './findTransition';
import { TicketFacts } from './guards';
import { TICKET_TRANSITIONS } from './transitions';
import { TICKET_STATUSES, TicketStatus } from '../types/ticket';

const ALL_RELATIONS: TicketRelation[] = [
  ...STAFF_RELATIONS,
  'requester',
  'watcher',
];
const NOW = new Date('2026-11-23T12:00:00Z');
const YESTERDAY = new Date('2026-11-22T12:00:00Z');
const TOMORROW = new Date('2026-11-24T12:00:00Z');

/** With the first line, nobody has it. */
const atDesk = (status: TicketStatus): TicketFacts => ({
  status,
  firstLine: true,
  awaitingAcceptance: false,
  confidential: false,
});

/** Escalated by an operator, not accepted yet. */
const escalated = (status: TicketStatus): TicketFacts => ({
  status,
  supervisor: 'user:default/operator',
  firstLine: false,
  awaitingAcceptance: true,
  confidential: false,
});

const accepted = (status: TicketStatus): TicketFacts => ({
  ...escalated(status),
  assignee: 'user:default/engineer',
  awaitingAcceptance: false,
});

function outcome(
  action: TicketAction,
  ticket: TicketFacts,
  by: TicketRelation[],
): string {
  const result = findTransition(action, ticket, new Set(by), NOW);
  if ('transition' in result) {
    return result.transition.to ?? 'stays';
  }
  return result.refused === 'guard' ? result.guard : result.refused;
}

describe('findTransition', () => {
  it.each(TICKET_ACTIONS)('does not %s what is archived', action => {
    const archived = { ...atDesk('closed'), archived: true };
    expect(outcome(action, archived, ALL_RELATIONS)).toBe('archived');
    expect(outcome(action, archived, [])).toBe('relation');
    expect(allowedActions(archived, new Set(ALL_RELATIONS), NOW)).toEqual([]);
  });

  it.each<[string, TicketAction, TicketFacts, TicketRelation[], string]>([
    ['a claim opens', 'claim', atDesk('new'), ['team', 'operator'], 'open'],
    [
      'a pending one stays so when claimed',
      'claim',
      atDesk('pending'),
      ['team'],
      'stays',
    ],
    [
      'what somebody has cannot be claimed',
      'claim',
      accepted('open'),
      ['team'],
      'unassigned',
    ],
    ['an outsider claims nothing', 'claim', atDesk('new'), [], 'relation'],
    [
      'an operator does not claim from the second line',
      'claim',
      escalated('open'),
      ['operator'],
      'relation',
    ],
    [
      'a resolved one is not claimed',
      'claim',
      atDesk('resolved'),
      ['team'],
      'status',
    ],

    [
      'the first reply of staff opens',
      'reply',
      atDesk('new'),
      ['team'],
      'open',
    ],
    [
      'a reply of the requester keeps new',
      'reply',
      atDesk('new'),
      ['requester'],
      'stays',
    ],
    [
      'a reply of the requester wakes pending',
      'reply',
      accepted('pending'),
      ['requester'],
      'open',
    ],
    [
      'a reply of staff does not',
      'reply',
      accepted('pending'),
      ['team'],
      'stays',
    ],
    [
      'a reply of a watcher does not reopen',
      'reply',
      accepted('resolved'),
      ['watcher'],
      'stays',
    ],
    [
      'nor does one of staff who watch',
      'reply',
      accepted('resolved'),
      ['watcher', 'team'],
      'stays',
    ],
    [
      'to pend again is to wait for something else',
      'pend',
      accepted('pending'),
      ['team'],
      'stays',
    ],
    [
      'a program has nothing in person',
      'claim',
      atDesk('new'),
      ['program', 'operator', 'management'],
      'relation',
    ],
    [
      'but works like a team',
      'resolve',
      accepted('open'),
      ['program'],
      'resolved',
    ],
    [
      'who is both speaks as the requester',
      'reply',
      atDesk('pending'),
      ['team', 'requester'],
      'open',
    ],
    [
      'staff does not write to what is closed',
      'reply',
      atDesk('closed'),
      ['team'],
      'status',
    ],
    [
      'a late reply finds the door shut',
      'reply',
      { ...atDesk('closed'), reopenableUntil: YESTERDAY },
      ['requester'],
      'within-reopen-window',
    ],
    [
      'a reply in time reopens',
      'reply',
      { ...atDesk('closed'), reopenableUntil: TOMORROW },
      ['requester'],
      'open',
    ],
    [
      'no notes by the requester',
      'note',
      atDesk('open'),
      ['requester'],
      'relation',
    ],
    [
      'notes even on what is closed',
      'note',
      atDesk('closed'),
      ['operator'],
      'stays',
    ],

    ['the desk escalates', 'escalate', atDesk('new'), ['operator'], 'open'],
    ['the team forwards', 'escalate', accepted('open'), ['team'], 'open'],
    [
      'the requester does not escalate',
      'escalate',
      atDesk('new'),
      ['requester'],
      'relation',
    ],
    [
      'a resolved one is not escalated',
      'escalate',
      accepted('resolved'),
      ['operator'],
      'status',
    ],

    ['the team accepts', 'accept', escalated('open'), ['team'], 'stays'],
    [
      'once is enough',
      'accept',
      accepted('open'),
      ['team'],
      'awaiting-acceptance',
    ],
    [
      'the supervisor does not accept',
      'accept',
      escalated('open'),
      ['supervisor', 'operator'],
      'relation',
    ],
    ['the team returns', 'return', escalated('open'), ['team'], 'open'],
    [
      'the first line has nobody to return to',
      'return',
      atDesk('open'),
      ['team'],
      'with-second-line',
    ],
    [
      'the supervisor recalls',
      'recall',
      accepted('pending'),
      ['supervisor'],
      'open',
    ],
    [
      'another operator does not',
      'recall',
      accepted('open'),
      ['operator'],
      'unsupervised',
    ],
    [
      'unless nobody supervises',
      'recall',
      { ...accepted('open'), supervisor: undefined },
      ['operator'],
      'open',
    ],
    [
      'nor what the desk has anyway',
      'recall',
      atDesk('open'),
      ['operator'],
      'with-second-line',
    ],

    ['the team resolves', 'resolve', accepted('open'), ['team'], 'resolved'],
    [
      'the desk does not resolve what it passed on',
      'resolve',
      accepted('open'),
      ['operator', 'supervisor'],
      'relation',
    ],
    [
      'the supervisor rejects a resolution',
      'reject-resolution',
      accepted('resolved'),
      ['supervisor'],
      'open',
    ],
    [
      'the requester does too',
      'reject-resolution',
      accepted('resolved'),
      ['requester'],
      'open',
    ],
    [
      'another operator does not reject it',
      'reject-resolution',
      accepted('resolved'),
      ['operator'],
      'unsupervised',
    ],
    [
      'only what is resolved is closed',
      'close',
      accepted('open'),
      ['requester'],
      'status',
    ],
    ['time closes', 'close', accepted('resolved'), ['system'], 'closed'],
    ['time wakes', 'resume', accepted('pending'), ['system'], 'open'],
    [
      'a closed one reopens in time',
      'reopen',
      { ...accepted('closed'), reopenableUntil: TOMORROW },
      ['requester'],
      'open',
    ],
    [
      'and not later',
      'reopen',
      { ...accepted('closed'), reopenableUntil: YESTERDAY },
      ['operator'],
      'within-reopen-window',
    ],
  ])('%s', (_, action, ticket, by, expected) => {
    expect(outcome(action, ticket, by)).toBe(expected);
  });
});

describe('a team that was consulted', () => {
  it.each(TICKET_STATUSES)('may write notes and no more on %s', status => {
    const actions = allowedActions(
      accepted(status),
      new Set(['consulted']),
      NOW,
    );
    expect(actions).toEqual(status === 'merged' ? [] : ['note']);
  });

  it('is asked of no confidential ticket', () => {
    const confidential = { ...accepted('open'), confidential: true };
    expect(outcome('consult', accepted('open'), ['team'])).toBe('stays');
    expect(outcome('consult', confidential, ['team'])).toBe('not-confidential');
    expect(outcome('consult', accepted('closed'), ['team'])).toBe('status');
  });
});

describe('allowedActions', () => {
  it.each(TICKET_STATUSES)('offers an outsider nothing on %s', status => {
    expect(allowedActions(atDesk(status), new Set(), NOW)).toEqual([]);
  });

  it('offers what findTransition grants, for every state and relation', () => {
    const actions = allowedActions(escalated('open'), new Set(['team']), NOW);
    expect(actions).toEqual([
      'update',
      'reply',
      'note',
      'consult',
      'claim',
      'assign',
      'escalate',
      'accept',
      'return',
      'pend',
      'resolve',
    ]);
  });
});

describe('the table', () => {
  it('never enters new, and leaves merged to nobody', () => {
    expect(TICKET_TRANSITIONS.filter(row => row.to === 'new')).toEqual([]);
    expect(
      TICKET_TRANSITIONS.filter(row => row.from.includes('merged')),
    ).toEqual([]);
  });

  it('has a row for every action', () => {
    const withRows = new Set(TICKET_TRANSITIONS.map(row => row.action));
    expect([...withRows].sort()).toEqual([...TICKET_ACTIONS].sort());
  });
});
