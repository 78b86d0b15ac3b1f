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

import { entityMessagesUk } from '../entity/messages.uk';
import { listMessagesUk } from '../lists/messages.uk';
import { newTicketMessagesUk } from '../newTicket/messages.uk';
import { priorityMessagesUk } from '../priority/messages.uk';
import { consultationMessagesUk } from '../ticket/consultations/messages.uk';
import { ticketMessagesUk } from '../ticket/messages.uk';
import { timeLineMessagesUk } from '../ticket/timeLine/messages.uk';
import { undeliveredMessagesUk } from '../undelivered/messages.uk';

/** Ukrainian, loaded when somebody reads it. */
export default {
  ...listMessagesUk,
  ...entityMessagesUk,
  ...ticketMessagesUk,
  ...consultationMessagesUk,
  ...newTicketMessagesUk,
  ...priorityMessagesUk,
  ...timeLineMessagesUk,
  ...undeliveredMessagesUk,
};
