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

import { Knex } from 'knex';
import { setTimeout as delay } from 'node:timers/promises';
import { commandJob } from './jobs';

const POLL_MILLISECONDS = 500;

/** After so long without progress, whoever had something is dead. */
const STANDSTILL_MILLISECONDS = 5_000;

/** A job that died with its replica is free after five minutes. */
const PATIENCE_MILLISECONDS = 8 * 60_000;

/**
 * Resolves when nothing is left to be done: no follow-up to come, no effect to
 * leave. What the dead had taken is free again after their leases, a minute for
 * effects and five for a job; `endLeases` does not wait for that.
 */
export async function settle(options: {
  helpdesk: Knex;
  url: string;
  token: string;
  endLeases: boolean;
}): Promise<void> {
  const { helpdesk, endLeases } = options;
  const deadline = Date.now() + PATIENCE_MILLISECONDS;
  let left = await readRest(helpdesk);
  let changedAt = Date.now();
  while (left !== '' && Date.now() < deadline) {
    await commandJob(options, 'trigger');
    await delay(POLL_MILLISECONDS);
    const now = await readRest(helpdesk);
    if (now !== left) {
      left = now;
      changedAt = Date.now();
    } else if (endLeases && Date.now() > changedAt + STANDSTILL_MILLISECONDS) {
      await helpdesk('outbox').update({ next_attempt_at: new Date(0) });
      await commandJob(options, 'cancel');
      changedAt = Date.now();
    }
  }
}

/** What is yet to be done, in a word that is another one after any progress. */
async function readRest(helpdesk: Knex): Promise<string> {
  const effects = await helpdesk('outbox').whereNull('dead_at').pluck('id');
  const followUps = await helpdesk('tickets')
    .where('status', 'pending')
    .pluck('id');
  return [...effects, ...followUps].join();
}
