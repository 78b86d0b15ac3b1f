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

import { InputError } from '@backstage/errors';
import type { BusinessCalendar } from '@helpdesk/backstage-plugin-helpdesk-node';
import { Desk } from '../../config/HelpdeskConfig';
import { Person } from '../access/Person';
import { Calendars } from '../calendar/Calendars';

/**
 * A desk that nothing is known of, as while a replica with another config is
 * about: nobody works for it, and its tickets wait.
 */
const UNKNOWN: Omit<Desk, 'id' | 'title'> = {
  model: 'central',
  operatorGroups: [],
  visibility: 'participants',
  reopenWindow: { days: 7 },
  digest: false,
  language: 'en',
  notify: { registered: 'none' },
  returnsBeforeManagement: 3,
};

/**
 * The service desks of this portal, who works in them and when: those of the
 * config, and retired ones, which the config no longer has and which go on for
 * the tickets that they have.
 */
export class Desks {
  /** Those of the config first. */
  readonly all: readonly Desk[];
  readonly #byId: Map<string, Desk>;

  constructor(
    /** Those of the config: they take new tickets, the first one by default. */
    readonly configured: readonly Desk[],
    readonly calendars: Calendars = new Calendars(),
    retired: readonly Desk[] = [],
  ) {
    this.all = [...configured, ...retired];
    this.#byId = new Map(this.all.map(desk => [desk.id, desk]));
  }

  /** The desk of a ticket. */
  of({ desk: id }: { desk: string }): Desk {
    return this.#byId.get(id) ?? { ...UNKNOWN, id, title: id };
  }

  /** Any desk, retired or not. */
  withId(id: string): Desk {
    return this.#byId.get(id) ?? this.#refuse(id);
  }

  /** The desk that a request names, or the first one if it names none. */
  named(id: string | undefined): Desk {
    const desk =
      id === undefined
        ? this.configured[0]
        : this.configured.find(known => known.id === id);
    return desk ?? this.#refuse(id!);
  }

  /** The desk that gets the tickets of one that the config no longer has. */
  replacing(id: string): Desk | undefined {
    return this.configured.find(({ replaces }) => replaces?.includes(id));
  }

  #refuse(id: string): never {
    const known = this.configured.map(desk => desk.id).join(', ');
    const successor = this.replacing(id);
    throw new InputError(
      successor
        ? `desk: '${id}' is replaced by '${successor.id}'`
        : `desk: there is no desk '${id}'; known are ${known}`,
    );
  }

  /** The calendar on which business time of a ticket is counted. */
  calendarOf(ticket: { desk: string }): BusinessCalendar {
    return this.calendars.of(this.of(ticket));
  }

  /**
   * The group that holds what the desk's first line has not passed on; of a desk
   * that nothing is known of, the first desk's, to which a ticket can be moved.
   */
  firstLineOf(ticket: { desk: string }): string {
    const [firstLine] = this.of(ticket).operatorGroups;
    return firstLine ?? this.configured[0].operatorGroups[0];
  }

  isFirstLine(ticket: { desk: string; team: string }): boolean {
    return this.of(ticket).operatorGroups.includes(ticket.team);
  }

  /** The groups of all who are the desk's first line, of which one holds its tickets. */
  firstLineGroupsOf(ticket: { desk: string }): string[] {
    const { operatorGroups } = this.of(ticket);
    return operatorGroups.length > 0
      ? operatorGroups
      : [this.firstLineOf(ticket)];
  }

  isOperator(person: Person, deskId: string): boolean {
    const groups = this.#byId.get(deskId)?.operatorGroups ?? [];
    return groups.some(group => person.groups.includes(group));
  }

  /**
   * A company's management is above every team, so only who is in that very
   * group counts, by the catalog's word.
   */
  isManagement(person: Person, deskId: string): boolean {
    const group = this.#byId.get(deskId)?.managementGroup;
    return group !== undefined && person.directGroups.includes(group);
  }

  /** Ids of the desks for which the person works, in first line or management. */
  staffedBy(person: Person): string[] {
    return this.all
      .map(({ id }) => id)
      .filter(
        id => this.isOperator(person, id) || this.isManagement(person, id),
      );
  }

  /** Whether the person works for a desk, in its first line or its management. */
  isStaffOfAny(person: Person): boolean {
    return person.kind !== 'user' || this.staffedBy(person).length > 0;
  }

  /** The desks in which the person is an operator. */
  operatedBy(person: Person): Desk[] {
    return this.all.filter(desk => this.isOperator(person, desk.id));
  }

  /** The first-line groups of the desks in which the person is an operator. */
  firstLinesOf(person: Person): string[] {
    return this.operatedBy(person).flatMap(desk => desk.operatorGroups);
  }
}
