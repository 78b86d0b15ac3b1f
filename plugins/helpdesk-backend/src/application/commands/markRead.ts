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
import { Caller } from '../caller/Caller';
import { HelpdeskDependencies } from '../HelpdeskDependencies';
import { noSuchTicket } from '../noSuchTicket';

/** Notes that the caller has seen a ticket as it is now. */
export async function markRead(
  { store, readers }: Pick<HelpdeskDependencies, 'store' | 'readers'>,
  number: string,
  { person, readable }: Caller,
): Promise<void> {
  const ticket = await store.findTicket(number, readable);
  if (!ticket) {
    throw noSuchTicket(number);
  }
  if (person.kind !== 'user') {
    throw new NotAllowedError('Only a person can have read a ticket');
  }
  await readers.markRead(person.ref, ticket.id, ticket.version);
}
