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

/* Work that goes on beside other work, and how long each turn of it took. */
import { setTimeout as delay } from 'node:timers/promises';

/** People and pages pause; without that, they would fill the machine. */
const PAUSE_MILLISECONDS = 20;

/**
 * Keeps several hands busy until the work is done. If one of them fails, so
 * does everything.
 *
 * @param hands - functions by name that are called again and again; several
 * hands may have the same name. What one returns is the turn's milliseconds,
 * where that is another time than the turn took.
 * @returns a function that tells the longest turn, in milliseconds, of the hands
 * of a name that was under way at any time between two others
 */
export async function whileBusy(hands, work) {
  const turns = [];
  let isOver = false;
  const busy = hands.map(async ([name, hand]) => {
    while (!isOver) {
      const from = performance.now();
      const told = await hand();
      const to = performance.now();
      turns.push({ name, from, to, took: told ?? to - from });
      await delay(PAUSE_MILLISECONDS);
    }
  });
  try {
    await Promise.race([work(), ...busy]);
  } finally {
    isOver = true;
  }
  await Promise.all(busy);
  return (name, { from, to }) =>
    turns
      .filter(turn => turn.name === name && turn.from < to && turn.to > from)
      .reduce((longest, { took }) => Math.max(longest, took), 0);
}
