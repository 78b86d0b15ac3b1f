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
/** A kind of ticket, with those whom it lies between. */
export interface Scene {
  desk: string;
  requester: string;
  /** Who follows the ticket beside the one that always does. */
  watchers?: string[];
  confidential: boolean;
  /** Passes the ticket on, where it is passed on. */
  supervisor: string;
  operator: string;
  operatorElsewhere: string;
  /** Whether teams have it, first one and then another. */
  escalated: boolean;
}

const INTERNAL: Scene = {
  desk: 'service-desk',
  requester: 'developer',
  confidential: false,
  supervisor: 'operator',
  operator: 'operator-2',
  operatorElsewhere: 'people-operator',
  escalated: true,
};
const CONFIDENTIAL = { ...INTERNAL, confidential: true };

/** By the headings of the matrix. */
export const SCENES: Record<string, Scene> = {
  'Internal desk': INTERNAL,
  'Participants desk': {
    ...INTERNAL,
    desk: 'people',
    supervisor: 'people-operator',
    operator: 'people-operator-2',
    operatorElsewhere: 'operator',
  },
  "Customer's": { ...INTERNAL, requester: 'customer-north' },
  Confidential: CONFIDENTIAL,
  'Internal desk, still with the first line': {
    ...INTERNAL,
    escalated: false,
  },
  'Confidential, still with the first line': {
    ...CONFIDENTIAL,
    escalated: false,
  },
};
