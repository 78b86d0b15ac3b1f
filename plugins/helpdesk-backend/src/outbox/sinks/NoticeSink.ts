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

import { NOTICES_SINK } from '../../domain/effects/effectsOf';
import { Notice } from '../../domain/effects/Notice';
import { OutboxEntry } from '../../store/OutboxStore';
import { Hearers } from '../hearing/Hearers';
import { NoticeTeller } from '../NoticeTeller';
import { OutboxSink } from '../OutboxSink';

/** Tells people what happened to a ticket. */
export class NoticeSink implements OutboxSink {
  readonly name = NOTICES_SINK;
  readonly #hearers: Hearers;
  readonly #teller: NoticeTeller;

  constructor(hearers: Hearers, teller: NoticeTeller) {
    this.#hearers = hearers;
    this.#teller = teller;
  }

  async deliver(entry: OutboxEntry): Promise<void> {
    const notice = entry.payload as unknown as Notice;
    const ticket = await this.#hearers.ticketOf(notice.number, entry.version);
    if (ticket) {
      await this.#teller.tell(notice, ticket, entry);
    }
  }
}
