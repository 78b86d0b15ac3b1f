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
  TicketClock,
  TicketEvent,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import {
  BusinessCalendar,
  SlaPolicy,
} from '@helpdesk/backstage-plugin-helpdesk-node';
import { Knex } from 'knex';
import { Desk } from '../../config/HelpdeskConfig';
import { TestHelpdesk } from './TestHelpdesk';

/** A portal whose policies are changed between restarts, with one ticket to look at. */
export class ClockDesk {
  desk!: TestHelpdesk;
  ticket!: Ticket;

  constructor(
    readonly knex: Knex,
    readonly options: {
      desk?: Partial<Desk>;
      calendars?: BusinessCalendar[];
    } = {},
  ) {}

  /** Starts the portal, or starts it again with other policies. */
  async start(...policies: SlaPolicy[]): Promise<void> {
    const time = this.desk?.time;
    const { desk, calendars } = this.options;
    this.desk = await TestHelpdesk.create(this.knex, desk, {
      policies,
      calendars,
    });
    this.desk.time = time ?? this.desk.time;
  }

  /** What the job for alarms does about the ticket, once. */
  async sweep(): Promise<void> {
    const { helpdesk, store, time } = this.desk;
    const due = await store.listDueAlarms(time, { limit: 200 });
    if (due.some(({ number }) => number === this.ticket.number)) {
      await helpdesk.fireAlarms(this.ticket.number, this.desk.asSystem());
    }
  }

  /** What a job does about policies that are gone, once; whether it had to. */
  async adopt(): Promise<boolean> {
    const { helpdesk } = this.desk;
    const system = this.desk.asSystem();
    const [next] = await helpdesk.findTicketsOfGonePolicies(
      this.#before(),
      system,
    );
    if (next !== this.ticket.number) {
      return false;
    }
    await helpdesk.adoptPolicy(next, system);
    return true;
  }

  /** The number, if the ticket's times were not what its history says. */
  async recompute(): Promise<string[]> {
    const { corrected } = await this.desk.helpdesk.recomputeClocks(
      { after: this.#before(), limit: 1 },
      this.desk.asSystem(),
    );
    return corrected;
  }

  read(): Promise<Ticket> {
    return this.desk.helpdesk.getTicket(
      this.ticket.number,
      this.desk.asSystem(),
    );
  }

  async clock(kind: TicketClock['kind']): Promise<TicketClock | undefined> {
    return (await this.read()).clocks.find(clock => clock.kind === kind);
  }

  async events(): Promise<TicketEvent[]> {
    const { items } = await this.desk.helpdesk.listEvents(
      this.ticket.number,
      { limit: 200 },
      this.desk.asSystem(),
    );
    return items;
  }

  /** Which levels are on record, and in how much time each was to be kept. */
  async levels(): Promise<string[]> {
    return (await this.events())
      .filter(({ type }) => type.startsWith('clock-'))
      .map(({ type, cause }) => `${type} ${cause?.policy} ${cause?.percent}`);
  }

  /** Which levels people were told of. */
  async told(): Promise<string[]> {
    const notices = await this.desk.notices();
    return notices
      .filter(({ number }) => number === this.ticket.number)
      .map(({ code }) => String(code))
      .filter(code => code.startsWith('clock-'));
  }

  /** Number of the ticket before, if there is one: others are left alone. */
  #before(): string | undefined {
    const id = Number(this.ticket.number.replace('HD-', ''));
    return id > 1 ? `HD-${id - 1}` : undefined;
  }
}
