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
import { EffectCarrier, OutboxEntry, OutboxStore } from '../store/OutboxStore';
import { OutboxLane } from './OutboxLane';
import { OutboxMetrics } from './OutboxMetrics';
import { OutboxSink } from './OutboxSink';

/** How soon another replica's leftovers and due retries are noticed. */
const POLL_MILLISECONDS = 2_000;

/**
 * Carries side effects from the outbox to their sinks, at least once each.
 *
 * An effect is stored in the transaction of the change that caused it, so it
 * exists exactly if the change does. Every replica runs a relay, which carries
 * the effects of its own changes at once and looks every while for what others
 * have left. An entry is held with a lease, so two relays never hold the same
 * one, and what a dying process held is tried again by another. Failures are
 * tried again with growing pauses and in the end kept aside, where they can be
 * seen.
 */
export class OutboxRelay implements EffectCarrier {
  readonly #lanes: Map<string, OutboxLane>;
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
    this.#lanes = new Map(
      sinks.map(sink => [
        sink.name,
        new OutboxLane({ ...shared, metrics, sink }),
      ]),
    );
  }

  start(): void {
    this.#timer = setInterval(() => {
      this.drain();
    }, POLL_MILLISECONDS);
    this.#timer.unref();
  }

  reserve(sink: string): Date | undefined {
    return this.#lanes.get(sink)?.reserve();
  }

  carry(entries: OutboxEntry[]): void {
    for (const entry of entries) {
      this.#lanes.get(entry.sink)?.carry(entry);
    }
  }

  /** Tries all that is due now, and resolves when that is done. */
  async drain(): Promise<void> {
    await this.#each(lane => lane.drain());
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#each(lane => lane.stop());
  }

  async #each(work: (lane: OutboxLane) => Promise<void>): Promise<void> {
    await Promise.all([...this.#lanes.values()].map(work));
  }
}
