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

import { useCallback, useEffect, useRef, useState } from 'react';

/**
 * Reads something remote; gives up when the signal aborts.
 * @public
 */
export type Loader<T> = (signal: AbortSignal) => Promise<T>;

/**
 * Something remote as a component sees it while it comes and is refreshed.
 * @public
 */
export interface Loaded<T> {
  /** The newest value that was read; stays in place during a refresh. */
  value?: T;
  /** Why the newest attempt failed; the value before it is kept. */
  error?: Error;
  /** Whether an attempt is under way. */
  loading: boolean;
  /** Whether `value` still belongs to the loader before this one. */
  stale: boolean;
  /** Reads again. */
  refresh: () => void;
  /** Puts in a newer value that the caller got by other means. */
  replace: (value: T) => void;
}

interface Attempt<T> {
  load?: Loader<T>;
  round?: number;
  value?: T;
  error?: Error;
}

/**
 * Runs a loader and keeps what it returned. The loader must be memoised: a new
 * one is a new question, whose late predecessors are aborted and ignored.
 * @public
 */
export function useLoad<T>(load: Loader<T>): Loaded<T> {
  const [round, setRound] = useState(0);
  const [latest, setLatest] = useState<Attempt<T>>({});
  const underWay = useRef<AbortController>();

  useEffect(() => {
    const controller = new AbortController();
    underWay.current = controller;
    const settle = (outcome: (before: Attempt<T>) => Attempt<T>) => {
      if (!controller.signal.aborted) {
        setLatest(before => ({ ...outcome(before), load, round }));
      }
    };
    load(controller.signal).then(
      value => settle(() => ({ value })),
      error =>
        settle(before => ({
          error,
          value: before.load === load ? before.value : undefined,
        })),
    );
    return () => controller.abort();
  }, [load, round]);

  const refresh = useCallback(() => setRound(n => n + 1), []);
  const replace = useCallback(
    (value: T) => {
      // What is still being read may be older than this value.
      underWay.current?.abort();
      setLatest({ load, round, value });
    },
    [load, round],
  );

  const stale = latest.load !== load;
  return {
    value: latest.value,
    error: stale ? undefined : latest.error,
    loading: stale || latest.round !== round,
    stale,
    refresh,
    replace,
  };
}
