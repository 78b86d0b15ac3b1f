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

import { Ticket } from '@helpdesk/backstage-plugin-helpdesk-common';
import { TicketRow } from '@helpdesk/backstage-plugin-helpdesk-react';

/** What every dialog on a ticket gets. */
export interface TicketDialogProps<T extends TicketRow = TicketRow> {
  /** No more of it than lists know, from which dialogs open too. */
  ticket: T;
  /** The ticket as it is now; without one it has to be read again. */
  onChanged: (ticket?: Ticket) => void;
  onClose: () => void;
}
