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
import { SIGNALS_SINK } from '../../domain/effects/effectsOf';
import { OutboxEntry } from '../../store/OutboxStore';
import { OutboxSink } from '../OutboxSink';

/** Open pages listen on this channel. */
const TICKETS_CHANNEL = 'helpdesk:tickets';

/** Tells open pages which ticket changed; they read it again by themselves. */
export class SignalSink implements OutboxSink {
  readonly name = SIGNALS_SINK;
  readonly #signals: SignalsService;

  constructor(signals: SignalsService) {
    this.#signals = signals;
  }

  async deliver({ payload }: OutboxEntry): Promise<void> {
    await this.#signals.publish({
      recipients: {
        type: 'user',
        entityRef: payload.recipients as string[],
      },
      channel: TICKETS_CHANNEL,
      message: { number: payload.number as string },
    });
  }
}
