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
import { HelpdeskApi, Me } from '@helpdesk/backstage-plugin-helpdesk-common';
import { helpdeskApiRef } from '../api/helpdeskApiRef';
import { Loaded, useLoad } from './useLoad';

/** Several components of one page ask this; one request answers them. */
const asked = new WeakMap<HelpdeskApi, Promise<Me>>();

/**
 * The signed-in person in the helpdesk's eyes.
 * @public
 */
export function useMe(): Loaded<Me> {
  const helpdesk = useApi(helpdeskApiRef);
  return useLoad(useCallback(() => askOnce(helpdesk), [helpdesk]));
}

function askOnce(helpdesk: HelpdeskApi): Promise<Me> {
  const before = asked.get(helpdesk);
  if (before) {
    return before;
  }
  const answer = helpdesk.getMe();
  asked.set(helpdesk, answer);
  answer.catch(() => asked.delete(helpdesk));
  return answer;
}
