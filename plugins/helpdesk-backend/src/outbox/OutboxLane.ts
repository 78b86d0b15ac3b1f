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

/** With so many in hand, what comes is left to whoever claims it. */
const MOST_IN_HAND = 200;

/** How long a relay may keep an entry before another one may try it. */
const LEASE_MILLISECONDS = 60_000;

/** How long a sink may take for one entry; less than the lease. */
const DELIVERY_MILLISECONDS = 30_000;

/**
 * Delivers to one sink, one entry after the other: first what is in hand, which
 * is what this process has stored itself, and then what is due in the outbox.
 * Lanes know nothing of each other: a sink that is slow or fails holds up
 * neither the others nor any request.
 */
export class OutboxLane {
  readonly #store: OutboxStore;
  readonly #sink: OutboxSink;
  readonly #metrics: OutboxMetrics;
  readonly #logger: LoggerService;
  readonly #now: () => Date;
  #inHand: OutboxEntry[] = [];
  /** Something may be due in the outbox. */
  #claimWanted = false;
  #claiming = false;
  #stopped = false;
  /** All that was asked for so far; never rejects. */
  #work: Promise<void> = Promise.resolve();

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

  /**
   * See `EffectCarrier`. While the outbox may hold what is older, what is new
   * waits there as well, for the next claim.
   */
  reserve(): Date | undefined {
    this.#claimWanted ||= this.#inHand.length >= MOST_IN_HAND;
    const waits = this.#claimWanted || this.#claiming || this.#stopped;
    return waits ? undefined : this.#leaseEnd();
  }

  /** What was not reserved is due now, and the last claim may have missed it. */
  carry(entry: OutboxEntry): void {
    if (entry.attempts > 0) {
      this.#inHand.push(entry);
    } else {
      this.#claimWanted = true;
    }
    this.#goOn();
  }

  /** Tries all that is in hand or due, and resolves when that is done. */
  async drain(): Promise<void> {
    this.#claimWanted = true;
    await this.#goOn();
  }

  /** Finishes the entry in delivery; the others are for other replicas, at once. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#goOn();
  }

  #goOn(): Promise<void> {
    this.#work = this.#work.then(() => this.#deliverAll());
    return this.#work;
  }

  async #deliverAll(): Promise<void> {
    try {
      let entry = await this.#next();
      while (entry) {
        await this.#deliver(entry);
        entry = await this.#next();
      }
      if (this.#stopped) {
        await this.#store.giveBack(this.#inHand.splice(0));
      }
    } catch (error) {
      this.#logger.warn(
        `The outbox does not answer for ${this.#sink.name}: ${stringifyError(
          error,
        )}`,
      );
    }
  }

  /** What to deliver next; `undefined` if that is all, or has to end. */
  async #next(): Promise<OutboxEntry | undefined> {
    await this.#giveBackExpired();
    if (this.#inHand.length === 0 && this.#claimWanted && !this.#stopped) {
      await this.#claim();
    }
    return this.#stopped ? undefined : this.#inHand.shift();
  }

  async #claim(): Promise<void> {
    this.#claimWanted = false;
    this.#claiming = true;
    try {
      const entries = await this.#store.claim({
        sink: this.#sink.name,
        now: this.#now(),
        leaseUntil: this.#leaseEnd(),
        limit: BATCH_SIZE,
      });
      this.#inHand.push(...entries);
      this.#claimWanted ||= entries.length === BATCH_SIZE;
    } finally {
      this.#claiming = false;
    }
  }

  /**
   * Lets go of what may be with another relay by now, and sees to it that it has
   * used up no attempt. It need not be at the front: of two transactions, the one
   * that reserves first may be the last to commit.
   */
  async #giveBackExpired(): Promise<void> {
    const now = this.#now();
    const expired = this.#inHand.filter(({ leaseUntil }) => leaseUntil <= now);
    if (expired.length > 0) {
      this.#inHand = this.#inHand.filter(({ leaseUntil }) => leaseUntil > now);
      await this.#store.giveBack(expired);
    }
  }

  #leaseEnd(): Date {
    return new Date(this.#now().getTime() + LEASE_MILLISECONDS);
  }

  async #deliver(entry: OutboxEntry): Promise<void> {
    try {
      await inTime(this.#sink.deliver(entry));
    } catch (error) {
      await this.#failed(entry, stringifyError(error));
      return;
    }
    await this.#store.complete(entry.id);
    this.#metrics.delivered(entry.sink);
  }

  async #failed(entry: OutboxEntry, error: string): Promise<void> {
    const what = `Outbox entry ${entry.id} for ${entry.sink}`;
    if (entry.attempts >= MAX_ATTEMPTS) {
      this.#logger.error(
        `${what} is given up after ${entry.attempts} attempts: ${error}`,
      );
      await this.#store.bury(entry, error);
      this.#metrics.givenUp(entry.sink);
      return;
    }
    this.#logger.warn(`${what} could not be delivered yet: ${error}`);
    await this.#store.retry(
      entry,
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
