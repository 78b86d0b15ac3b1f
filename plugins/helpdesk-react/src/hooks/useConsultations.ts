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
  Consultation,
  Ticket,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { helpdeskApiRef } from '../api/helpdeskApiRef';
import { Loaded, useLoad } from './useLoad';

/**
 * The questions to other teams within a ticket, oldest first; for its staff. As
 * each of their steps is one of the ticket, they are read again when it changes.
 * @public
 */
export function useConsultations(
  ticket: Pick<Ticket, 'number' | 'version'>,
): Loaded<Consultation[]> {
  const helpdesk = useApi(helpdeskApiRef);
  const { number, version } = ticket;
  return useLoad(
    useCallback(
      async signal =>
        (await helpdesk.listConsultations(number, { signal })).items,
      // eslint-disable-next-line react-hooks/exhaustive-deps -- a new version is a new question
      [helpdesk, number, version],
    ),
  );
}
