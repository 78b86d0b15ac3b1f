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

import { isDeepStrictEqual } from 'node:util';
import { State, StoredEvent, StoredTicket } from '../store/State';
import { groupBy } from './groupBy';

/**
 * A ticket's version is the number of its events, each event begins where the
 * one before has ended, and the last one ends where the ticket is. Each message
 * belongs to one event.
 */
export function checkHistory({ tickets, events, messages }: State): string[] {
  const histories = groupBy(events, ({ ticketId }) => ticketId);
  const told = groupBy(events, ({ messageId }) => messageId);
  return [
    ...tickets.flatMap(ticket =>
      checkTicket(ticket, histories.get(ticket.id) ?? []),
    ),
    ...messages
      .map(({ id }) => ({ id, count: told.get(id)?.length ?? 0 }))
      .filter(({ count }) => count !== 1)
      .map(({ id, count }) => `message ${id}: ${count} events`),
  ];
}

function checkTicket(ticket: StoredTicket, history: StoredEvent[]): string[] {
  const violations: string[] = [];
  if (history.some(({ version }, index) => version !== index + 1)) {
    violations.push('a gap in its history');
  }
  if (ticket.version !== history.length) {
    violations.push(`version ${ticket.version}, ${history.length} events`);
  }
  const replayed: Record<string, unknown> = {};
  for (const { version, changes } of history) {
    for (const [field, { from, to }] of Object.entries(changes)) {
      if (!isDeepStrictEqual(replayed[field], from)) {
        violations.push(`${field} jumps at version ${version}`);
      }
      replayed[field] = to;
    }
  }
  for (const [field, value] of Object.entries(ticket.fields)) {
    if (!isDeepStrictEqual(replayed[field], value)) {
      violations.push(`${field} is not as its history says`);
    }
  }
  return violations.map(violation => `ticket ${ticket.id}: ${violation}`);
}
