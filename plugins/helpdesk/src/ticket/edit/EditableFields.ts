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
  Ticket,
  TicketPatch,
} from '@helpdesk/backstage-plugin-helpdesk-common';

/** Fields that the edit dialog offers; those after `urgency` to staff only. */
export type EditableFields = Pick<
  Ticket,
  | 'title'
  | 'description'
  | 'urgency'
  | 'type'
  | 'impact'
  | 'entityRefs'
  | 'tags'
  | 'confidential'
>;

/** @see EditableFields */
export function editableFields(ticket: Ticket): EditableFields {
  const { title, description, urgency, type } = ticket;
  const { impact, entityRefs, tags, confidential } = ticket;
  return {
    title,
    description,
    urgency,
    type,
    impact,
    entityRefs,
    tags,
    confidential,
  };
}

/** The fields in which `after` differs, as a patch that leaves all others be. */
export function changedFields(
  before: EditableFields,
  after: EditableFields,
): TicketPatch {
  const names = Object.keys(before) as Array<keyof EditableFields>;
  return Object.fromEntries(
    names
      .filter(
        name => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
      )
      .map(name => [name, after[name]]),
  );
}
