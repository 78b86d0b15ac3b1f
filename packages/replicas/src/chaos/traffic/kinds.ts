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
  Ticket,
  TicketStatus,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { Random } from '../Random';

/** What a sender has seen last of a ticket. */
export type SeenTicket = Pick<Ticket, 'number' | 'status' | 'team' | 'etag'>;

/** A request to be sent. */
export interface Write {
  kind: string;
  persona: string;
  method: 'POST' | 'PATCH';
  path: string;
  body: object;
  /** The state that it insists on. */
  ifMatch?: string;
}

/**
 * A kind of write. Each leaves its operation's id in what it writes, where
 * `markerOf` finds it again.
 */
interface Kind {
  persona: string;
  from: readonly TicketStatus[];
  team?: 'first line' | 'second line';
  /** Path below the ticket, and what is sent there. */
  write(
    id: string,
    ticket: SeenTicket,
    random: Random,
  ): Pick<Write, 'body'> & Partial<Write>;
}

const FIRST_LINE = 'group:default/service-desk';
const SECOND_LINE = 'group:default/pos-support';

const UNRESOLVED = ['new', 'open', 'pending'] as const;
const UNCLOSED = [...UNRESOLVED, 'resolved'] as const;

const KINDS: Record<string, Kind> = {
  reply: {
    persona: 'developer',
    from: UNCLOSED,
    write: body => ({
      path: '/messages',
      body: { body, visibility: 'public' },
    }),
  },
  note: {
    persona: 'operator',
    from: UNCLOSED,
    write: body => ({
      path: '/messages',
      body: { body, visibility: 'internal' },
    }),
  },
  edit: {
    persona: 'operator-2',
    from: UNCLOSED,
    write: (title, { etag }, random) => ({
      method: 'PATCH',
      path: '',
      body: { title },
      ifMatch: random.chance(0.5) ? etag : undefined,
    }),
  },
  escalate: {
    persona: 'operator',
    from: UNRESOLVED,
    team: 'first line',
    write: reason => ({ body: { team: SECOND_LINE, reason } }),
  },
  return: {
    persona: 'pos-engineer',
    from: ['open', 'pending'],
    team: 'second line',
    write: reason => ({ body: { reason } }),
  },
  recall: {
    persona: 'operator',
    from: ['open', 'pending'],
    team: 'second line',
    write: reason => ({ body: { reason } }),
  },
  resolve: {
    persona: 'operator-2',
    from: UNRESOLVED,
    team: 'first line',
    write: resolution => ({ body: { resolution } }),
  },
  'reject-resolution': {
    persona: 'developer',
    from: ['resolved'],
    write: reason => ({ body: { reason } }),
  },
  reopen: {
    persona: 'developer',
    from: ['resolved'],
    write: reason => ({ body: { reason } }),
  },
  /** The scheduled job takes it up again. */
  pend: {
    persona: 'operator',
    from: ['new', 'open'],
    team: 'first line',
    write: (message, _ticket, random) => ({
      body: {
        reason: 'scheduled',
        until: new Date(Date.now() + random.between(500, 5_000)).toISOString(),
        message,
      },
    }),
  },
};

/** Registers a ticket. */
export function aCreate(id: string): Write {
  return {
    kind: 'create',
    persona: 'developer',
    method: 'POST',
    path: '/tickets',
    body: { title: 'The till beeps', description: id },
  };
}

/** One of the things that can be done to a ticket as it was seen last. */
export function aChange(id: string, ticket: SeenTicket, random: Random): Write {
  const line = ticket.team === FIRST_LINE ? 'first line' : 'second line';
  const fitting = Object.entries(KINDS).filter(
    ([, { from, team }]) =>
      from.includes(ticket.status) && (team === undefined || team === line),
  );
  const [kind, { persona, write }] = random.pick(fitting);
  const { path = `/${kind}`, ...rest } = write(id, ticket, random);
  return {
    ...{ kind, persona, method: 'POST' },
    ...rest,
    path: `/tickets/${ticket.number}${path}`,
  };
}
