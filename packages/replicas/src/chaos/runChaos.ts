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

import createKnex, { Knex } from 'knex';
import { join } from 'node:path';
import { Portal } from '../portal/Portal';
import { signIn } from '../portal/signIn';
import { BreakablePostgres } from './BreakablePostgres';
import { checkEffects } from './checks/checkEffects';
import { checkFailures } from './checks/checkFailures';
import { checkHistory } from './checks/checkHistory';
import { checkJobs } from './checks/checkJobs';
import { checkNotifications } from './checks/checkNotifications';
import { checkOverHttp } from './checks/checkOverHttp';
import { checkWrites } from './checks/checkWrites';
import { readMembers } from './checks/readMembers';
import { Faults } from './Faults';
import { figuresOf } from './figuresOf';
import { rushJobs } from './jobs';
import { Fault, readFaults } from './ledger/Fault';
import { Ledger } from './ledger/Ledger';
import { readOperations } from './ledger/readOperations';
import { Random } from './Random';
import { settle } from './settle';
import { readState } from './store/readState';
import { recordEffects } from './store/recordEffects';
import { recordSent } from './store/recordSent';
import { Balancer } from './traffic/Balancer';
import { Sender } from './traffic/Sender';
import { Traffic } from './traffic/Traffic';

const PERSONAS = ['developer', 'operator', 'operator-2', 'pos-engineer'];
const PEOPLE = 8;

export interface ChaosOptions {
  postgres: BreakablePostgres;
  replicas: number;
  seconds: number;
  seed: number;
  /** Does not wait for the leases of the dead; see `settle`. */
  endLeases: boolean;
  /** An empty folder for the ledger and the logs, which stay. */
  folder: string;
}

export interface ChaosReport {
  figures: Record<string, number>;
  /** What did not hold, in words. */
  violations: string[];
}

/**
 * Breaks a portal at work, again and again, and then looks whether it has kept
 * its promises: what it had acknowledged, what it had refused, and that nothing
 * is there in part.
 *
 * The portal is the demo as production runs it, in several processes. What is
 * sent and what is answered goes to a ledger on the disk; in the end the ledger
 * is held against the database and the API.
 */
export async function runChaos(options: ChaosOptions): Promise<ChaosReport> {
  const { postgres, replicas, folder } = options;
  const portal = await Portal.start({
    replicas,
    folder,
    config: {
      backend: {
        database: { client: 'pg', connection: postgres.connectionString },
        // for longer than a balancer takes to notice
        lifecycle: { serverShutdownDelay: { seconds: 3 } },
      },
      // Backstage's event bus holds a stop up for so long
      events: { notifyTimeoutMs: 2_000 },
    },
  });
  const ledger = new Ledger(join(folder, 'ledger.jsonl'));
  try {
    await withDatabase(postgres, 'helpdesk', recordEffects);
    await withDatabase(postgres, 'notifications', recordSent);
    await disturb(portal, ledger, options);

    const { url } = portal.replicas[0];
    const token = await signIn(url, 'operator');
    const state = await withDatabase(postgres, 'helpdesk', async helpdesk => {
      await settle({ ...options, helpdesk, url, token });
      return withDatabase(postgres, 'notifications', notifications =>
        readState({ helpdesk, notifications }),
      );
    });
    const operations = readOperations(ledger.read());
    const faults = readFaults(ledger.read());
    return {
      figures: figuresOf(operations, faults, state),
      violations: [
        ...checkWrites(operations, state),
        ...checkHistory(state),
        ...checkEffects(state),
        ...checkNotifications(state, {
          members: await readMembers(url, token),
          mostRepeated: mostRepeated(faults, replicas),
        }),
        ...checkJobs(state),
        ...checkFailures(operations, faults),
        ...(await checkOverHttp(state, { url, token })),
        ...portal.replicas
          .filter(({ crashes }) => crashes > 0)
          .map(({ name, crashes }) => `${name} has crashed ${crashes} times`),
      ],
    };
  } finally {
    await portal.end();
  }
}

/** Lets people work and things break at the same time. */
async function disturb(
  portal: Portal,
  ledger: Ledger,
  { postgres, seed, seconds }: ChaosOptions,
): Promise<void> {
  const { replicas } = portal;
  const tokens = new Map<string, string>();
  for (const persona of PERSONAS) {
    tokens.set(persona, await signIn(replicas[0].url, persona));
  }
  const random = new Random(seed);
  const balancer = new Balancer(replicas);
  const sender = new Sender({ balancer, ledger, random, tokens });
  const traffic = new Traffic({ sender, random });
  const faults = new Faults({
    replicas,
    postgres,
    ledger,
    random: new Random(seed), // of its own: answers come in any order
  });
  const over = new AbortController();
  const jobs = rushJobs({
    balancer,
    token: tokens.get('operator')!,
    signal: over.signal,
  });
  try {
    traffic.start(PEOPLE);
    await faults.run(Date.now() + seconds * 1_000);
    await traffic.stop();
  } finally {
    balancer.close(); // first: after a failure there may be nobody to wait for
    over.abort();
    await Promise.all([traffic.stop(), jobs]);
  }
}

/** Whoever dies between a delivery and its completion leads to another one. */
function mostRepeated(faults: Fault[], replicas: number): number {
  const deaths = {
    kill: (fault: Fault) => fault.replicas.length,
    database: () => replicas,
    failover: () => replicas,
    stop: () => 0,
  };
  return faults.reduce((sum, fault) => sum + deaths[fault.kind](fault), 0);
}

/** Connected only while nothing is broken. */
async function withDatabase<T>(
  postgres: BreakablePostgres,
  plugin: string,
  work: (knex: Knex) => Promise<T>,
): Promise<T> {
  const url = new URL(postgres.connectionString);
  url.pathname = `backstage_plugin_${plugin}`;
  const knex = createKnex({ client: 'pg', connection: url.href });
  try {
    return await work(knex);
  } finally {
    await knex.destroy();
  }
}
