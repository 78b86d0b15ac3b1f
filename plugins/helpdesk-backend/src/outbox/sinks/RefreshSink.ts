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
import { REFRESHES_SINK } from '../../domain/effects/effectsOf';
import { Refresh } from '../../domain/effects/Refresh';
import { OutboxEntry } from '../../store/OutboxStore';
import { Hearers } from '../hearing/Hearers';
import { OutboxSink } from '../OutboxSink';
import { sendRefresh } from './sendRefresh';

/** Has open pages read a ticket again. */
export class RefreshSink implements OutboxSink {
  readonly name = REFRESHES_SINK;
  readonly #services: { signals: SignalsService; hearers: Hearers };

  constructor(services: { signals: SignalsService; hearers: Hearers }) {
    this.#services = services;
  }

  async deliver({ payload, version }: OutboxEntry): Promise<void> {
    const { number, staff, participants } = payload as unknown as Refresh;
    const ticket = await this.#services.hearers.ticketOf(number, version);
    if (ticket) {
      await sendRefresh(this.#services, ticket, [
        { matter: 'staff', to: staff },
        { matter: 'ticket', to: participants },
      ]);
    }
  }
}
