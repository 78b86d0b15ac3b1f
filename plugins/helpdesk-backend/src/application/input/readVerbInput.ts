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

import {
  LIMITS,
  TicketVerb,
  TicketVerbInputs,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { requireRef } from './refs';
import { optionalText, requireText } from './text';

type ReadVerbInput<V extends TicketVerb> = (
  input: TicketVerbInputs[V],
) => TicketVerbInputs[V];

const READERS: { [V in TicketVerb]: ReadVerbInput<V> } = {
  claim: () => ({}),
  assign: ({ assignee }) => ({
    assignee: requireRef('assignee', assignee, 'user'),
  }),
  release: () => ({}),
  escalate: ({ team, reason }) => ({
    team: team === undefined ? undefined : requireRef('team', team, 'group'),
    reason: requireText('reason', reason, LIMITS.reason),
  }),
  accept: () => ({}),
  return: ({ reason }) => ({
    reason: requireText('reason', reason, LIMITS.reason),
  }),
  recall: ({ reason }) => ({
    reason: optionalText('reason', reason, LIMITS.reason),
  }),
  pend: ({ reason, until, message }) => ({
    reason,
    until,
    message: optionalText('message', message, LIMITS.message),
  }),
  resume: () => ({}),
  resolve: ({ resolution, overrideReason }) => ({
    resolution: requireText('resolution', resolution, LIMITS.message),
    overrideReason: optionalText(
      'overrideReason',
      overrideReason,
      LIMITS.reason,
    ),
  }),
  'reject-resolution': ({ reason }) => ({
    reason: requireText('reason', reason, LIMITS.reason),
  }),
  close: () => ({}),
  reopen: ({ reason }) => ({
    reason: optionalText('reason', reason, LIMITS.reason),
  }),
};

/** A verb's body in the form that it is decided and kept in. */
export function readVerbInput<V extends TicketVerb>(
  verb: V,
  input: TicketVerbInputs[V],
): TicketVerbInputs[V] {
  return READERS[verb](input);
}
