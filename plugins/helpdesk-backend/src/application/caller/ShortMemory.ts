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

import { LRUCache } from 'lru-cache';

const MAX_ANSWERS = 5_000;

/**
 * Keeps answers by key for a short while. Whoever asks for what is already
 * being found out shares the answer; failures are not kept.
 */
export class ShortMemory<T> {
  readonly #answers?: LRUCache<string, Promise<T>>;
  readonly #isWorthKeeping: (answer: T) => boolean;

  constructor(options: {
    /** In milliseconds; 0 keeps nothing. */
    life: number;
    isWorthKeeping?: (answer: T) => boolean;
    /** Milliseconds since the epoch. */
    now?: () => number;
  }) {
    const { life, isWorthKeeping = () => true, now = Date.now } = options;
    this.#isWorthKeeping = isWorthKeeping;
    if (life > 0) {
      this.#answers = new LRUCache({
        max: MAX_ANSWERS,
        ttl: life,
        ttlResolution: 0,
        perf: { now },
      });
    }
  }

  /** The answer that is kept under a key, or else the one that is found. */
  recall(key: string, find: () => Promise<T>): Promise<T> {
    const known = this.#answers?.get(key);
    if (known) {
      return known;
    }
    const answer: Promise<T> = find().then(
      found => {
        if (!this.#isWorthKeeping(found)) {
          this.#forget(key, answer);
        }
        return found;
      },
      error => {
        this.#forget(key, answer);
        throw error;
      },
    );
    this.#answers?.set(key, answer);
    return answer;
  }

  /** Unless another answer has taken its place since. */
  #forget(key: string, answer: Promise<T>) {
    if (this.#answers?.peek(key) === answer) {
      this.#answers.delete(key);
    }
  }
}
