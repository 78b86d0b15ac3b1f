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
import { useApi } from '@backstage/core-plugin-api';
import {
  TicketField,
  TicketPage,
  TicketQuery,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { helpdeskApiRef } from '../api/helpdeskApiRef';
import { Loaded, useLoad } from './useLoad';

/**
 * One page of tickets. While another query is being answered the page before
 * it stays, marked as stale; the query may be a new object on every render.
 * @public
 */
export function useTicketList<F extends TicketField = TicketField>(
  query: TicketQuery<F>,
): Loaded<TicketPage<F>> {
  const helpdesk = useApi(helpdeskApiRef);
  const question = JSON.stringify(query);
  return useLoad(
    useCallback(
      signal => helpdesk.listTickets<F>(JSON.parse(question), { signal }),
      [helpdesk, question],
    ),
  );
}
