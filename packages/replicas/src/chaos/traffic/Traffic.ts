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

import { randomUUID } from 'node:crypto';
import { Random } from '../Random';
import { aChange, aCreate, SeenTicket } from './kinds';
import { Sender } from './Sender';

/** Tickets that are worked on at a time; several senders meet on each. */
const TICKETS_IN_WORK = 30;

/** People at work: they register tickets and change them, side by side. */
export class Traffic {
  readonly #random: Random;
  readonly #sender: Sender;
  readonly #tickets: SeenTicket[] = [];
  #people: Promise<void>[] = [];
  #working = false;

  constructor(options: { sender: Sender; random: Random }) {
    this.#sender = options.sender;
    this.#random = options.random;
  }

  start(people: number): void {
    this.#working = true;
    this.#people = Array.from({ length: people }, () => this.#work());
  }

  /** Resolves when everybody has an answer, or has given up. */
  async stop(): Promise<void> {
    this.#working = false;
    await Promise.all(this.#people);
  }

  async #work(): Promise<void> {
    while (this.#working) {
      const ticket = this.#random.chance(0.2)
        ? undefined
        : this.#random.pick(this.#tickets);
      await (ticket ? this.#change(ticket) : this.#create());
    }
  }

  async #create(): Promise<void> {
    const operation = randomUUID();
    const answer = await this.#sender.send<SeenTicket>(
      operation,
      aCreate(operation),
    );
    if (answer?.status === 201) {
      this.#tickets.push(answer.body);
      if (this.#tickets.length > TICKETS_IN_WORK) {
        this.#tickets.shift();
      }
    }
  }

  async #change(ticket: SeenTicket): Promise<void> {
    const operation = randomUUID();
    const write = aChange(operation, ticket, this.#random);
    const answer = await this.#sender.send<SeenTicket>(operation, write);
    if (answer?.status === 200) {
      const { status, team, etag } = answer.body;
      Object.assign(ticket, { status, team, etag });
    }
  }
}
