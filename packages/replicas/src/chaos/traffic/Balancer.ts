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

import { setTimeout as delay } from 'node:timers/promises';
import { Replica } from '../../portal/Replica';

const POLL_MILLISECONDS = 100;

/**
 * A load balancer: asks each replica all the time whether it is ready, and
 * gives requests in turn to those that were when asked last.
 */
export class Balancer {
  readonly #replicas: readonly Replica[];
  #ready: Replica[];
  #turn = 0;
  #polling = true;

  constructor(replicas: readonly Replica[]) {
    this.#replicas = replicas;
    this.#ready = [...replicas];
    void this.#poll();
  }

  /** Whose turn it is; waits while there is nobody. Once closed it is nobody's. */
  async next(): Promise<Replica | undefined> {
    while (this.#polling && this.#ready.length === 0) {
      await delay(POLL_MILLISECONDS);
    }
    return this.#polling
      ? this.#ready[this.#turn++ % this.#ready.length]
      : undefined;
  }

  /** Also ends the wait of those who wait for somebody. */
  close() {
    this.#polling = false;
  }

  async #poll(): Promise<void> {
    while (this.#polling) {
      const answers = await Promise.all(
        this.#replicas.map(replica => replica.isReady()),
      );
      this.#ready = this.#replicas.filter((_, index) => answers[index]);
      await delay(POLL_MILLISECONDS);
    }
  }
}
