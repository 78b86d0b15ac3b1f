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

import DataLoader from 'dataloader';
import { LRUCache } from 'lru-cache';

/** Life of an answer, in milliseconds. */
const LIFE = 30_000;
/** Life of "there is none", shorter because people then go and add it. */
const LIFE_OF_NOTHING = 5_000;
const MAX_ANSWERS = 10_000;
const MAX_KEYS_PER_REQUEST = 200;

/**
 * Loads by key with a short memory. Look-ups of one moment share a request,
 * those of a key that is under way share its answer. Failures are not kept.
 */
export function createLoader<T extends {} | undefined>(options: {
  /** Answers in the order of the keys. */
  load: (keys: readonly string[]) => Promise<T[]>;
  isNothing: (answer: T) => boolean;
  maxKeysPerRequest?: number;
  /** Milliseconds since the epoch. */
  now?: () => number;
}): DataLoader<string, T> {
  const { load, isNothing, now = Date.now } = options;
  const answers = new LRUCache<string, Promise<T>>({
    max: MAX_ANSWERS,
    ttl: LIFE,
    ttlResolution: 0,
    perf: { now },
  });
  const shortenIfNothing = async (key: string, answer: Promise<T>) => {
    if (isNothing(await answer) && answers.peek(key) === answer) {
      answers.set(key, answer, { ttl: LIFE_OF_NOTHING });
    }
  };
  return new DataLoader<string, T>(load, {
    maxBatchSize: options.maxKeysPerRequest ?? MAX_KEYS_PER_REQUEST,
    cacheMap: {
      get: key => answers.get(key),
      set: (key, answer) => {
        answers.set(key, answer);
        // The failure itself is told to those who asked.
        shortenIfNothing(key, answer).catch(() => {});
      },
      delete: key => answers.delete(key),
      clear: () => answers.clear(),
    },
  });
}
