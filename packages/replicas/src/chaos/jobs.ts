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
import { Balancer } from './traffic/Balancer';

const FOLLOW_UPS = 'helpdesk-follow-ups';
const PAUSE_MILLISECONDS = 1_000;

/**
 * Does not wait for the minute that lies between runs of the job that takes up
 * scheduled tickets: has it run all the time, on whichever replica gets it.
 */
export async function rushJobs(options: {
  balancer: Balancer;
  token: string;
  signal: AbortSignal;
}): Promise<void> {
  const { balancer, token, signal } = options;
  while (!signal.aborted) {
    const replica = await balancer.next();
    if (!replica) {
      return;
    }
    const { url } = replica;
    await commandJob({ url, token }, 'trigger').catch(() => {});
    await delay(PAUSE_MILLISECONDS, undefined, { signal }).catch(() => {});
  }
}

/** `cancel` frees a job from a replica that has died while it ran. */
export async function commandJob(
  { url, token }: { url: string; token: string },
  command: 'trigger' | 'cancel',
): Promise<void> {
  await fetch(
    `${url}/api/helpdesk/.backstage/scheduler/v1/tasks/${FOLLOW_UPS}/${command}`,
    { method: 'POST', headers: { Authorization: `Bearer ${token}` } },
  );
}
