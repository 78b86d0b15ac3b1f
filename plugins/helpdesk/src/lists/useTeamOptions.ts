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
import { useCallback } from 'react';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import {
  catalogApiRef,
  entityPresentationSnapshot,
} from '@backstage/plugin-catalog-react';
import { useLoad } from '@helpdesk/backstage-plugin-helpdesk-react';

/** More groups than that are found by search only, not by scrolling. */
const MOST_TEAMS = 500;

const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'spec.profile.displayName',
];

/**
 * The catalog's groups to choose from, and those that are chosen already even
 * where the catalog does not tell of them.
 */
export function useTeamOptions(
  chosen: readonly string[],
): Array<{ id: string; label: string }> {
  const catalog = useApi(catalogApiRef);
  const { value: groups = [] } = useLoad(
    useCallback(async () => {
      const { items } = await catalog.queryEntities({
        filter: { kind: 'group' },
        fields: FIELDS,
        orderFields: { field: 'metadata.name', order: 'asc' },
        limit: MOST_TEAMS,
      });
      return items.map(group => ({
        id: stringifyEntityRef(group),
        label: entityPresentationSnapshot(group, { defaultKind: 'group' })
          .primaryTitle,
      }));
    }, [catalog]),
  );
  const unlisted = chosen
    .filter(ref => !groups.some(group => group.id === ref))
    .map(ref => ({
      id: ref,
      label: entityPresentationSnapshot(ref, { defaultKind: 'group' })
        .primaryTitle,
    }));
  return [...groups, ...unlisted];
}
