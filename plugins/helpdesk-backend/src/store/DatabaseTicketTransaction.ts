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
import { OutboxDraft } from '../domain/effects/OutboxDraft';
import { TicketFilter } from '@helpdesk/backstage-plugin-helpdesk-node';
import { MessageRecord } from '../domain/ticket/MessageRecord';
import { NewTicketEvent } from '../domain/ticket/TicketEventRecord';
import { TicketDraft, TicketRecord } from '../domain/ticket/TicketRecord';
import { archiveTickets } from './operations/archiveTickets';
import { bindAttachments } from './operations/bindAttachments';
import { claimDigest } from './operations/claimDigest';
import { enqueue } from './operations/enqueue';
import { insertIdempotencyEntry } from './operations/insertIdempotencyEntry';
import { insertMessage } from './operations/insertMessage';
import { insertTicket } from './operations/insertTicket';
import { lockClosed } from './operations/lockClosed';
import { lockTicket } from './operations/lockTicket';
import { saveTicket } from './operations/saveTicket';
import { EffectCarrier, OutboxEntry } from './OutboxStore';
import { StoreContext } from './StoreContext';
import {
  ClosedTicket,
  IdempotencyEntry,
  TicketTransaction,
} from './TicketStore';

/** What can be done inside one transaction of `DatabaseTicketStore`. */
export class DatabaseTicketTransaction implements TicketTransaction {
  /** For the carrier, once the transaction has committed. */
  readonly effects: OutboxEntry[] = [];
  readonly #context: StoreContext;
  readonly #carrier?: EffectCarrier;

  /** @param context - with the transaction as its `knex` */
  constructor(context: StoreContext, carrier?: EffectCarrier) {
    this.#context = context;
    this.#carrier = carrier;
  }

  insertTicket(draft: TicketDraft, events?: NewTicketEvent[]) {
    return insertTicket(this.#context, draft, events);
  }

  lockTicket(number: string, filter: TicketFilter) {
    return lockTicket(this.#context, number, filter);
  }

  saveTicket(
    before: TicketRecord,
    after: TicketRecord,
    events: NewTicketEvent[],
  ) {
    return saveTicket(this.#context, before, after, events);
  }

  lockClosed(desk: string, options: { before: Date; limit: number }) {
    return lockClosed(this.#context, desk, options);
  }

  archiveTickets(
    tickets: ClosedTicket[],
    eventOf: (ticket: ClosedTicket) => NewTicketEvent,
    at: Date,
  ) {
    return archiveTickets(this.#context, tickets, eventOf, at);
  }

  insertMessage(message: MessageRecord) {
    return insertMessage(this.#context, message);
  }

  bindAttachments(
    message: Pick<MessageRecord, 'id' | 'ticketId' | 'author'>,
    ids: string[],
  ) {
    return bindAttachments(this.#context, message, ids);
  }

  async enqueue(effects: OutboxDraft[]) {
    this.effects.push(
      ...(await enqueue(this.#context, effects, this.#carrier)),
    );
  }

  claimDigest(desk: string, day: string) {
    return claimDigest(this.#context, desk, day);
  }

  insertIdempotencyEntry(entry: IdempotencyEntry, at: Date) {
    return insertIdempotencyEntry(this.#context, entry, at);
  }
}
