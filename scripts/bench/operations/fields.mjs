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

/* What the lists of the helpdesk's own pages ask of their tickets. */

/** `TICKET_ROW_FIELDS` of helpdesk-react: a row of a table. */
export const ROW_FIELDS = [
  'number',
  'title',
  'status',
  'pendingReason',
  'priority',
  'team',
  'assignee',
  'supervisor',
  'requester',
  'entityRefs',
  'confidential',
  'major',
  'clocks',
  'concerns',
  'firstLine',
  'awaitingAcceptance',
  'flag',
  'openConsultations',
  'updatedAt',
];

/** `LISTED_FIELDS` of the helpdesk's lists: the same with what buttons go by. */
export const LISTED_FIELDS = [...ROW_FIELDS, 'allowedActions'];
