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
import { Replica } from '../portal/Replica';
import { BreakablePostgres } from './BreakablePostgres';
import { Ledger } from './ledger/Ledger';
import { FaultKind } from './ledger/LedgerLine';
import { Random } from './Random';

const KINDS: FaultKind[] = ['kill', 'stop', 'database'];

/** How long replicas may take to notice that the database is back. */
const RECOVERY_MILLISECONDS = 3_000;

/** What an orchestrator would wait for before it kills. */
const GRACE_MILLISECONDS = 30_000;

/** Breaks things, one after the other, and mends each before the next. */
export class Faults {
  readonly #replicas: readonly Replica[];
  readonly #postgres: BreakablePostgres;
  readonly #ledger: Ledger;
  readonly #random: Random;

  constructor(options: {
    replicas: readonly Replica[];
    postgres: BreakablePostgres;
    ledger: Ledger;
    random: Random;
  }) {
    this.#replicas = options.replicas;
    this.#postgres = options.postgres;
    this.#ledger = options.ledger;
    this.#random = options.random;
  }

  /** In rounds of every kind once, until the time is up. */
  async run(until: number): Promise<void> {
    const kinds: FaultKind[] = this.#postgres.failOver
      ? [...KINDS, 'failover']
      : KINDS;
    do {
      for (const kind of this.#random.shuffle(kinds)) {
        await delay(this.#random.between(500, 2_000));
        await this.#happen(kind);
      }
    } while (Date.now() < until);
  }

  async #happen(fault: FaultKind): Promise<void> {
    const victims = this.#victimsOf(fault);
    const line = { fault, replicas: victims.map(({ name }) => name) };
    this.#ledger.write({ line: 'fault', phase: 'begun', ...line });
    switch (fault) {
      case 'kill':
        await Promise.all(victims.map(replica => replica.kill()));
        break;
      case 'stop':
        await Promise.all(victims.map(replica => stopInTime(replica)));
        break;
      case 'failover':
        await this.#postgres.failOver?.();
        await delay(RECOVERY_MILLISECONDS);
        break;
      default:
        await this.#postgres.restartImmediately();
        await delay(RECOVERY_MILLISECONDS);
    }
    await Promise.all(victims.map(replica => replica.start()));
    this.#ledger.write({ line: 'fault', phase: 'over', ...line });
  }

  /** Any number of replicas are killed at once; one is stopped at a time. */
  #victimsOf(fault: FaultKind): Replica[] {
    const many = {
      kill: this.#random.between(1, this.#replicas.length),
      stop: 1,
      database: 0,
      failover: 0,
    };
    return this.#random.shuffle(this.#replicas).slice(0, many[fault]);
  }
}

async function stopInTime(replica: Replica): Promise<void> {
  const tooLate = new AbortController();
  const { signal } = tooLate;
  await Promise.race([
    replica.stop(),
    delay(GRACE_MILLISECONDS, undefined, { signal }).then(() => {
      throw new Error(`${replica.name} does not end when asked to`);
    }),
  ]);
  tooLate.abort();
}
