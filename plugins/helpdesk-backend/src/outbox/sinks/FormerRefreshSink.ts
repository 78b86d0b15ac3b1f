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

import { SignalsService } from '@backstage/plugin-signals-node';
import { Desks } from '../../domain/desk/Desks';
import { FORMER_REFRESHES_SINK } from '../../domain/effects/effectsOf';
import { OutboxEntry } from '../../store/OutboxStore';
import { FormerRefresh, fromFormerRefresh } from '../hearing/formerForms';
import { Hearers } from '../hearing/Hearers';
import { OutboxSink } from '../OutboxSink';
import { sendRefresh } from './sendRefresh';

/** Has open pages read what the release before has left to be read. */
export class FormerRefreshSink implements OutboxSink {
  readonly name = FORMER_REFRESHES_SINK;
  readonly #services: { signals: SignalsService; hearers: Hearers };
  readonly #desks: Desks;

  constructor(
    services: { signals: SignalsService; hearers: Hearers },
    desks: Desks,
  ) {
    this.#services = services;
    this.#desks = desks;
  }

  async deliver({ payload, version }: OutboxEntry): Promise<void> {
    const former = payload as unknown as FormerRefresh;
    const ticket = await this.#services.hearers.ticketOf(
      former.number,
      version,
    );
    if (ticket) {
      const tellings = fromFormerRefresh(former, ticket, this.#desks);
      await sendRefresh(this.#services, ticket, tellings);
    }
  }
}
