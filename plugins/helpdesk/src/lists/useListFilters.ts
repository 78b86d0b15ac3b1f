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
import { useMemo } from 'react';
import { useLocation, useSearchParams } from 'react-router-dom';
import { formatFilters, ListFilters, parseFilters } from './filters';
import { rememberedPageSize } from './remembered';

/** Filters that live in the URL, so that a list can be linked to. */
export interface UrlFilters {
  filters: ListFilters;
  /** Whether the person narrowed the list at all. */
  narrowed: boolean;
  /** Changes some filters and goes back to the first page. */
  change: (changes: Partial<ListFilters>) => void;
  /** Where another page of the same list is. */
  hrefOf: (cursor?: string) => string;
  /** Where the whole list is. */
  hrefOfAll: string;
}

/** The filters of the list at the current address. */
export function useListFilters(): UrlFilters {
  const { pathname } = useLocation();
  const [url, setUrl] = useSearchParams();
  const filters = useMemo(() => {
    const given = parseFilters(url);
    return { ...given, pageSize: given.pageSize ?? rememberedPageSize.get() };
  }, [url]);
  const { orderBy, pageSize, cursor, ...narrowing } = filters;
  return {
    filters,
    narrowed: formatFilters(narrowing).size > 0,
    change: changes =>
      setUrl(
        before =>
          formatFilters({
            ...parseFilters(before),
            cursor: undefined,
            ...changes,
          }),
        // Each key stroke of a search is not a page to come back to.
        { replace: 'text' in changes },
      ),
    hrefOf: page =>
      `${pathname}?${formatFilters({ ...filters, cursor: page })}`,
    hrefOfAll: pathname,
  };
}
