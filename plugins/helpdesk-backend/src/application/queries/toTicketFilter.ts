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

import { InputError } from '@backstage/errors';
import {
  LIMITS,
  TicketQuery,
  TicketView,
  UNCLOSED_STATUSES,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import {
  TicketField,
  TicketFilter,
} from '@helpdesk/backstage-plugin-helpdesk-node';
import { Person } from '../../domain/access/Person';
import { Desks } from '../../domain/desk/Desks';
import { Caller } from '../caller/Caller';
import { requireRef } from '../input/refs';

const REF_FILTERS = [
  'team',
  'requester',
  'entity',
  'system',
  'customer',
] as const;
const PLAIN_FILTERS = ['desk', 'priority', 'type'] as const;

/**
 * What a list shows: the caller's readable tickets, narrowed by the view and
 * every filter of the query.
 */
export function toTicketFilter(
  query: TicketQuery,
  { person, readable }: Caller,
  desks: Desks,
): TicketFilter {
  const refFilters = REF_FILTERS.filter(field => query[field]).map(field =>
    fieldFilter(field, readRefs(field, query[field]!)),
  );
  const plainFilters = PLAIN_FILTERS.filter(field => query[field]).map(field =>
    fieldFilter(field, query[field]!),
  );
  return {
    allOf: [
      readable,
      fieldFilter('status', [...(query.status ?? UNCLOSED_STATUSES)]),
      ...(query.view ? [viewFilter(query.view, person, desks)] : []),
      ...(query.assignee
        ? [personFilter('assignee', query.assignee, 'assigned')]
        : []),
      ...(query.supervisor
        ? [personFilter('supervisor', query.supervisor, 'supervised')]
        : []),
      ...(query.tag
        ? [
            fieldFilter(
              'tag',
              query.tag.map(tag => tag.toLocaleLowerCase()),
            ),
          ]
        : []),
      ...refFilters,
      ...plainFilters,
    ],
  };
}

function viewFilter(
  view: TicketView,
  person: Person,
  desks: Desks,
): TicketFilter {
  switch (view) {
    case 'queue':
      return fieldFilter('team', desks.firstLinesOf(person));
    case 'mine':
      return fieldFilter('requester', [person.ref]);
    case 'my-teams':
      return fieldFilter('team', person.groups);
    case 'controlled':
      return {
        anyOf: [
          fieldFilter('supervisor', [person.ref]),
          {
            allOf: [
              fieldFilter('supervised', ['no']),
              fieldFilter(
                'desk',
                desks.operatedBy(person).map(desk => desk.id),
              ),
            ],
          },
        ],
      };
    case 'consultations':
      return fieldFilter('asked', person.groups);
    default:
      throw new InputError(`view: '${view}' is not a view`);
  }
}

/** `none` stands for tickets where the part is open. */
function personFilter(
  field: 'assignee' | 'supervisor',
  values: string[],
  taken: 'assigned' | 'supervised',
): TicketFilter {
  const people = values.filter(value => value !== 'none');
  return {
    anyOf: [
      fieldFilter(field, readRefs(field, people)),
      ...(people.length < values.length ? [fieldFilter(taken, ['no'])] : []),
    ],
  };
}

function readRefs(field: string, values: string[]): string[] {
  if (values.length > LIMITS.filterValues) {
    throw new InputError(
      `${field}: must not have more than ${LIMITS.filterValues} values`,
    );
  }
  return values.map(value => requireRef(field, value));
}

function fieldFilter(field: TicketField, values: string[]): TicketFilter {
  return { field, values };
}
