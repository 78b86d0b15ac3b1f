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

import { ServiceUnavailableError } from '@backstage/errors';
import { RequestHandler, Response } from 'express';
import { EventEmitter, once } from 'node:events';

/** After so long a request counts as stuck. */
const PATIENCE_MILLISECONDS = 10_000;

/**
 * Knows the requests in hand, and can be closed to new ones.
 *
 * Backstage stops all plugins at the same time. A request that is then on its
 * way would lose those that it needs, first of all the one that asks the
 * portal's policy, and be answered with an error. So nothing is to stop before
 * this gate has been closed.
 */
export class RequestGate {
  readonly #inHand = new Set<Response>();
  readonly #departures = new EventEmitter();
  #closed = false;

  readonly middleware: RequestHandler = (_req, res, next) => {
    if (this.#closed) {
      res.set({ Connection: 'close', 'Retry-After': '1' });
      throw new ServiceUnavailableError('The helpdesk is shutting down');
    }
    this.#inHand.add(res);
    res.once('close', () => {
      this.#inHand.delete(res);
      this.#departures.emit('departure');
    });
    next();
  };

  /**
   * Turns new requests away and resolves when those in hand have been answered,
   * or have taken too long.
   */
  async close(patience = PATIENCE_MILLISECONDS): Promise<void> {
    this.#closed = true;
    const signal = AbortSignal.timeout(patience);
    while (this.#inHand.size > 0 && !signal.aborted) {
      await once(this.#departures, 'departure', { signal }).catch(() => {});
    }
  }
}
