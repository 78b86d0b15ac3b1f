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

import { TicketVerb } from '@helpdesk/backstage-plugin-helpdesk-common';
import {
  decideClose,
  decideRejectResolution,
  decideReopen,
  decideResolve,
} from './ending';
import {
  decideAccept,
  decideAssign,
  decideClaim,
  decideRelease,
} from './holding';
import { decideEscalate, decideRecall, decideReturn } from './moving';
import { DecideVerb } from './VerbContext';
import { decidePend, decideResume } from './waiting';

/** How each verb is decided. */
export const decideVerb: { [V in TicketVerb]: DecideVerb<V> } = {
  claim: decideClaim,
  assign: decideAssign,
  release: decideRelease,
  escalate: decideEscalate,
  accept: decideAccept,
  return: decideReturn,
  recall: decideRecall,
  pend: decidePend,
  resume: decideResume,
  resolve: decideResolve,
  'reject-resolution': decideRejectResolution,
  close: decideClose,
  reopen: decideReopen,
};
