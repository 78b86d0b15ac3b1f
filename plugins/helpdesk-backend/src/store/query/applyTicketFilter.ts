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
  CONSULTED_STATES,
  OPEN_CONSULTATION_STATES,
  TICKET_STATUSES,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import {
  TicketField,
  TicketFieldFilter,
  TicketFilter,
} from '@helpdesk/backstage-plugin-helpdesk-node';
import { Knex } from 'knex';
import { DeskStaff, staffOf } from '../../domain/ticket/toTicketResource';
import { isOneOf } from './isOneOf';
import { isSelective } from './selectivity';

type Query = Knex.QueryBuilder;

/** What the tickets that a filter chooses from are known to be. */
interface FilterScope {
  desks: readonly DeskStaff[];
  /**
   * - `all`, if closed ones are asked for as well. Alternatives that have an
   *   index each are then looked up there one by one. As conditions they would be
   *   tried on every ticket, which is well where few are left to try, and slow on
   *   a history of closed ones.
   * - `unclosed`, if the filter leaves out closed ones. Those of an entity are
   *   then not even looked at.
   */
  among?: 'all' | 'unclosed';
}

/** Word for word as in the migration `unsupervised_returns`, for its indexes. */
const UNSUPERVISED = `supervisor is null
  and (escalated_at is not null or returned_at is not null)`;

const APPLY: Record<
  TicketField,
  (query: Query, values: string[], scope: FilterScope) => void
> = {
  status: applyStatus,
  archived: choice({
    yes: query => query.whereNotNull('archived_at'),
    no: query => query.whereNull('archived_at'),
  }),
  type: column('type'),
  priority: column('priority'),
  desk: column('desk'),
  team: column('team'),
  assignee: nullableColumn('assignee'),
  assigned: choice({
    yes: query => query.whereNotNull('assignee'),
    no: query => query.whereNull('assignee'),
  }),
  supervisor: nullableColumn('supervisor'),
  supervised: choice({
    yes: query => query.whereNotNull('supervisor'),
    no: query => query.whereRaw(UNSUPERVISED),
  }),
  requester: nullableColumn('requester_ref'),
  customer: nullableColumn('customer'),
  watcher: listed('ticket_watchers', 'watcher_ref'),
  entity: affected('entity_ref'),
  system: affected('system_ref'),
  tag: listed('ticket_tags', 'tag'),
  deskStaff: (query, values, { desks }) => {
    const served = desks.filter(desk =>
      staffOf(desk).some(group => values.includes(group)),
    );
    query.whereIn(
      'desk',
      served.map(desk => desk.id),
    );
  },
  consulted: consultedIn(CONSULTED_STATES),
  asked: consultedIn(OPEN_CONSULTATION_STATES),
  audience: applyAudience,
};

/**
 * Puts a filter into a query on `tickets`. Every part is true or false, never
 * unknown, so that its negation holds for exactly the other tickets.
 */
export function applyTicketFilter(
  query: Query,
  filter: TicketFilter,
  scope: FilterScope,
): void {
  if ('allOf' in filter) {
    query.where(group => {
      group.whereRaw('1 = 1');
      for (const part of filter.allOf) {
        group.where(inner => applyTicketFilter(inner, part, scope));
      }
    });
  } else if (
    'anyOf' in filter &&
    scope.among === 'all' &&
    isSelective(filter, scope.desks)
  ) {
    query.whereIn('tickets.id', union =>
      union
        .select('id')
        .from('tickets')
        .whereRaw('1 = 0')
        .union(
          filter.anyOf.map(part => (branch: Query) => {
            branch.select('id').from('tickets');
            applyTicketFilter(branch, part, scope);
          }),
        ),
    );
  } else if ('anyOf' in filter) {
    query.where(group => {
      group.whereRaw('1 = 0');
      for (const part of filter.anyOf) {
        group.orWhere(inner => applyTicketFilter(inner, part, scope));
      }
    });
  } else if ('not' in filter) {
    query.whereNot(inner => applyTicketFilter(inner, filter.not, scope));
  } else {
    query.where(inner => applyFieldFilter(inner, filter, scope));
  }
}

function applyFieldFilter(
  query: Query,
  { field, values }: TicketFieldFilter,
  scope: FilterScope,
): void {
  if (values.length === 0) {
    query.whereRaw('1 = 0');
  } else {
    APPLY[field](query, values, scope);
  }
}

function column(name: string) {
  return (query: Query, values: string[]) => {
    query.whereIn(name, values);
  };
}

function nullableColumn(name: string) {
  return (query: Query, values: string[]) => {
    query.whereNotNull(name).whereIn(name, values);
  };
}

function listed(table: string, name: string) {
  return (query: Query, values: string[]) => {
    query.whereExists(list =>
      list
        .from(table)
        .whereRaw('??.ticket_id = tickets.id', [table])
        .whereIn(name, values),
    );
  };
}

/** Its tables know which tickets are closed, see the migration `open_entities`. */
function affected(name: 'entity_ref' | 'system_ref') {
  return (query: Query, values: string[], { among }: FilterScope) => {
    query.whereExists(list => {
      list
        .from('ticket_entities')
        .whereRaw('ticket_entities.ticket_id = tickets.id')
        .whereIn(name, values);
      if (among === 'unclosed') {
        list.whereRaw('not ticket_entities.closed');
      }
    });
  };
}

function consultedIn(states: readonly string[]) {
  return (query: Query, values: string[]) => {
    query.whereExists(list =>
      list
        .from('ticket_consultations')
        .whereRaw('ticket_consultations.ticket_id = tickets.id')
        .whereIn('team', values)
        .whereRaw(isOneOf('state', states)),
    );
  };
}

function applyStatus(query: Query, values: string[]): void {
  const known = TICKET_STATUSES.filter(status => values.includes(status));
  query.whereRaw(known.length > 0 ? isOneOf('status', known) : '1 = 0');
}

/** Few values, each with a condition of its own. */
function choice(conditions: Record<string, (query: Query) => void>) {
  return (query: Query, values: string[]) => {
    const chosen = Object.keys(conditions).filter(key => values.includes(key));
    if (chosen.length === 0) {
      query.whereRaw('1 = 0');
    }
    chosen.forEach(key => query.orWhere(conditions[key]));
  };
}

function applyAudience(query: Query, values: string[]): void {
  const audiences = values.filter(value => value !== 'confidential');
  if (audiences.length < values.length) {
    query.where('confidential', true);
  }
  query.orWhere(inner =>
    inner.where('confidential', false).whereIn('audience', audiences),
  );
}
