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

import { UNCLOSED_STATUSES } from '@helpdesk/backstage-plugin-helpdesk-common';
import {
  TicketField,
  TicketFilter,
} from '@helpdesk/backstage-plugin-helpdesk-node';
import { DeskStaff, staffOf } from '../../domain/ticket/toTicketResource';

/** Fields with an index of all tickets, and few tickets for one value. */
const SELECTIVE: readonly TicketField[] = [
  'team',
  'assignee',
  'supervisor',
  'requester',
  'watcher',
  'customer',
  'entity',
  'system',
  'tag',
  'consulted',
  'asked',
];

/** Whether an index finds the tickets of a filter, few as they are. */
export function isSelective(
  filter: TicketFilter,
  desks: readonly DeskStaff[],
): boolean {
  if ('allOf' in filter) {
    return filter.allOf.some(part => isSelective(part, desks));
  }
  if ('anyOf' in filter) {
    return filter.anyOf.every(part => isSelective(part, desks));
  }
  if ('not' in filter) {
    return false;
  }
  const { field, values } = filter;
  const serving =
    field === 'deskStaff' &&
    desks.some(desk => staffOf(desk).some(group => values.includes(group)));
  return (
    values.length === 0 ||
    SELECTIVE.includes(field) ||
    (field === 'deskStaff' && !serving)
  );
}

/** Whether a filter leaves out all closed tickets. */
export function isUnclosed(filter: TicketFilter): boolean {
  return isWithin(filter, 'status', UNCLOSED_STATUSES);
}

/**
 * Whether a filter asks for the archive alone, or leaves all of it out;
 * `undefined` if neither can be told. What is not closed is not archived.
 */
export function isArchived(filter: TicketFilter): boolean | undefined {
  if (isWithin(filter, 'archived', ['yes'])) {
    return true;
  }
  return isUnclosed(filter) || isWithin(filter, 'archived', ['no'])
    ? false
    : undefined;
}

/** Whether all tickets of a filter have one of some values in a field. */
function isWithin(
  filter: TicketFilter,
  field: TicketField,
  values: readonly string[],
): boolean {
  if ('allOf' in filter) {
    return filter.allOf.some(part => isWithin(part, field, values));
  }
  if ('anyOf' in filter) {
    return filter.anyOf.every(part => isWithin(part, field, values));
  }
  return (
    'field' in filter &&
    filter.field === field &&
    filter.values.every(value => values.includes(value))
  );
}
