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

/* Calls that are made again and again, several at a time, and what they cost. */

/** Requests under way at any time. */
export const CONCURRENCY = 8;

/** Calls before those that count, for each second of them. */
const WARM_UP_RATE = 100;

/**
 * Makes calls for some seconds, after a few that do not count.
 *
 * @param call - makes the nth call
 * @param available - how many calls find work to do; fewer are made then
 * @param cpu - milliseconds of processor time so far
 * @param idleRate - milliseconds of it in a second without any call
 * @param settle - waits until nothing of what was called is under way any more,
 * so that work that goes on after an answer is counted with it
 */
export async function measure({
  call,
  available = Infinity,
  seconds,
  cpu,
  idleRate = 0,
  settle,
}) {
  let next = 0;
  const latencies = [];

  const runFor = async goesOn => {
    latencies.length = 0;
    const workers = Array.from({ length: CONCURRENCY }, async () => {
      while (goesOn() && next < available) {
        const start = performance.now();
        await call(next++);
        latencies.push(performance.now() - start);
      }
    });
    await Promise.all(workers);
  };

  const warmUp = Math.min(WARM_UP_RATE * seconds, available / 4);
  await runFor(() => next < warmUp);
  await settle();
  const cpuBefore = cpu();
  const start = performance.now();
  await runFor(() => performance.now() - start < seconds * 1000);
  const elapsed = performance.now() - start;
  await settle();
  const used = cpu() - cpuBefore;
  const idle = (idleRate * (performance.now() - start)) / 1000;
  if (latencies.length === 0) {
    throw new Error('There was nothing left to measure');
  }
  latencies.sort((a, b) => a - b);
  const at = share => latencies[Math.floor(share * (latencies.length - 1))];
  return {
    calls: latencies.length,
    throughput: latencies.length / (elapsed / 1000),
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    cpu: Math.max(0, used - idle) / latencies.length,
  };
}
