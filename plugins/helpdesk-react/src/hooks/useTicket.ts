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
import { Ticket } from '@helpdesk/backstage-plugin-helpdesk-common';
import { helpdeskApiRef } from '../api/helpdeskApiRef';
import { Loaded, useLoad } from './useLoad';

/**
 * One ticket by its number. `replace` takes the ticket that a verb returned.
 * @public
 */
export function useTicket(number: string): Loaded<Ticket> {
  const helpdesk = useApi(helpdeskApiRef);
  const loaded = useLoad(
    useCallback(
      signal => helpdesk.getTicket(number, { signal }),
      [helpdesk, number],
    ),
  );
  return loaded.stale ? { ...loaded, value: undefined } : loaded;
}
