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
import { Desk } from '../../config/HelpdeskConfig';
import { Person } from '../../domain/access/Person';
import { Desks } from '../../domain/desk/Desks';
import { Caller } from '../caller/Caller';
import { foldTag } from '../input/tags';
import { requireRef } from '../input/refs';

const REF_FILTERS = [
  'team',
  'requester',
  'entity',
  'system',
  'customer',
] as const;
const PLAIN_FILTERS = ['desk', 'priority', 'type'] as const;
/** A list of more parts is not worth the time to plan it. */
const MOST_PARTS = 8;

/**
 * What a list shows: the caller's readable tickets, narrowed by the view and
 * every filter of the query. No ticket is in two of its parts.
 */
export function toTicketFilters(
  query: TicketQuery,
  { person, readable }: Caller,
  desks: Desks,
): [TicketFilter, ...TicketFilter[]] {
  const refFilters = REF_FILTERS.filter(field => query[field]).map(field =>
    fieldFilter(field, readRefs(field, query[field]!)),
  );
  const plainFilters = PLAIN_FILTERS.filter(field => query[field]).map(field =>
    fieldFilter(field, query[field]!),
  );
  const common: TicketFilter = {
    allOf: [
      readable,
      ...statusFilters(query),
      ...(query.assignee
        ? [personFilter('assignee', query.assignee, 'assigned')]
        : []),
      ...(query.supervisor
        ? [personFilter('supervisor', query.supervisor, 'supervised')]
        : []),
      ...(query.tag ? [fieldFilter('tag', query.tag.map(foldTag))] : []),
      ...refFilters,
      ...plainFilters,
    ],
  };
  if (!query.view) {
    return [common];
  }
  const narrowed = (part: TicketFilter): TicketFilter => ({
    allOf: [common, part],
  });
  const [first, ...others] = viewFilters(query.view, person, desks);
  return [narrowed(first), ...others.map(narrowed)];
}

/** The archive alone, or nothing of it; what is not closed is not in it. */
function statusFilters({ archived, status }: TicketQuery): TicketFilter[] {
  if (archived) {
    return [
      fieldFilter('archived', ['yes']),
      ...(status ? [fieldFilter('status', status)] : []),
    ];
  }
  const wanted = [...(status ?? UNCLOSED_STATUSES)];
  return [
    fieldFilter('status', wanted),
    ...(wanted.every(value => UNCLOSED_STATUSES.includes(value))
      ? []
      : [fieldFilter('archived', ['no'])]),
  ];
}

function viewFilters(
  view: TicketView,
  person: Person,
  desks: Desks,
): [TicketFilter, ...TicketFilter[]] {
  switch (view) {
    case 'queue':
      return [
        {
          allOf: [
            fieldFilter('team', desks.firstLinesOf(person)),
            openToDeskOf(person),
          ],
        },
      ];
    case 'mine':
      return [fieldFilter('requester', [person.ref])];
    case 'my-teams':
      return eachTeamOf(person);
    case 'controlled':
      return [
        fieldFilter('supervisor', [person.ref]),
        ...unsupervisedAt(desks.operatedBy(person), person),
      ];
    case 'consultations':
      return [fieldFilter('asked', person.groups)];
    default:
      throw new InputError(`view: '${view}' is not a view`);
  }
}

/** What was escalated at some desks and nobody supervises. */
function unsupervisedAt(desks: Desk[], operator: Person): TicketFilter[] {
  return desks.length > 0
    ? [
        {
          allOf: [
            fieldFilter('supervised', ['no']),
            fieldFilter(
              'desk',
              desks.map(desk => desk.id),
            ),
            openToDeskOf(operator),
          ],
        },
      ]
    : [];
}

/** One by one, so that each is read in the order of its own index. */
function eachTeamOf({ groups }: Person): [TicketFilter, ...TicketFilter[]] {
  const [first, ...others] = groups.map(group => fieldFilter('team', [group]));
  return first && others.length < MOST_PARTS
    ? [first, ...others]
    : [fieldFilter('team', groups)];
}

/**
 * Those among the tickets of an operator's desks of which the operator is staff;
 * see `relationsOf`. One who merely takes part in a confidential ticket must not
 * tell from its place in a work list what is due when.
 */
function openToDeskOf(operator: Person): TicketFilter {
  return {
    anyOf: [
      { not: fieldFilter('audience', ['confidential']) },
      fieldFilter('team', operator.groups),
    ],
  };
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
