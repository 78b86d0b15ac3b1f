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

/** What was read of a list, and where it goes on. */
interface Part<T> {
  read?: ReadPage<T>;
  pages: number;
  items: T[];
  cursor?: string;
}

const NOTHING: Part<never> = { pages: 0, items: [] };

/** Reads a list by its pages; `read` must be memoised. */
export function usePages<T>(read: ReadPage<T>): LoadedItems<T> {
  const [pages, setPages] = useState(1);
  const newest = useRef<Part<T>>(NOTHING);
  const load = useCallback(
    async (signal: AbortSignal) => {
      const { current } = newest;
      // A page more is read after those before; a refresh begins anew.
      const goesOn = current.read === read && current.pages < pages;
      let { items, cursor } = goesOn ? current : NOTHING;
      let page = goesOn ? current.pages : 0;
      for (; page < pages && (page === 0 || cursor); page++) {
        const part = await read({ limit: LIMITS.pageSize, cursor }, signal);
        items = [...items, ...part.items];
        cursor = part.pageInfo.nextCursor;
      }
      return { read, pages, items, cursor };
    },
    [read, pages],
  );
  const { value, error, loading, stale, refresh } = useLoad(load);
  useEffect(() => {
    // A page that cannot be read takes nothing away from those before it.
    newest.current = value ?? newest.current;
  }, [value]);
  const known = [value, newest.current].find(part => part?.read === read);
  return {
    value: known?.items,
    hasMore: known?.cursor !== undefined,
    error,
    loading,
    stale,
    refresh,
    loadMore: useCallback(() => setPages(count => count + 1), []),
    loadAll: useCallback(() => setPages(Infinity), []),
  };
}
