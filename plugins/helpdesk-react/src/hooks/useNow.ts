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
import { useEffect, useState, useSyncExternalStore } from 'react';

/** Often enough to count down seconds, rarely enough to go unnoticed. */
const TICK_MS = 10_000;

/** Everything on the page that tells a time; one timer serves it all. */
const watchers = new Set<(now: number) => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/**
 * The time in milliseconds, kept up to date to ten seconds. A list of hundreds
 * of times costs no more timers than one.
 * @public
 */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => watch(setNow), []);
  return now;
}

/**
 * What is made of the time, for those that need not be drawn anew before it
 * reads differently.
 *
 * @param read - gets milliseconds
 */
export function useReadOfNow(read: (now: number) => string): string {
  return useSyncExternalStore(watch, () => read(Date.now()));
}

function watch(watcher: (now: number) => void): () => void {
  watchers.add(watcher);
  timer ??= setInterval(tick, TICK_MS);
  return () => {
    watchers.delete(watcher);
    if (watchers.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
}

function tick() {
  const now = Date.now();
  watchers.forEach(watcher => watcher(now));
}
