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

import { Desks } from '../../domain/desk/Desks';
import { FORMER_NOTICES_SINK } from '../../domain/effects/effectsOf';
import { OutboxEntry } from '../../store/OutboxStore';
import { FormerNotice, fromFormerNotice } from '../hearing/formerForms';
import { Hearers } from '../hearing/Hearers';
import { NoticeTeller } from '../NoticeTeller';
import { OutboxSink } from '../OutboxSink';

/** Tells people what the release before has left to be told. */
export class FormerNoticeSink implements OutboxSink {
  readonly name = FORMER_NOTICES_SINK;
  readonly #hearers: Hearers;
  readonly #teller: NoticeTeller;
  readonly #desks: Desks;

  constructor(hearers: Hearers, teller: NoticeTeller, desks: Desks) {
    this.#hearers = hearers;
    this.#teller = teller;
    this.#desks = desks;
  }

  async deliver(entry: OutboxEntry): Promise<void> {
    const former = entry.payload as unknown as FormerNotice;
    const ticket = await this.#hearers.ticketOf(former.number, entry.version);
    if (ticket) {
      const notice = fromFormerNotice(former, ticket, this.#desks);
      await this.#teller.tell(notice, ticket, entry);
    }
  }
}
