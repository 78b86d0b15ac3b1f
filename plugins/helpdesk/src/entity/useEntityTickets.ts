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
  useEntity,
  useEntityPresentation,
} from '@backstage/plugin-catalog-react';
import {
  EntitySummary,
  TicketField,
  TicketPage,
  TicketQuery,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import {
  helpdeskApiRef,
  Loaded,
  useCoalesced,
  useHelpdeskSignal,
  useLoad,
  useTicketList,
} from '@helpdesk/backstage-plugin-helpdesk-react';

/** The entity at hand and what the helpdesk has on it, kept up to date. */
export interface EntityTickets<F extends TicketField> {
  entityRef: string;
  /** What people call the entity. */
  name: string;
  page: Loaded<TicketPage<F>>;
  summary: Loaded<EntitySummary>;
  refresh: () => void;
}

/** Reads the tickets that are open on the page's entity. */
export function useEntityTickets<F extends TicketField>(
  query: Pick<TicketQuery<F>, 'orderBy' | 'limit' | 'status' | 'fields'>,
): EntityTickets<F> {
  const { entity } = useEntity();
  const helpdesk = useApi(helpdeskApiRef);
  const entityRef = stringifyEntityRef(entity);
  const { primaryTitle: name } = useEntityPresentation(entity);
  const page = useTicketList({ ...query, entity: [entityRef] });
  const summary = useLoad(
    useCallback(
      signal => helpdesk.getEntitySummary(entityRef, { signal }),
      [helpdesk, entityRef],
    ),
  );
  const refresh = () => {
    page.refresh();
    summary.refresh();
  };
  useHelpdeskSignal(useCoalesced(refresh));
  return { entityRef, name, page, summary, refresh };
}
