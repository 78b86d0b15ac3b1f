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

import { useCallback, useState } from 'react';
import {
  LIMITS,
  Page,
  PageQuery,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { Loaded, useLoad } from './useLoad';

/**
 * The first pages of a bounded list, read as one.
 * @public
 */
export interface LoadedItems<T> extends Omit<Loaded<T[]>, 'replace'> {
  /** Whether the list goes on after `value`. */
  hasMore: boolean;
  /** Reads one page more than so far, now and at each refresh. */
  loadMore: () => void;
  /** Reads to the end, now and at each refresh. */
  loadAll: () => void;
}

type ReadPage<T> = (page: PageQuery, signal: AbortSignal) => Promise<Page<T>>;

/** Reads a list by its pages; `read` must be memoised. */
export function usePages<T>(read: ReadPage<T>): LoadedItems<T> {
  const [pages, setPages] = useState(1);
  const load = useCallback(
    async (signal: AbortSignal) => {
      const items: T[] = [];
      let cursor: string | undefined;
      for (let page = 0; page < pages && (page === 0 || cursor); page++) {
        const part = await read({ limit: LIMITS.pageSize, cursor }, signal);
        items.push(...part.items);
        cursor = part.pageInfo.nextCursor;
      }
      return { read, items, hasMore: cursor !== undefined };
    },
    [read, pages],
  );
  const { value, error, loading, stale, refresh } = useLoad(load);
  const current = value?.read === read ? value : undefined;
  return {
    value: current?.items,
    hasMore: current?.hasMore ?? false,
    error,
    loading,
    stale,
    refresh,
    loadMore: useCallback(() => setPages(count => count + 1), []),
    loadAll: useCallback(() => setPages(Infinity), []),
  };
}
