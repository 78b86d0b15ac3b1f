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
import { TicketEvent } from '@helpdesk/backstage-plugin-helpdesk-common';
import { helpdeskApiRef } from '../api/helpdeskApiRef';
import { LoadedItems, usePages } from './usePages';

/**
 * The history of a ticket, oldest first.
 * @public
 */
export function useEvents(number: string): LoadedItems<TicketEvent> {
  const helpdesk = useApi(helpdeskApiRef);
  return usePages(
    useCallback(
      (page, signal) => helpdesk.listEvents(number, page, { signal }),
      [helpdesk, number],
    ),
  );
}
