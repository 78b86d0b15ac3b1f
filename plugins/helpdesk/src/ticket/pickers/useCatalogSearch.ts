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

import { useAsyncList } from '@backstage/ui';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import {
  CATALOG_OPTION_FIELDS,
  CATALOG_SEARCH_FIELDS,
  CatalogOption,
  catalogOption,
} from './CatalogOption';

/** What a person can look at in a list; more is found by typing. */
const SHOWN = 20;

/** How long somebody pauses between letters. */
const TYPING_PAUSE_MS = 200;

/** Kinds that nobody has a problem with. */
const NOT_AFFECTED = ['User', 'Group', 'Location', 'Template'];

const KINDS = {
  users: { kind: 'User' },
  groups: { kind: 'Group' },
  affected: { $not: { kind: { $in: NOT_AFFECTED } } },
};

/**
 * The catalog as a list that follows what a person types; never more than a
 * screenful at a time.
 */
export function useCatalogSearch(kinds: keyof typeof KINDS) {
  const catalog = useApi(catalogApiRef);
  return useAsyncList<CatalogOption>({
    async load({ filterText = '', signal }) {
      if (filterText) {
        await pause(TYPING_PAUSE_MS);
        signal.throwIfAborted();
      }
      const { items } = await catalog.queryEntities({
        query: KINDS[kinds],
        fields: CATALOG_OPTION_FIELDS,
        orderFields: { field: 'metadata.name', order: 'asc' },
        limit: SHOWN,
        totalItems: 'exclude',
        ...(filterText && {
          fullTextFilter: { term: filterText, fields: CATALOG_SEARCH_FIELDS },
        }),
      });
      return { items: items.map(catalogOption) };
    },
  });
}

function pause(milliseconds: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, milliseconds));
}
