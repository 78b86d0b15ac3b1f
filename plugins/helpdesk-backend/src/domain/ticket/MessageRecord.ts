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
  MessageSide,
  MessageVisibility,
} from '@helpdesk/backstage-plugin-helpdesk-common';

/** A message as the helpdesk keeps it. */
export interface MessageRecord {
  /** UUID. */
  id: string;
  ticketId: number;
  author: string;
  /** Decided once, when it was written; see `sideOf`. */
  side: MessageSide;
  visibility: MessageVisibility;
  body: string;
  createdAt: Date;
}
