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

import { TicketFilter } from '@helpdesk/backstage-plugin-helpdesk-node';
import { ANY_TICKET, NO_TICKET } from '../../domain/access/visibility';

/**
 * The same tickets with fewer conditions. What a list asks for often goes
 * without saying once it is known what else it asks for: who reads the tickets
 * of the own team reads all of them. The database would try each condition all
 * the same, and think for longer about how to.
 */
export function simplifyFilter(filter: TicketFilter): TicketFilter {
  if ('allOf' in filter) {
    const parts = filter.allOf
      .map(simplifyFilter)
      .flatMap(part => ('allOf' in part ? part.allOf : [part]))
      .filter(part => !isAny(part));
    return parts.some(isNone)
      ? NO_TICKET
      : join('allOf', without(parts, implies));
  }
  if ('anyOf' in filter) {
    const parts = filter.anyOf
      .map(simplifyFilter)
      .flatMap(part => ('anyOf' in part ? part.anyOf : [part]))
      .filter(part => !isNone(part));
    return parts.some(isAny)
      ? ANY_TICKET
      : join(
          'anyOf',
          without(parts, (other, part) => implies(part, other)),
        );
  }
  if ('not' in filter) {
    const part = simplifyFilter(filter.not);
    return 'not' in part ? part.not : { not: part };
  }
  return filter;
}

function isNone(filter: TicketFilter): boolean {
  return 'values' in filter && filter.values.length === 0;
}

function isAny(filter: TicketFilter): boolean {
  return 'not' in filter && isNone(filter.not);
}

/** Drops what another one makes superfluous; of two that are the same, the later. */
function without(
  parts: TicketFilter[],
  isSuperfluousBeside: (other: TicketFilter, part: TicketFilter) => boolean,
): TicketFilter[] {
  return parts.filter(
    (part, index) =>
      !parts.some(
        (other, otherIndex) =>
          otherIndex !== index &&
          isSuperfluousBeside(other, part) &&
          (otherIndex < index || !isSuperfluousBeside(part, other)),
      ),
  );
}

function join(way: 'allOf' | 'anyOf', parts: TicketFilter[]): TicketFilter {
  const [first, ...others] = parts;
  if (!first) {
    return way === 'allOf' ? ANY_TICKET : NO_TICKET;
  }
  if (others.length === 0) {
    return first;
  }
  return way === 'allOf'
    ? { allOf: [first, ...others] }
    : { anyOf: [first, ...others] };
}

/** Whether it can be told that all tickets of one filter are of the other, too. */
function implies(one: TicketFilter, other: TicketFilter): boolean {
  if ('anyOf' in one) {
    return one.anyOf.every(part => implies(part, other));
  }
  if ('allOf' in other) {
    return other.allOf.every(part => implies(one, part));
  }
  if ('anyOf' in other && other.anyOf.some(part => implies(one, part))) {
    return true;
  }
  if ('allOf' in one) {
    return one.allOf.some(part => implies(part, other));
  }
  if ('not' in one || 'not' in other) {
    return 'not' in one && 'not' in other && implies(other.not, one.not);
  }
  return (
    'field' in other &&
    one.field === other.field &&
    one.values.every(value => other.values.includes(value))
  );
}
