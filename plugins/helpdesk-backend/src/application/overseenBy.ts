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

import { NotAllowedError } from '@backstage/errors';
import { TicketFilter } from '@helpdesk/backstage-plugin-helpdesk-node';
import { Desks } from '../domain/desk/Desks';
import { Caller } from './caller/Caller';

/**
 * The tickets whose upkeep is the caller's business: those of
 * desks whose management the caller belongs to, as far as the caller may read
 * them. A program with a service token oversees all that it may read.
 */
export function overseenBy(
  { person, readable }: Pick<Caller, 'person' | 'readable'>,
  desks: Desks,
): TicketFilter {
  if (person.kind !== 'user') {
    return readable;
  }
  const managed = desks.all
    .filter(({ id }) => desks.isManagement(person, id))
    .map(({ id }) => id);
  if (managed.length === 0) {
    throw new NotAllowedError(
      'This is for the management of a desk and for programs',
    );
  }
  return { allOf: [readable, { field: 'desk', values: managed }] };
}
