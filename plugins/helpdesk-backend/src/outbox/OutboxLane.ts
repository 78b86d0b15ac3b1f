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
import { stringifyError } from '@backstage/errors';
import { OutboxEntry, OutboxStore } from '../store/OutboxStore';
import { OutboxMetrics } from './OutboxMetrics';
import { OutboxSink } from './OutboxSink';
import { MAX_ATTEMPTS, retryDelay } from './retryDelay';

/** How many entries one claim takes. */
const BATCH_SIZE = 50;

/** How long a relay may take for a batch before another one may try it. */
const LEASE_MILLISECONDS = 60_000;

/** How long a sink may take for one entry; less than the lease. */
const DELIVERY_MILLISECONDS = 30_000;

/**
 * Drains the outbox into one sink, one batch at a time. Lanes know nothing of
 * each other: a sink that is slow or fails holds up neither the others nor any
 * request.
 */
export class OutboxLane {
  readonly #store: OutboxStore;
  readonly #sink: OutboxSink;
  readonly #metrics: OutboxMetrics;
  readonly #logger: LoggerService;
  readonly #now: () => Date;
  #draining?: Promise<void>;
  #wanted = false;
  #stopped = false;

  constructor(options: {
    store: OutboxStore;
    sink: OutboxSink;
    metrics: OutboxMetrics;
    logger: LoggerService;
    now: () => Date;
  }) {
    this.#store = options.store;
    this.#sink = options.sink;
    this.#metrics = options.metrics;
    this.#logger = options.logger;
    this.#now = options.now;
  }

  /** Sees to it that what is due now leaves soon. */
  kick(): void {
    void this.drain();
  }

  /** Like `kick`, and resolves when all that was due has been tried. */
  async drain(): Promise<void> {
    this.#wanted = true;
    if (!this.#stopped) {
      this.#draining ??= this.#drainWhileWanted().finally(() => {
        this.#draining = undefined;
      });
    }
    await this.#draining;
  }

  /** Finishes the entry in hand; the others are for other replicas, at once. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#draining;
  }

  async #drainWhileWanted(): Promise<void> {
    try {
      while (this.#wanted && !this.#stopped) {
        this.#wanted = false;
        const leaseUntil = new Date(this.#now().getTime() + LEASE_MILLISECONDS);
        const entries = await this.#claim(leaseUntil);
        await this.#deliverAll(entries, leaseUntil);
        this.#wanted ||= entries.length === BATCH_SIZE;
      }
    } catch (error) {
      this.#logger.warn(
        `The outbox could not be read for ${this.#sink.name}: ${stringifyError(
          error,
        )}`,
      );
    }
  }

  #claim(leaseUntil: Date): Promise<OutboxEntry[]> {
    return this.#store.claim({
      sink: this.#sink.name,
      now: this.#now(),
      leaseUntil,
      limit: BATCH_SIZE,
    });
  }

  /** What is left when the lease ends may be with another relay by then. */
  async #deliverAll(entries: OutboxEntry[], leaseUntil: Date): Promise<void> {
    for (const [index, entry] of entries.entries()) {
      if (this.#stopped) {
        await this.#store.giveBack(entries.slice(index).map(({ id }) => id));
        return;
      }
      if (this.#now() >= leaseUntil) {
        return;
      }
      await this.#deliver(entry);
    }
  }

  async #deliver(entry: OutboxEntry): Promise<void> {
    try {
      await inTime(this.#sink.deliver(entry));
    } catch (error) {
      await this.#failed(entry, stringifyError(error));
      return;
    }
    await this.#store.complete([entry.id]);
    this.#metrics.delivered(entry.sink);
  }

  async #failed(entry: OutboxEntry, error: string): Promise<void> {
    const what = `Outbox entry ${entry.id} for ${entry.sink}`;
    if (entry.attempts >= MAX_ATTEMPTS) {
      this.#logger.error(
        `${what} is given up after ${entry.attempts} attempts: ${error}`,
      );
      await this.#store.bury(entry.id, error);
      this.#metrics.givenUp(entry.sink);
      return;
    }
    this.#logger.warn(`${what} could not be delivered yet: ${error}`);
    await this.#store.retry(
      entry.id,
      new Date(this.#now().getTime() + retryDelay(entry.attempts)),
      error,
    );
    this.#metrics.retried(entry.sink);
  }
}

/** A sink that does not answer must not keep its lane for ever. */
async function inTime(delivery: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`No answer in ${DELIVERY_MILLISECONDS} ms`)),
      DELIVERY_MILLISECONDS,
    );
  });
  await Promise.race([delivery, late]).finally(() => clearTimeout(timer));
}
