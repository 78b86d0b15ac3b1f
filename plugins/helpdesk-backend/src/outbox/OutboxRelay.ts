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

import { LoggerService } from '@backstage/backend-plugin-api';
import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { OutboxStore } from '../store/OutboxStore';
import { OutboxLane } from './OutboxLane';
import { OutboxMetrics } from './OutboxMetrics';
import { OutboxSink } from './OutboxSink';

/** How soon another replica's leftovers and due retries are noticed. */
const POLL_MILLISECONDS = 2_000;

/**
 * Carries side effects from the outbox to their sinks, at least once each.
 *
 * An effect is stored in the transaction of the change that caused it, so it
 * exists exactly if the change does. Every replica runs a relay; entries are
 * claimed with a lease, so two relays never hold the same one, and what a dying
 * process held is tried again by another. Failures are tried again with growing
 * pauses and in the end kept aside, where they can be seen.
 */
export class OutboxRelay {
  readonly #lanes: OutboxLane[];
  #timer?: NodeJS.Timeout;

  constructor(options: {
    store: OutboxStore;
    sinks: OutboxSink[];
    metrics: MetricsService;
    logger: LoggerService;
    now: () => Date;
  }) {
    const { sinks, ...shared } = options;
    const metrics = new OutboxMetrics({
      ...shared,
      sinks: sinks.map(({ name }) => name),
    });
    this.#lanes = sinks.map(
      sink => new OutboxLane({ ...shared, metrics, sink }),
    );
  }

  start(): void {
    this.#timer = setInterval(() => this.kick(), POLL_MILLISECONDS);
    this.#timer.unref();
  }

  /** To be called after a commit, so that its effects leave at once. */
  kick(): void {
    this.#lanes.forEach(lane => lane.kick());
  }

  /** Like `kick`, and resolves when all that was due has been tried. */
  async drain(): Promise<void> {
    await Promise.all(this.#lanes.map(lane => lane.drain()));
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await Promise.all(this.#lanes.map(lane => lane.stop()));
  }
}
