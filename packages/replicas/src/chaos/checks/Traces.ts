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

import { Operation } from '../ledger/Operation';
import { State, StoredEvent } from '../store/State';
import { groupBy } from './groupBy';
import { markerOf } from './markerOf';

/** What writes have left in the database, by operation. */
export class Traces {
  readonly events: ReadonlyMap<string, StoredEvent[]>;
  readonly #parts: Record<string, { has(id: string): boolean }>;

  constructor({ events, messages, tickets, keys }: State) {
    const bodies = new Map(messages.map(({ id, body }) => [id, body]));
    this.events = groupBy(events, event => markerOf(event, bodies));
    this.#parts = {
      event: this.events,
      message: new Set(bodies.values()),
      ticket: new Set(tickets.map(({ description }) => description)),
      'idempotency key': new Set(keys.map(({ key }) => key)),
    };
  }

  partsOf({ id }: Operation): string[] {
    return Object.keys(this.#parts).filter(part => this.#parts[part].has(id));
  }
}
