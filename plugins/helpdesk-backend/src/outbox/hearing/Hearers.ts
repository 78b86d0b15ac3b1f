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
  matchesTicket,
  TicketFilter,
  TicketResource,
} from '@helpdesk/backstage-plugin-helpdesk-node';
import { LRUCache } from 'lru-cache';
import { Person } from '../../domain/access/Person';
import { isStaff, relationsOf } from '../../domain/access/relations';
import { ANY_TICKET, readableBy } from '../../domain/access/visibility';
import { Desks } from '../../domain/desk/Desks';
import { Matter, Recipient } from '../../domain/effects/Notice';
import { TicketRecord } from '../../domain/ticket/TicketRecord';
import { toTicketResource } from '../../domain/ticket/toTicketResource';
import { TicketStore } from '../../store/TicketStore';
import { Belonging } from './Belonging';

const MAX_REMEMBERED = 10_000;

/** Something that is about to be told of a ticket. */
export interface Telling {
  matter: Matter;
  to: Recipient[];
}

/** One who is to hear of it. */
export interface Hearer<T> {
  /** Full ref of a user. */
  user: string;
  telling: T;
  /** Nothing but the number: it was his a moment ago and is not for him any more. */
  numberAlone: boolean;
}

/**
 * Works out who hears what leaves the helpdesk, at the moment when it leaves.
 *
 * - Recipients become users here. Backstage takes a group for everybody below it,
 *   and a group of management stands above all others; so no group goes there.
 * - Everybody comes up once, for the first telling that is meant for him and that
 *   he may hear; whoever caused it does not.
 * - May hear it who may read the ticket now, as the helpdesk's own rules say it for
 *   requests, and of staff matters who is its staff now. What somebody could do
 *   when it happened does not count.
 * - The one exception are those who had the ticket until then. They hear that it
 *   is no longer theirs, by number alone.
 *
 * People and groups are looked up all at once and remembered for as long as the
 * rights of a session are.
 */
export class Hearers {
  readonly #store: Pick<TicketStore, 'findTicket'>;
  readonly #belonging: Belonging;
  readonly #desks: Desks;
  readonly #people?: LRUCache<string, Person>;
  readonly #members?: LRUCache<string, string[]>;
  /** What the people that are remembered may read. */
  readonly #readable = new WeakMap<Person, TicketFilter>();
  /** Look-ups under way: what leaves at the same moment shares them. */
  readonly #tickets = new Map<string, Promise<TicketRecord | undefined>>();

  constructor(options: {
    store: Pick<TicketStore, 'findTicket'>;
    belonging: Belonging;
    desks: Desks;
    /** How long people and groups are remembered, in milliseconds; 0 for not at all. */
    reuseFor: number;
  }) {
    this.#store = options.store;
    this.#belonging = options.belonging;
    this.#desks = options.desks;
    if (options.reuseFor > 0) {
      const memory = { max: MAX_REMEMBERED, ttl: options.reuseFor };
      this.#people = new LRUCache(memory);
      this.#members = new LRUCache(memory);
    }
  }

  /**
   * The ticket as it is now, at least as it was at a version: a look-up that
   * began before the event of that version tells nothing of who may hear of it.
   */
  async ticketOf(
    number: string,
    version: number,
  ): Promise<TicketRecord | undefined> {
    const underWay = await this.#tickets.get(number);
    if (underWay && underWay.version >= version) {
      return underWay;
    }
    const found = this.#store.findTicket(number, ANY_TICKET);
    this.#tickets.set(number, found);
    try {
      return await found;
    } finally {
      if (this.#tickets.get(number) === found) {
        this.#tickets.delete(number);
      }
    }
  }

  /** Who hears which of the tellings, in no particular order. */
  async hearersOf<T extends Telling>(
    ticket: TicketRecord,
    tellings: T[],
    actor?: string,
  ): Promise<Hearer<T>[]> {
    const recipients = tellings.flatMap(({ to }) => to);
    const users = new Map(
      await Promise.all(
        recipients.map(
          async to => [keyOf(to), await this.#usersOf(to)] as const,
        ),
      ),
    );
    const all = new Set([...users.values()].flat());
    all.delete(actor ?? '');
    const people = await this.#peopleOf([...all]);

    const resource = toTicketResource(ticket, this.#desks.all);
    const hearers = new Map<string, Hearer<T>>();
    for (const telling of tellings) {
      for (const to of telling.to) {
        for (const user of users.get(keyOf(to))!) {
          const person = people.get(user);
          const known = hearers.get(user);
          if (person && (!known || known.numberAlone)) {
            const hearing = this.#hears(
              person,
              { ticket, resource },
              telling.matter,
              to,
            );
            if (hearing && !(known && hearing === 'number')) {
              hearers.set(user, {
                user,
                telling,
                numberAlone: hearing === 'number',
              });
            }
          }
        }
      }
    }
    return [...hearers.values()];
  }

  #hears(
    person: Person,
    { ticket, resource }: { ticket: TicketRecord; resource: TicketResource },
    matter: Matter,
    { formerly }: Recipient,
  ): 'all' | 'number' | undefined {
    const reads =
      matchesTicket(this.#readableBy(person), resource) &&
      (matter === 'ticket' ||
        isStaff(relationsOf(person, ticket, this.#desks)));
    if (reads) {
      return 'all';
    }
    return formerly && person.groups.includes(formerly) ? 'number' : undefined;
  }

  #readableBy(person: Person): TicketFilter {
    const known = this.#readable.get(person);
    const filter = known ?? readableBy(person, this.#desks);
    this.#readable.set(person, filter);
    return filter;
  }

  async #usersOf(to: Recipient): Promise<string[]> {
    if (to.ref.startsWith('user:')) {
      return [to.ref];
    }
    const key = keyOf(to);
    const known = this.#members?.get(key);
    if (known) {
      return known;
    }
    const members =
      to.as === 'management'
        ? await this.#belonging.managersOf(to.ref)
        : await this.#belonging.knownMembersOf(to.ref);
    this.#members?.set(key, members);
    return members;
  }

  async #peopleOf(users: string[]): Promise<Map<string, Person>> {
    const people = new Map<string, Person>();
    const unknown: string[] = [];
    for (const user of users) {
      const person = this.#people?.get(user);
      if (person) {
        people.set(user, person);
      } else {
        unknown.push(user);
      }
    }
    for (const person of await this.#belonging.peopleOf(unknown)) {
      people.set(person.ref, person);
      // Of who cannot be told for certain, another answer may come any moment.
      if (person.certain) {
        this.#people?.set(person.ref, person);
      }
    }
    return people;
  }
}

function keyOf({ ref, as }: Recipient): string {
  return `${as ?? 'group'} ${ref}`;
}
