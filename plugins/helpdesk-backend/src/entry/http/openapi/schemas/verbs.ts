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
  PENDING_REASONS,
  TicketVerb,
  TicketVerbInputs,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { objectOf, oneOf, optional, PropertySchemas } from '../schema';
import { entityRef, requiredText, text, time } from './values';

const reason = requiredText(LIMITS.reason);

/** The properties of the body that each verb takes. */
const INPUTS: { [V in TicketVerb]: PropertySchemas<TicketVerbInputs[V]> } = {
  claim: {},
  assign: { assignee: entityRef },
  release: {},
  escalate: {
    team: optional({
      ...entityRef,
      description: 'Without it the ticket goes where its routing says',
    }),
    reason,
  },
  accept: {},
  return: { reason },
  recall: { reason: optional(text(LIMITS.reason)) },
  pend: {
    reason: oneOf(PENDING_REASONS),
    until: optional({
      ...time,
      description: 'Follow-up time, which `scheduled` needs',
    }),
    message: optional({
      ...text(LIMITS.message),
      description: 'Public reply, which `requester` needs',
    }),
  },
  resume: {},
  resolve: {
    resolution: { ...requiredText(LIMITS.message), description: 'Markdown' },
    overrideReason: optional({
      ...text(LIMITS.reason),
      description: 'Needed while a blocking consultation is open',
    }),
  },
  'reject-resolution': { reason },
  close: {},
  reopen: { reason: optional(text(LIMITS.reason)) },
};

/** The schema of the body that a verb takes. */
export function verbInput<V extends TicketVerb>(verb: V) {
  return objectOf<TicketVerbInputs[V]>(INPUTS[verb]);
}
